import { dayFromIso } from '../../../domain/day/day';
import type { ExportPart, JsonKind, RowDefect, SilentTest } from '../../../domain/reconcile/gap';
import type { Formats } from '../formats';
import { gapWords, type FactWords, type GapStrings, type PlainWords } from '../gapStrings';

const PLAIN: PlainWords = {
  notTold: 'the report does not tell it',
  nameAlone: 'the report does not tell its id, so it is known by its name alone',
  severalOfName: 'several have this name, so they cannot be told apart',
  neitherNameNorId: 'it has neither a name nor an id',
  someWithoutId: 'an object is among them whose id the report does not tell',
  listEmpty: 'the list is empty',
  sectionEmpty: 'the section is empty',
  tenantUnnamed: 'the file does not name it',
  dayOfFile: 'the file does not tell it; the day on which it was last changed is taken',
  dayInFile: 'the file does not tell it; the newest day in it is taken',
  mayBeCut: 'the last line has no line break, so the file may be cut off in the middle',
  policyNameless: 'a policy without an id cannot be recognised again',
  membersNotHeld: 'the report does not hold the members of this group',
  assignmentNameless: 'an assignment without a principal or a role',
  applicationNameless: 'an application without an id',
  applicationIdAlone: 'its object id is not told, so it is known by its application id alone',
  objectIdAlone: 'its application id is not told, so it is known by its object id alone',
  consentNotTold: 'it does not tell whether an administrator consented',
  domainExpected: 'it is neither a domain nor an object with one',
  onlyWholeTenant: 'only the sharing settings of the whole tenant are judged',
  onlyRisky: 'only applications that ask for something risky are listed',
  roleNotListed: 'the report does not list this role',
  membersMixed: 'it is a group, and the report does not tell its members from other role holders',
  notEmbedded: 'the report does not embed the configuration it ran with',
  isolationEmpty: 'the section is empty: isolation was never set up, or could not be read',
  configurationOnly: 'a configuration tells what ScubaGear lets off, not what the tenant has',
  noneInConfiguration: 'a configuration holds none',
  notUnderstood: 'a part of the configuration was not understood',
  controlsExpected: 'it holds something else than controls',
  nothingUnderControl: 'nothing stands under this control',
  noExclusionList: 'no list of exclusions stands under it',
  unknownList: 'it is no list of exclusions that is known',
  takenForUser: 'whether it is a user or a group is not told, so it is taken for a user',
  severityUntold: 'whether a severity was lowered cannot be told from the settings alone',
  onlySomeHolders: 'Maester lists only holders of a certain kind',
  onlyHighlyPrivileged: 'only of the highly privileged roles Maester lists everybody who holds them for good',
  onlyWithoutFallback: 'Maester lists only what no other policy includes, of policies that are on',
  fallbackNotListed: 'Maester lists only what no other policy includes; other exclusions, guest types and filter rules are not told',
  someRulesNotListed: 'rules that also ask for an address or a signature are not listed, and neither is whether a rule is on',
  takenToBeOn: 'the test lists policies in any state; this one is taken to be on',
  leftOutEverywhere: 'every policy leaves it out; their names are not listed',
  leftOutNotListed: 'only the policies that do not leave it out are listed',
  emergencyNotListed: 'Maester leaves the accounts that it takes for emergency access out of this list',
  addressesUntold: 'which addresses are allowed is not told',
  policyUntold: 'it is excluded, but the report does not say by which policy',
  pageMissing: 'a further page follows, and it is not among the files',
  partExported: 'single objects or the lists of single applications were exported, not the list of all',
  memberNameless: 'a member without an id is among its members',
  partnerNameless: 'a partner tenant without its id',
  endsNotTold: 'these do not tell an activated assignment from a permanent one; export roleAssignmentScheduleInstances too',
  secretsAlone: 'they move the end of no exception by themselves, because no report that was read with them shows one of these applications: drop the consents (oauth2PermissionGrants and appRoleAssignments), the role assignments or a report of ScubaGear of the same tenant together with them',
  definitionsMissing: 'without them only the highly privileged roles are known to be privileged',
  assignmentsMissing: 'only roles with their members were exported, not the assignments',
  noCheck: 'no check of this scan holds it',
  onlyPickedOut: 'only what a check picked out is in this scan',
  idAndStateUntold: 'the scan does not tell its id or whether it is on, so it is known by its name alone',
  endsUntold: 'Prowler does not tell an assignment without an end from one with an end',
  mutedUntold: 'whether it is muted is not told',
  noneInResults: 'Prowler’s results hold none; its mutelist does',
  mutedOrAbsent: 'the check is not in this scan, or passes while it is muted',
  otherProvider: 'they are not about Microsoft 365',
  onlyAgreed: 'a register says what was agreed, and not what is there',
  otherSheet: 'another sheet has the better headings',
};

const KINDS: Readonly<Record<JsonKind, string>> = { list: 'a list', object: 'an object', text: 'a text', number: 'a number', flag: 'yes or no' };

const NOT_EXPORTED: Readonly<Record<ExportPart, string>> = {
  family: 'it is not among the exported files',
  ownPermissions: 'permissions that applications hold of their own were not exported',
  delegatedPermissions: 'permissions that applications hold for those who sign in were not exported',
  crossTenantDefault: 'the default for all other tenants was not exported',
  partners: 'the configurations of partner tenants were not exported',
  synchronisation: 'the synchronisation of partner tenants was not exported',
};

const SILENT: Readonly<Record<SilentTest['is'], string>> = {
  absent: 'is not in the run',
  failedEmpty: 'failed and says nothing',
  failedNameless: 'failed and says nothing that names an exception',
  passedEmpty: 'passed and says nothing',
  skipped: 'was skipped',
  error: 'ended in an error',
  notRun: 'was not run',
};

/** Words behind what stands in the field, or instead of it. */
const ROWS: Readonly<Record<RowDefect, string>> = {
  cells: 'it has more cells than there are headings',
  quotes: 'its quotes do not fit',
  cutOff: 'the file ends within it',
  missing: 'it does not say who or what is excepted',
  noDay: 'is no day',
  ambiguousDay: 'can be read in two ways; say whether the day or the month stands first',
  endBeforeStart: 'is before the beginning',
  noFamily: 'does not tell what kind of exception it is',
  unknownSeverity: 'is no severity that is known',
  severalPrincipals: 'names several; each needs a row of its own',
  noTenant: 'does not say of which tenant it is',
};
const OF_THE_ROW: readonly RowDefect[] = ['cells', 'quotes', 'cutOff', 'missing'];

function withFacts({ number, plural, list, day }: Formats): FactWords {
  const dayText = (iso: string): string => {
    const known = dayFromIso(iso);
    return known === undefined ? iso : day(known);
  };
  const silent = ({ id, is, said }: SilentTest): string => `${id} ${SILENT[is]}${said === '' ? '' : `: ${said}`}`;
  const files = (count: number, file: string): string => plural(count, { one: `${file} does not name it`, other: `${number(count)} files do not name it` });
  const asked = (unlicensed: boolean): string => `the report does not say who holds the role: ScubaGear asks only in a tenant with the licence Entra ID P2${unlicensed ? ', and this tenant has none' : ''}`;
  const more = (parts: readonly string[], beyond: number): string => (beyond === 0 ? parts.join(', ') : `${parts.join(', ')} and ${number(beyond)} more`);
  return {
    memberNotTold: ({ member }) => `the report does not tell ${member}`,
    neverTold: ({ tool }) => `${tool} does not tell it`,
    endNoDay: ({ written }) => `“${written}” is no day, so its end is not known`,
    otherKind: ({ found, expected }) => `it is ${KINDS[found]} where ${KINDS[expected]} was expected`,
    cutByPowerShell: ({ instead }) => `the export says “${instead}” instead of what stands there; ConvertTo-Json keeps it with -Depth 10`,
    fewerThanCounted: ({ counted, held }) => `the report counts ${number(counted)} and the files hold ${number(held)} of them`,
    settingUnread: ({ setting }) => `“${setting}” could not be read whole`,
    tenantGiven: ({ files: count, file, tenant }) => `${files(count, file)}; it was given by whoever read it: ${tenant}`,
    tenantFrom: ({ files: count, file, tenant, from }) => `${files(count, file)}; it is taken from ${from}: ${tenant}`,
    noEndMark: ({ format }) => `${format} has no end mark, so a part that was cut off cannot be noticed`,
    noSection: ({ version }) => `this report of ScubaGear ${version} has no such section`,
    notAssessed: ({ product }) => `${product} was not assessed in this run`,
    unknownVersion: ({ version }) => `${version || 'an unnamed version'} is not one of the versions 1.4 to 1.8 whose shape is known; sections may stand elsewhere`,
    commandFailed: ({ command }) => (command === '' ? 'a command without a name failed in this run' : `the command ${command} failed in this run`),
    holdersUnasked: ({ unlicensed }) => asked(unlicensed),
    holdersUnaskedOf: ({ silent: count, roles, unlicensed }) => `of ${number(count)} of ${number(roles)} roles ${asked(unlicensed)}`,
    holdersUnnamed: ({ unnamed, holders }) => `it does not say who ${number(unnamed)} of ${number(holders)} holders of permanent roles are`,
    noControlId: ({ id }) => `“${id}” is no id of a control`,
    notForThisList: ({ entry }) => `“${entry}” is not what this list may hold`,
    leftOutOfPreset: ({ who, more: beyond }) => `the strict preset security policy may leave out ${more(who, beyond)}; the register has no kind of exception for that`,
    testsSilent: ({ tests }) => tests.map(silent).join('; ') || 'it names no test that is silent',
    strangeRow: ({ row }) => `a row that cannot be understood: ${row}`,
    strangeLine: ({ line }) => `a line that cannot be understood: ${line}`,
    consentOfWhom: ({ permissions }) => `whether ${list(permissions)} was consented to for everybody or for single users is not told`,
    rulesCounted: ({ rules }) => plural(rules, { one: `${number(rules)} rule sets the spam level to -1; which one is not told`, other: `${number(rules)} rules set the spam level to -1; which ones is not told` }),
    sharingUntold: ({ what }) => `with whom and how much of ${what} it shares is not told; Maester counts times that are free or busy too`,
    notExported: ({ part }) => NOT_EXPORTED[part],
    membersCut: ({ most }) => `the export may hold only the first ${number(most)} of its members; export groups/{id}/members`,
    manyMembers: ({ most }) => `it has more than ${number(most)} members, which are not compared one by one`,
    changeWithout: ({ activity, lacks }) => `“${activity}” without ${lacks === 'time' ? 'a time' : 'a policy'}`,
    changeCut: ({ activity, on, side }) => `“${activity}” of ${dayText(on)} does not hold the ${side} value whole`,
    onlyAttempts: ({ principals }) => `of ${plural(principals, { one: `${number(principals)} principal`, other: `${number(principals)} principals` })} only attempts are told, and failed ones count among them; export lastSuccessfulSignInDateTime too`,
    permissionWithout: ({ member }) => `a permission without its member ${member}`,
    applicationIdsUntold: ({ unknown, of }) => `the application ids of ${number(unknown)} of ${number(of)} applications are not told, so they are known by their object ids; export the service principals too`,
    nothingReadFrom: ({ paths, more: beyond }) => `nothing is read from ${more(paths, beyond)}`,
    undecided: ({ said }) => said || 'the check could not decide',
    namelessFindings: ({ findings }) => plural(findings, { one: `${number(findings)} of them is not read`, other: `${number(findings)} of them are not read` }),
    noFindings: ({ objects }) => plural(objects, { one: `${number(objects)} of them is no finding of Prowler, so nothing is read from it`, other: `${number(objects)} of them are no findings of Prowler, so nothing is read from them` }),
    row: ({ defect, found }) => (found === '' || OF_THE_ROW.includes(defect) ? ROWS[defect] : `“${found}” ${ROWS[defect]}`),
    moreRows: ({ rows }) => plural(rows, { one: `${number(rows)} more has something wrong`, other: `${number(rows)} more have something wrong` }),
    closedRows: ({ rows, more: beyond }) => more(rows.map(String), beyond),
    doubledRows: ({ rows, more: beyond }) => `they say the same hole as a row above, and are taken together with it: ${more(rows.map(String), beyond)}`,
  };
}

export function gaps(formats: Formats): GapStrings {
  return gapWords(PLAIN, withFacts(formats));
}
