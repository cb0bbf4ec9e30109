import Papa from 'papaparse';

/** One line of ScubaGear's `scubagear-policy-migrations.csv`. */
export interface Migration {
  readonly old: string;
  /** What asks for the same now; empty: it was dropped. */
  readonly next: readonly string[];
}

/**
 * The lines of such a file, read without our readers. A range (`… .1.1v1 - … .1.4v3`) stands for each number between its
 * ends, in the version of its beginning: the published file counts the version up from line to line, as a spreadsheet does
 * when a cell is dragged.
 */
export function migrationsIn(csv: string): Migration[] {
  const [, ...lines] = Papa.parse(csv.replace(/^\ufeff/, ''), { delimiter: ',' }).data;
  return lines.filter(([old = '']) => old !== '').map(([old = '', , next = '']) => ({ old, next: becomes(next) }));
}

function becomes(written: string): string[] {
  if (written === 'None') return [];
  const [first = '', last] = written.split(' - ');
  if (last === undefined) return [first];
  const [, group = '', from = '', version = ''] = /^(.+\.)(\d+)(v\d+)$/.exec(first) ?? [];
  const to = Number(/\.(\d+)v\d+$/.exec(last)?.[1]);
  return Array.from({ length: to - Number(from) + 1 }, (_, at) => `${group}${Number(from) + at}${version}`);
}

/** Lines of every shape that the published file has, in our own words. */
export const MIGRATIONS_CSV = `Old ID,Old Description,New ID,Shall or Should,Removal Rationale
MS.AAD.3.2v1,Everyone proves themselves twice.,MS.AAD.3.2v2,Shall,N/A
MS.EXO.2.2v2,Senders are listed.,MS.EXO.2.2v3,SHALL,"Both ""hard"" and soft, since then."
MS.EXO.8.1v2,Data is held back.,MS.SECURITYSUITE.3.1v1,Shall,N/A
MS.EXO.8.3v1,"Like Microsoft's, or better.",None,Should,"Nobody could say ""or better"""
MS.EXO.12.1v1,No address is waved through.,MS.SECURITYSUITE.8.1v1,Should,N/A
MS.EXO.16.1v1,"These alerts are on:

a. Much mail is sent.

b. A connector, if it is odd.",MS.SECURITYSUITE.4.1v1,Shall,N/A
MS.TEAMS.6.2v1,"Personal data, as defined, is held back.",MS.SECURITYSUITE.3.1v1,Shall,N/A
MS.DEFENDER.1.1v1,The presets are on.,MS.SECURITYSUITE.1.1v1 - MS.SECURITYSUITE.1.4v1,Shall,N/A
MS.DEFENDER.1.2v1,Every mailbox has one.,MS.SECURITYSUITE.1.1v1 - MS.SECURITYSUITE.1.4v2,Shall,N/A
MS.DEFENDER.4.5v1,"Some apps, in a list.",None,Should,Nothing could look at it.
`;
