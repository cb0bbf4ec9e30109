import { EXPORT_PARTS, GAP_CODES, JSON_KINDS, ROW_DEFECTS, SILENCES, type Gap, type GapCode, type GapOf, type PlainCode } from '../../../../src/domain/reconcile/gap';

type Facts<Code extends GapCode> = readonly Omit<GapOf<Code>, 'code'>[];

/** A code that gets facts and no sample here does not compile. */
const WITH_FACTS: { readonly [Code in Exclude<GapCode, PlainCode>]: Facts<Code> } = {
  memberNotTold: [{ member: 'IsDefault' }],
  neverTold: [{ tool: 'Maester' }],
  endNoDay: [{ written: '2026-13-01' }],
  otherKind: JSON_KINDS.flatMap((found) => JSON_KINDS.map((expected) => ({ found, expected }))),
  cutByPowerShell: [{ instead: 'System.Object[]' }],
  fewerThanCounted: [{ counted: 300, held: 1 }],
  settingUnread: [{ setting: 'Require MFA' }],
  tenantGiven: [{ files: 1, file: 'b.json', tenant: 'Lamna' }, { files: 3, file: 'b.json', tenant: 'Lamna' }],
  tenantFrom: [{ files: 1, file: 'b.json', tenant: 'Lamna', from: 'a.json' }, { files: 3, file: 'b.json', tenant: 'Lamna', from: 'a.json' }],
  noEndMark: [{ format: 'YAML' }],
  noSection: [{ version: '1.8.0' }],
  notAssessed: [{ product: 'Teams' }],
  unknownVersion: [{ version: '0.3.0' }, { version: '' }],
  commandFailed: [{ command: 'Get-RemoteDomain' }, { command: '' }],
  holdersUnasked: [{ unlicensed: true }, { unlicensed: false }],
  holdersUnaskedOf: [{ silent: 2, roles: 8, unlicensed: true }, { silent: 1, roles: 1, unlicensed: false }],
  holdersUnnamed: [{ unnamed: 1, holders: 2 }],
  noControlId: [{ id: 'MS.AAD.1' }],
  notForThisList: [{ entry: 'not-an-id' }],
  leftOutOfPreset: [{ who: ['a@b.example', 'd.example'], more: 0 }, { who: ['a@b.example'], more: 2 }],
  testsSilent: SILENCES.flatMap((is) => ['', 'Not connected.'].map((said) => ({ tests: [{ id: 'MT.1036', is, said }, { id: 'MT.1037', is: 'absent' as const, said: '' }] }))),
  strangeRow: [{ row: 'a | b' }],
  strangeLine: [{ line: '- what' }],
  consentOfWhom: [{ permissions: ['Mail.Read'] }, { permissions: ['Mail.Read', 'Files.Read.All'] }],
  rulesCounted: [{ rules: 1 }, { rules: 2 }],
  sharingUntold: [{ what: 'contacts' }, { what: 'calendars' }],
  notExported: EXPORT_PARTS.map((part) => ({ part })),
  membersCut: [{ most: 20 }],
  manyMembers: [{ most: 50 }],
  changeWithout: [{ activity: 'Update policy', lacks: 'time' }, { activity: 'Update policy', lacks: 'policy' }],
  changeCut: [{ activity: 'Update policy', on: '2026-05-04', side: 'old' }, { activity: 'Update policy', on: 'no day', side: 'new' }],
  onlyAttempts: [{ principals: 1 }, { principals: 2 }],
  permissionWithout: [{ member: 'scope' }],
  applicationIdsUntold: [{ unknown: 1, of: 20_781 }],
  nothingReadFrom: [{ paths: ['a.json'], more: 0 }, { paths: ['a.json', 'b.json'], more: 1 }, { paths: ['a.json'], more: 7 }],
  undecided: [{ said: '' }, { said: 'Look yourself.' }],
  namelessFindings: [{ findings: 1 }, { findings: 2 }],
  noFindings: [{ objects: 1 }, { objects: 2 }],
  row: ROW_DEFECTS.flatMap((defect) => [{ defect, found: '' }, { defect, found: '03/04' }]),
  moreRows: [{ rows: 1 }, { rows: 2 }],
  closedRows: [{ rows: [2, 3], more: 0 }, { rows: [2], more: 9 }],
  doubledRows: [{ rows: [2, 3], more: 0 }, { rows: [2], more: 9 }],
};

/** Gaps of every code, with facts of every kind. */
export function sampleGaps(): Gap[] {
  const withFacts: Readonly<Partial<Record<GapCode, readonly object[]>>> = WITH_FACTS;
  return GAP_CODES.flatMap((code) => (withFacts[code] ?? [{}]).map((facts) => ({ code, ...facts }) as Gap));
}
