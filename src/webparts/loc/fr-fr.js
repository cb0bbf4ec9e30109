define([], function () {
  return {
    PaneDescription: 'Ce que montre ce composant WebPart',
    GroupRegister: 'Registre',
    SiteLabel: 'Site qui contient le registre',
    SiteDescription: 'Laissez vide pour le site de cette page. Un autre site du même locataire : son adresse, par exemple /sites/register.',
    SiteInvalid: 'Saisissez l’adresse d’un site de cet hôte, par exemple /sites/register',
    GroupView: 'Présentation',
    TitleLabel: 'Titre au-dessus',
    TitleDescription: 'Laissez vide pour n’en afficher aucun : l’en-tête dit déjà l’essentiel.',
    LensLabel: 'Afficher d’abord',
    LensAge: 'Ancienneté',
    LensReview: 'Ancienneté et dernière revue',
    BandsLabel: 'Tranches d’ancienneté',
    BandsDescription: 'Dernier jour de chaque tranche, par exemple 30, 60, 90, 180, 365. Au-delà, une dernière tranche.',
    BandsInvalid: 'Saisissez de un à huit nombres entiers croissants, séparés par des virgules, par exemple 30, 60, 90'
  };
});
