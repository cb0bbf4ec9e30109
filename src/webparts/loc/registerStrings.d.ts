declare interface RegisterStrings {
  PaneDescription: string;
  GroupRegister: string;
  SiteLabel: string;
  SiteDescription: string;
  SiteInvalid: string;
  GroupView: string;
  TitleLabel: string;
  TitleDescription: string;
  LensLabel: string;
  LensAge: string;
  LensReview: string;
  BandsLabel: string;
  BandsDescription: string;
  BandsInvalid: string;
}

declare module 'RegisterStrings' {
  const strings: RegisterStrings;
  export = strings;
}
