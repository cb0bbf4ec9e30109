import type { Account } from './people';
import { account } from './people';

/** Title, job and department of everybody else in the directory; the last column is the short name of the manager. */
type Line = readonly [name: string, title: string, jobTitle: string, department: string, manager: string];

const CONTROL_OWNERS: readonly Line[] = [
  ['wren', 'Wren Ashford', 'Identity architect', 'Identity', 'ursula'],
  ['dmitri', 'Dmitri Volkov', 'Identity engineer', 'Identity', 'ursula'],
  ['yuki', 'Yuki Tanabe', 'Access engineer', 'Identity', 'ursula'],
  ['ursula', 'Ursula Keppel', 'Head of identity', 'Identity', 'ingrid'],
  ['chloe', 'Chloe Marchetti', 'Messaging engineer', 'Platform', 'henrik'],
  ['felix', 'Felix Haberland', 'Messaging engineer', 'Platform', 'henrik'],
  ['henrik', 'Henrik Solberg', 'Head of platform', 'Platform', 'ingrid'],
  ['zofia', 'Zofia Nowicka', 'Collaboration engineer', 'Platform', 'henrik'],
  ['gareth', 'Gareth Pritchard', 'Collaboration engineer', 'Platform', 'henrik'],
  ['ibrahim', 'Ibrahim Sesay', 'Application platform lead', 'Platform', 'henrik'],
  ['carmen', 'Carmen Ibarra', 'Application platform engineer', 'Platform', 'ibrahim'],
  ['emeka', 'Emeka Uzor', 'Device engineer', 'Workplace', 'henrik'],
  ['fatima', 'Fatima Zahran', 'Device engineer', 'Workplace', 'henrik'],
];

const REVIEWERS: readonly Line[] = [
  ['sofie', 'Sofie Lindgren', 'Security analyst', 'Security', 'ingrid'],
  ['hassan', 'Hassan Qureshi', 'Security analyst', 'Security', 'ingrid'],
  ['beatriz', 'Beatriz Campos', 'Security engineer', 'Security', 'ingrid'],
  ['kwame', 'Kwame Boateng', 'Security engineer', 'Security', 'ingrid'],
];

const LEADERSHIP: readonly Line[] = [['ingrid', 'Ingrid Halvorsen', 'Chief information security officer', 'Security', 'tom']];

const BUSINESS: readonly Line[] = [
  ['celine', 'Celine Duval', 'Treasurer', 'Finance', 'priya'],
  ['marek', 'Marek Zielinski', 'Accounts payable lead', 'Finance', 'priya'],
  ['greta', 'Greta Holm', 'Payroll manager', 'Finance', 'priya'],
  ['idris', 'Idris Coleman', 'Tax manager', 'Finance', 'priya'],
  ['paula', 'Paula Esteves', 'Head of sales', 'Sales', 'tom'],
  ['lucas', 'Lucas Verbeek', 'Sales operations manager', 'Sales', 'paula'],
  ['simone', 'Simone Haas', 'Partner manager', 'Sales', 'paula'],
  ['duncan', 'Duncan Frazer', 'Key account manager', 'Sales', 'paula'],
  ['harriet', 'Harriet Blom', 'Head of marketing', 'Marketing', 'tom'],
  ['kofi', 'Kofi Danquah', 'Campaign manager', 'Marketing', 'harriet'],
  ['elsa', 'Elsa Rosenqvist', 'Events manager', 'Marketing', 'harriet'],
  ['yusuf', 'Yusuf Demir', 'Head of logistics', 'Operations', 'tom'],
  ['brigitte', 'Brigitte Faure', 'Warehouse manager', 'Operations', 'yusuf'],
  ['callum', 'Callum Reid', 'Fleet manager', 'Operations', 'yusuf'],
  ['danuta', 'Danuta Kowalczyk', 'Customs specialist', 'Operations', 'yusuf'],
  ['esteban', 'Esteban Quiroga', 'Head of manufacturing', 'Manufacturing', 'tom'],
  ['frida', 'Frida Sund', 'Plant manager', 'Manufacturing', 'esteban'],
  ['goran', 'Goran Petrovic', 'Quality manager', 'Manufacturing', 'esteban'],
  ['hilde', 'Hilde Vermeer', 'Line engineer', 'Manufacturing', 'esteban'],
  ['isaac', 'Isaac Thornton', 'Head of human resources', 'Human resources', 'tom'],
  ['kaya', 'Kaya Lindholm', 'Recruiting manager', 'Human resources', 'isaac'],
  ['louisa', 'Louisa Grant', 'Learning manager', 'Human resources', 'isaac'],
  ['edmund', 'Edmund Kerr', 'General counsel', 'Legal', 'tom'],
  ['noor', 'Noor Haddad', 'Contracts manager', 'Legal', 'edmund'],
  ['pierre', 'Pierre Lacombe', 'Privacy counsel', 'Legal', 'edmund'],
  ['roisin', 'Roisin Byrne', 'Head of customer service', 'Customer service', 'tom'],
  ['samir', 'Samir Wadhwa', 'Contact centre manager', 'Customer service', 'roisin'],
  ['thea', 'Thea Nilsen', 'Service quality lead', 'Customer service', 'roisin'],
  ['umar', 'Umar Siddiqui', 'Head of research', 'Research', 'tom'],
  ['wilma', 'Wilma Jansson', 'Laboratory manager', 'Research', 'umar'],
  ['xavier', 'Xavier Pons', 'Data science lead', 'Research', 'umar'],
  ['yvonne', 'Yvonne Keita', 'Facilities manager', 'Workplace', 'tom'],
  ['zack', 'Zack Mercer', 'Travel manager', 'Procurement', 'tom'],
  ['bao', 'Bao Trinh', 'Supplier manager', 'Procurement', 'tom'],
];

const NUMBER_OF_FIRST = 101;
const further = (lines: readonly Line[], from: number, about: string): Account[] =>
  lines.map(([name, title, jobTitle, department, manager], at) => account(NUMBER_OF_FIRST + from + at, name, title, jobTitle, department, about, { manager, hasVisited: false }));

/**
 * Everybody else in the directory: they never visited the sites until something of theirs is there. Names begin otherwise
 * than those of PEOPLE, so that who looks for one of these finds the same as before.
 */
export const STAFF: readonly Account[] = [
  ...further(CONTROL_OWNERS, 0, 'control owner'),
  ...further(REVIEWERS, 20, 'security reviewer'),
  ...further(LEADERSHIP, 30, 'risk leadership'),
  ...further(BUSINESS, 40, 'business owner'),
  account(191, 'adm-wren', 'Wren Ashford (admin)', 'Identity architect', 'Identity', 'second account of Wren', { manager: 'ursula', hasVisited: false }),
  account(192, 'quentin', 'Quentin Dubois', 'Regional sales manager', 'Sales', 'gone', { manager: 'paula', hasVisited: false, isGone: true }),
];
