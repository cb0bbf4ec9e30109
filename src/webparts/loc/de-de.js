define([], function () {
  return {
    PaneDescription: 'Was dieses Webpart zeigt',
    GroupRegister: 'Register',
    SiteLabel: 'Website mit dem Register',
    SiteDescription: 'Leer lassen für die Website dieser Seite. Eine andere Website desselben Mandanten: ihre Adresse, zum Beispiel /sites/register.',
    SiteInvalid: 'Geben Sie die Adresse einer Website auf diesem Host ein, zum Beispiel /sites/register',
    GroupView: 'Darstellung',
    TitleLabel: 'Titel darüber',
    TitleDescription: 'Leer lassen für keinen: Die Überschrift sagt bereits, worauf es ankommt.',
    LensLabel: 'Zuerst anzeigen',
    LensAge: 'Alter',
    LensReview: 'Alter und letzte Überprüfung',
    BandsLabel: 'Altersstufen',
    BandsDescription: 'Letzter Tag jeder Stufe, zum Beispiel 30, 60, 90, 180, 365. Ältere stehen in einer letzten Stufe.',
    BandsInvalid: 'Geben Sie eine bis acht wachsende ganze Zahlen ein, durch Kommas getrennt, zum Beispiel 30, 60, 90'
  };
});
