const cis = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `CIS.M365.${number}`);

/** Recommendations of CIS Microsoft 365 Foundations 7.0.0 that ask for the same as a SCuBA control, as far as sure. */
const PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ['MS.AAD.1.1v1', cis('5.2.2.3')],
  ['MS.AAD.2.1v1', cis('5.2.2.6')],
  ['MS.AAD.2.3v1', cis('5.2.2.7', '5.2.2.8')],
  ['MS.AAD.3.2v2', cis('5.2.2.2')],
  ['MS.AAD.3.6v1', cis('5.2.2.5')],
  ['MS.AAD.3.7v1', cis('5.2.2.9')],
  ['MS.AAD.3.8v1', cis('5.2.2.10')],
  ['MS.AAD.3.9v1', cis('5.2.2.12')],
  ['MS.AAD.7.4v1', cis('5.3.1')],
  ['MS.AAD.8.1v1', cis('5.1.6.2')],
  ['MS.AAD.8.2v1', cis('5.1.6.3')],
  ['MS.EXO.1.1v2', cis('6.2.1')],
  ['MS.EXO.6.1v1', cis('1.3.3')],
  ['MS.EXO.6.2v1', cis('1.3.3')],
  ['MS.SECURITYSUITE.8.1v1', cis('2.1.12')],
  ['MS.SECURITYSUITE.8.2v1', cis('2.1.13')],
  ['MS.SHAREPOINT.1.1v1', cis('7.2.3')],
  ['MS.SHAREPOINT.1.2v1', cis('7.2.4')],
  ['MS.SHAREPOINT.1.3v1', cis('7.2.6')],
  ['MS.TEAMS.2.1v2', cis('8.2.1')],
  ['MS.TEAMS.2.2v2', cis('8.2.3')],
  ['MS.TEAMS.2.3v2', cis('8.2.2')],
]);

/** The controls with their pairs behind them, each once. */
export function withPairs(controls: readonly string[]): readonly string[] {
  return [...new Set([...controls, ...controls.flatMap((id) => PAIRS.get(id) ?? [])])];
}
