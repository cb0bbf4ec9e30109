/** What somebody may do with one list; each holds what stands before it. `everything`: edit and delete as well. */
export const ACCESS = ['nothing', 'read', 'append', 'project', 'everything'] as const;
export type Access = (typeof ACCESS)[number];

/** Columns of the matrix, each with the title of its group. */
export const GROUP_OF = {
  readers: 'Register readers',
  requesters: 'Register requesters',
  'control owners': 'Register control owners',
  'security reviewers': 'Register security reviewers',
  'risk leadership': 'Register risk leadership',
  'register admins': 'Register admins',
  sweep: 'Register sweep',
} as const;
export type Role = keyof typeof GROUP_OF;
export const ROLES = Object.keys(GROUP_OF) as readonly Role[];

/**
 * The rights matrix of the design, copied out by hand and not taken from the schema: a slip there must differ from
 * this. By url of the list, in the order of GROUP_OF. The list of tenants is not in the design: whoever reads reports
 * in adds to it, and so do the register's admins.
 */
const WRITTEN = `
               readers  requesters  controlOwners  securityReviewers  riskLeadership  admins   sweep
Requests       read     append      append         append             append          read     read
Approvals      read     read        append         read               read            read     read
Reviews        read     read        read           append             read            read     read
RiskDecisions  read     read        read           read               append          read     read
Observations   read     read        read           append             read            read     append
Evidence       read     append      append         append             append          read     append
Register       read     append      project        project            project         read     project
Notices        read     read        read           append             read            read     append
Sweeps         read     read        read           append             read            read     append
People         read     read        read           append             read            append   append
Policy         read     read        read           read               read            append   read
ServiceOwners  read     read        read           read               read            append   read
Controls       read     read        read           read               read            project  read
Tenants        read     read        read           append             read            append   read
`;

const LINES = WRITTEN.trim().split('\n').slice(1).map((line) => line.trim().split(/\s+/));
export const MATRIX: ReadonlyMap<string, Readonly<Record<Role, Access>>> = new Map(
  LINES.map(([list = '', ...cells]) => [list, Object.fromEntries(ROLES.map((role, at) => [role, accessCalled(cells[at])])) as Record<Role, Access>]),
);
export const LISTS: readonly string[] = [...MATRIX.keys()];
/** The one list that is a library: its items are files. */
export const LIBRARY = 'Evidence';

function accessCalled(word: string | undefined): Access {
  const found = ACCESS.find((access) => access === word);
  if (found === undefined) throw new Error(`The written matrix says ${word ?? 'nothing'} somewhere`);
  return found;
}
