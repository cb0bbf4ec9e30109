const suite = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `MS.SECURITYSUITE.${number}`);
const PRESETS = suite('1.1v1', '1.2v1', '1.3v1', '1.4v1');

/**
 * Control ids of earlier baselines and the ids that ask for the same today (CISA's list of policy migrations,
 * ScubaGear 1.8, read 2026-11-24). An empty list: the control was dropped, its old id stays.
 */
export const RENAMED: Readonly<Record<string, readonly string[]>> = {
  'MS.AAD.3.2v1': ['MS.AAD.3.2v2'],
  'MS.AAD.3.5v1': ['MS.AAD.3.5v2'],
  'MS.EXO.1.1v1': ['MS.EXO.1.1v2'],
  'MS.EXO.2.2v2': ['MS.EXO.2.2v3'],
  'MS.EXO.8.1v2': suite('3.1v1'),
  'MS.EXO.8.2v2': suite('3.1v1'),
  'MS.EXO.8.4v1': suite('3.1v1'),
  'MS.EXO.9.1v2': suite('1.1v1'),
  'MS.EXO.9.3v1': suite('1.1v1'),
  'MS.EXO.9.5v1': suite('1.1v1'),
  'MS.EXO.10.1v1': suite('1.3v1'),
  'MS.EXO.10.2v1': suite('1.3v1'),
  'MS.EXO.10.3v1': suite('1.2v1'),
  'MS.EXO.11.1v1': suite('2.1v1'),
  'MS.EXO.11.2v1': suite('2.4v1'),
  'MS.EXO.12.1v1': suite('8.1v1'),
  'MS.EXO.12.2v1': suite('8.2v1'),
  'MS.EXO.14.1v2': suite('6.1v1'),
  'MS.EXO.14.2v1': suite('6.1v1'),
  'MS.EXO.14.3v2': suite('6.2v1'),
  'MS.EXO.15.1v1': suite('7.1v1'),
  'MS.EXO.15.2v1': suite('7.2v1'),
  'MS.EXO.15.3v1': suite('7.3v1'),
  'MS.EXO.16.1v1': suite('4.1v1'),
  'MS.EXO.16.2v1': suite('4.2v1'),
  'MS.EXO.17.1v1': suite('5.1v1'),
  'MS.EXO.17.3v1': suite('5.2v1'),
  'MS.TEAMS.2.1v1': ['MS.TEAMS.2.1v2'],
  'MS.TEAMS.2.2v1': ['MS.TEAMS.2.2v2'],
  'MS.TEAMS.2.3v1': ['MS.TEAMS.2.3v2'],
  'MS.TEAMS.6.1v1': suite('3.2v1'),
  'MS.TEAMS.6.2v1': suite('3.1v1'),
  'MS.TEAMS.7.1v1': suite('1.4v1'),
  'MS.TEAMS.7.2v1': suite('1.4v1'),
  'MS.TEAMS.8.1v1': suite('7.1v1'),
  'MS.TEAMS.8.2v1': suite('7.3v1'),
  'MS.DEFENDER.1.1v1': PRESETS,
  'MS.DEFENDER.1.2v1': PRESETS,
  'MS.DEFENDER.1.3v1': PRESETS,
  'MS.DEFENDER.1.4v1': PRESETS,
  'MS.DEFENDER.1.5v1': PRESETS,
  'MS.DEFENDER.2.1v1': suite('2.1v1'),
  'MS.DEFENDER.2.2v1': suite('2.2v1'),
  'MS.DEFENDER.2.3v1': suite('2.3v1'),
  'MS.DEFENDER.3.1v1': suite('1.4v1'),
  'MS.DEFENDER.4.1v2': suite('3.1v1'),
  'MS.DEFENDER.4.2v1': suite('3.2v1'),
  'MS.DEFENDER.4.3v1': suite('3.3v1'),
  'MS.DEFENDER.4.4v1': suite('3.4v1'),
  'MS.DEFENDER.4.6v1': suite('3.5v1'),
  'MS.DEFENDER.5.1v1': suite('4.1v1'),
  'MS.DEFENDER.5.2v1': suite('4.2v1'),
  'MS.DEFENDER.6.1v1': suite('5.1v1'),
  'MS.DEFENDER.6.3v1': suite('5.2v1'),
};

/** A control without its version, as Maester names it. */
export function numberOf(id: string): string {
  return id.replace(/V\d+$/i, '');
}

/** Numbers under which tools that follow earlier baselines know a control of today: those that became it, else its own. */
export function formerNumbers(id: string): readonly string[] {
  const former = Object.entries(RENAMED).flatMap(([old, today]) => (today.includes(id) ? [numberOf(old)] : []));
  return [...new Set(former.length > 0 ? former : [numberOf(id)])].sort();
}
