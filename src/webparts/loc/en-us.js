define([], function () {
  return {
    PaneDescription: 'What this web part shows',
    GroupRegister: 'Register',
    SiteLabel: 'Site that holds the register',
    SiteDescription: 'Leave empty for the site of this page. Another site of the same tenant: its address, for example /sites/register.',
    SiteInvalid: 'Write the address of a site on this host, for example /sites/register',
    GroupView: 'How it looks',
    TitleLabel: 'Title above it',
    TitleDescription: 'Leave empty for none: the heading already says what matters.',
    LensLabel: 'Show first',
    LensAge: 'Age',
    LensReview: 'Age and last review',
    BandsLabel: 'Age bands',
    BandsDescription: 'Last day of each band, for example 30, 60, 90, 180, 365. Older ones stand in a last band.',
    BandsInvalid: 'Write one to eight whole numbers that grow, separated by commas, for example 30, 60, 90'
  };
});
