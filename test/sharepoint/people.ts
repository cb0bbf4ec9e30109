/** An account of the made-up directory behind the sites. */
export type Account = {
  /** What the header `x-local-person` and the cookie say. */
  name: string;
  loginName: string;
  title: string;
  email: string;
  upn: string;
  objectId: string;
  jobTitle: string;
  department: string;
  /** Short name of the manager, or none. */
  manager?: string;
  isSiteAdmin: boolean;
  isGuest: boolean;
  /** Has been on the sites before: is in their user information list. */
  hasVisited: boolean;
  /** Deleted in the directory: known to the sites only. */
  isGone: boolean;
  /** What the picker of people says about the account, for whoever reads the list. */
  about: string;
};

const DOMAIN = 'contoso.example';
export const account = (number: number, name: string, title: string, jobTitle: string, department: string, about: string, more: Partial<Account> = {}): Account => {
  const upn = more.upn ?? `${name}@${DOMAIN}`;
  return {
    name,
    upn,
    loginName: `i:0#.f|membership|${upn}`,
    title,
    email: upn,
    objectId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    jobTitle,
    department,
    isSiteAdmin: false,
    isGuest: false,
    hasVisited: true,
    isGone: false,
    about,
    ...more,
  };
};

/** Those who play a part: thirteen accounts of twelve humans, and the account of the scheduled run. The rest of the directory is in staff.ts. */
export const PEOPLE: readonly Account[] = [
  account(1, 'ada', 'Ada Lindqvist', 'Collaboration lead', 'Workplace', 'site collection admin, register admin', { isSiteAdmin: true }),
  account(2, 'mira', 'Mira Okafor', 'Identity engineer', 'Identity', 'control owner (identity)', { manager: 'lena' }),
  account(3, 'jon', 'Jon Bell', 'Platform engineer', 'Platform', 'control owner (platform), service owner', { manager: 'lena' }),
  account(4, 'priya', 'Priya Nair', 'Head of payments', 'Finance', 'business owner', { manager: 'tom' }),
  account(5, 'tom', 'Tom Weber', 'Chief operating officer', 'Operations', 'business owner'),
  account(6, 'ana', 'Ana Ruiz', 'Security analyst', 'Security', 'security reviewer', { manager: 'lena' }),
  account(7, 'raj', 'Raj Patel', 'Security analyst', 'Security', 'security reviewer', { manager: 'lena' }),
  account(8, 'lena', 'Lena Fischer', 'Head of risk', 'Risk', 'risk leadership', { manager: 'tom' }),
  account(9, 'vic', 'Vic Moreau', 'Auditor', 'Audit', 'mere visitor', { manager: 'lena' }),
  account(10, 'adm-mira', 'Mira Okafor (admin)', 'Identity engineer', 'Identity', 'second account of Mira', { manager: 'lena' }),
  account(11, 'gus', 'Gus Partner', 'Consultant', 'Partner', 'guest', { isGuest: true, upn: `gus_partner.example#ext#@${DOMAIN}`, email: 'gus@partner.example', manager: 'priya' }),
  account(12, 'nina', 'Nina Sato', 'Buyer', 'Procurement', 'never visited the site', { hasVisited: false, manager: 'tom' }),
  account(13, 'otto', 'Otto Brandt', 'Mail engineer', 'Platform', 'gone', { isGone: true }),
  account(14, 'svc-sweep', 'Sweep account', '', 'Workplace', 'account of the scheduled run'),
];

/** An app signs in as itself; its login is SharePoint's form for app principals. */
export const appAccount = (name: string): Account =>
  account(90, name, name, '', '', 'app', { loginName: `i:0i.t|ms.sp.ext|${name}@${DOMAIN}`, upn: '', email: '', hasVisited: false });
