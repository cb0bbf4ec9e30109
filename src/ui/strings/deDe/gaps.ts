import { dayFromIso } from '../../../domain/day/day';
import type { ExportPart, JsonKind, RowDefect, SilentTest } from '../../../domain/reconcile/gap';
import type { Formats } from '../formats';
import { gapWords, type FactWords, type GapStrings, type PlainWords } from '../gapStrings';
import { ownNames } from './ownNames';

const PLAIN: PlainWords = {
  notTold: 'der Bericht sagt dazu nichts',
  nameAlone: 'der Bericht nennt keine ID, daher ist nur der Name bekannt',
  severalOfName: 'mehrere tragen diesen Namen und lassen sich nicht auseinanderhalten',
  neitherNameNorId: 'weder Name noch ID stehen da',
  someWithoutId: 'darunter ist ein Objekt, dessen ID der Bericht nicht nennt',
  listEmpty: 'die Liste ist leer',
  sectionEmpty: 'der Abschnitt ist leer',
  tenantUnnamed: 'die Datei nennt ihn nicht',
  dayOfFile: 'die Datei nennt ihn nicht; es gilt der Tag, an dem sie zuletzt geändert wurde',
  dayInFile: 'die Datei nennt ihn nicht; es gilt der neueste Tag darin',
  mayBeCut: 'die letzte Zeile hat keinen Zeilenumbruch, die Datei kann also mittendrin abgeschnitten sein',
  policyNameless: 'eine Richtlinie ohne ID lässt sich nicht wiedererkennen',
  membersNotHeld: 'der Bericht enthält die Mitglieder dieser Gruppe nicht',
  assignmentNameless: 'eine Zuweisung ohne Konto oder ohne Rolle',
  applicationNameless: 'eine Anwendung ohne ID',
  applicationIdAlone: 'die Objekt-ID steht nicht da, daher ist nur die Anwendungs-ID bekannt',
  objectIdAlone: 'die Anwendungs-ID steht nicht da, daher ist nur die Objekt-ID bekannt',
  consentNotTold: 'ob jemand aus der Administration zugestimmt hat, steht nicht da',
  domainExpected: 'weder eine Domäne noch ein Objekt mit einer Domäne',
  onlyWholeTenant: 'nur die Freigabeeinstellungen des ganzen Mandanten werden beurteilt',
  onlyRisky: 'nur Anwendungen, die etwas Riskantes verlangen, sind aufgeführt',
  roleNotListed: 'der Bericht führt diese Rolle nicht auf',
  membersMixed: 'dies ist eine Gruppe, und der Bericht unterscheidet ihre Mitglieder nicht von anderen, die die Rolle haben',
  notEmbedded: 'der Bericht enthält die Konfiguration nicht, mit der er erstellt wurde',
  isolationEmpty: 'der Abschnitt ist leer: Die Isolation wurde nie eingerichtet oder konnte nicht gelesen werden',
  configurationOnly: 'eine Konfiguration sagt, was ScubaGear auslässt, und nicht, was im Mandanten eingestellt ist',
  noneInConfiguration: 'eine Konfiguration enthält keine',
  notUnderstood: 'ein Teil der Konfiguration wurde nicht verstanden',
  controlsExpected: 'hier steht etwas anderes als Kontrollen',
  nothingUnderControl: 'unter dieser Kontrolle steht nichts',
  noExclusionList: 'darunter steht keine Liste von Ausschlüssen',
  unknownList: 'dies ist keine bekannte Liste von Ausschlüssen',
  takenForUser: 'ob es ein Benutzer oder eine Gruppe ist, steht nicht da; angenommen wird ein Benutzer',
  severityUntold: 'ob ein Schweregrad gesenkt wurde, lässt sich allein aus den Einstellungen nicht sagen',
  onlySomeHolders: 'Maester führt nur eine bestimmte Art von Konten mit dieser Rolle auf',
  onlyHighlyPrivileged: 'nur bei den besonders privilegierten Rollen führt Maester alle auf, die sie auf Dauer haben',
  onlyWithoutFallback: 'Maester führt nur auf, was keine andere Richtlinie einschließt, und nur aus eingeschalteten Richtlinien',
  fallbackNotListed: 'Maester führt nur auf, was keine andere Richtlinie einschließt; andere Ausschlüsse, Arten von Gästen und Filterregeln stehen nicht da',
  someRulesNotListed: 'Regeln, die auch eine Adresse oder Signatur verlangen, sind nicht aufgeführt, und ob eine Regel eingeschaltet ist, steht nicht da',
  takenToBeOn: 'der Test führt Richtlinien in jedem Zustand auf; angenommen wird, dass diese eingeschaltet ist',
  leftOutEverywhere: 'jede Richtlinie lässt es aus; ihre Namen sind nicht aufgeführt',
  leftOutNotListed: 'nur die Richtlinien, die es nicht auslassen, sind aufgeführt',
  emergencyNotListed: 'Maester lässt die Konten aus dieser Liste weg, die es für Notfallkonten hält',
  addressesUntold: 'welche Adressen zugelassen sind, steht nicht da',
  policyUntold: 'ausgeschlossen, aber der Bericht sagt nicht, von welcher Richtlinie',
  pageMissing: 'es folgt eine weitere Seite, die nicht unter den Dateien ist',
  partExported: 'exportiert wurden einzelne Objekte oder die Listen einzelner Anwendungen, nicht die Liste aller',
  memberNameless: 'unter den Mitgliedern ist eines ohne ID',
  partnerNameless: 'ein Partnermandant ohne ID',
  endsNotTold: 'eine aktivierte Zuweisung sieht hier aus wie eine dauerhafte; roleAssignmentScheduleInstances mit exportieren',
  secretsAlone: 'für sich allein verschieben sie das Ende keiner Ausnahme, weil kein Bericht, der mit ihnen gelesen wurde, eine dieser Anwendungen zeigt: Legen Sie die Zustimmungen (oauth2PermissionGrants und appRoleAssignments), die Rollenzuweisungen oder einen Bericht von ScubaGear desselben Mandanten zusammen mit ihnen ab',
  definitionsMissing: 'ohne sie ist nur von den besonders privilegierten Rollen bekannt, dass sie privilegiert sind',
  assignmentsMissing: 'exportiert wurden nur Rollen mit ihren Mitgliedern, nicht die Zuweisungen',
  noCheck: 'keine Prüfung dieses Scans enthält etwas davon',
  onlyPickedOut: 'dieser Scan enthält nur, was eine Prüfung herausgegriffen hat',
  idAndStateUntold: 'weder die ID noch ob es eingeschaltet ist, steht im Scan, daher ist nur der Name bekannt',
  endsUntold: 'Prowler unterscheidet Zuweisungen mit und ohne Ende nicht',
  mutedUntold: 'ob die Prüfung stummgeschaltet ist, steht nicht da',
  noneInResults: 'die Ergebnisse von Prowler enthalten keine, wohl aber die Mutelist',
  mutedOrAbsent: 'die Prüfung ist nicht in diesem Scan, oder sie gelingt, während sie stummgeschaltet ist',
  otherProvider: 'sie betreffen nicht Microsoft 365',
  onlyAgreed: 'ein Register sagt, was vereinbart wurde, und nicht, was da ist',
  otherSheet: 'ein anderes Blatt hat die passenderen Überschriften',
};

const KINDS: Readonly<Record<JsonKind, string>> = { list: 'eine Liste', object: 'ein Objekt', text: 'ein Text', number: 'eine Zahl', flag: 'Ja oder Nein' };

const NOT_EXPORTED: Readonly<Record<ExportPart, string>> = {
  family: 'nicht unter den exportierten Dateien',
  ownPermissions: 'die eigenen Berechtigungen von Anwendungen wurden nicht exportiert',
  delegatedPermissions: 'die Berechtigungen, die Anwendungen für Angemeldete haben, wurden nicht exportiert',
  crossTenantDefault: 'die Vorgabe für alle anderen Mandanten wurde nicht exportiert',
  partners: 'die Konfigurationen der Partnermandanten wurden nicht exportiert',
  synchronisation: 'die Synchronisierung der Partnermandanten wurde nicht exportiert',
};

const SILENT: Readonly<Record<SilentTest['is'], string>> = {
  absent: 'ist nicht im Lauf enthalten',
  failedEmpty: 'ist fehlgeschlagen und sagt nichts',
  failedNameless: 'ist fehlgeschlagen und nennt keine Ausnahme',
  passedEmpty: 'ist bestanden und sagt nichts',
  skipped: 'wurde übersprungen',
  error: 'endete mit einem Fehler',
  notRun: 'wurde nicht ausgeführt',
};

/** Words behind what stands in the field, or instead of it. */
const ROWS: Readonly<Record<RowDefect, string>> = {
  cells: 'mehr Zellen als Überschriften',
  quotes: 'die Anführungszeichen passen nicht',
  cutOff: 'die Datei endet mitten darin',
  missing: 'es steht nicht da, wer oder was ausgenommen ist',
  noDay: 'ist kein Tag',
  ambiguousDay: 'lässt sich auf zwei Arten lesen; anzugeben ist, ob der Tag oder der Monat vorn steht',
  endBeforeStart: 'liegt vor dem Beginn',
  noFamily: 'sagt nicht, welche Art von Ausnahme es ist',
  unknownSeverity: 'ist kein bekannter Schweregrad',
  severalPrincipals: 'nennt mehrere; jedes davon braucht eine eigene Zeile',
  noTenant: 'nennt den Mandanten nicht',
};
/** Said of a field in which nothing stands. */
const EMPTY_FIELD: Partial<Record<RowDefect, string>> = { noFamily: 'die Art der Ausnahme steht nicht da', noTenant: 'der Mandant steht nicht da' };
const OF_THE_ROW: readonly RowDefect[] = ['cells', 'quotes', 'cutOff', 'missing'];

function withFacts({ number, plural, list, day }: Formats): FactWords {
  const dayText = (iso: string): string => {
    const known = dayFromIso(iso);
    return known === undefined ? iso : day(known);
  };
  const silent = ({ id, is, said }: SilentTest): string => `${id} ${SILENT[is]}${said === '' ? '' : `: ${said}`}`;
  const files = (count: number, file: string): string => plural(count, { one: `${file} nennt ihn nicht`, other: `${number(count)} Dateien nennen ihn nicht` });
  const asked = (unlicensed: boolean): string => `ScubaGear fragt nur in Mandanten mit der Lizenz Entra ID P2 danach${unlicensed ? ', und dieser Mandant hat keine' : ''}`;
  const more = (parts: readonly string[], beyond: number): string => (beyond === 0 ? parts.join(', ') : `${parts.join(', ')} und ${number(beyond)} weitere`);
  return {
    memberNotTold: ({ member }) => `${member} steht nicht im Bericht`,
    neverTold: ({ tool }) => `${tool} sagt dazu nichts`,
    endNoDay: ({ written }) => `„${written}“ ist kein Tag, daher ist das Ende nicht bekannt`,
    otherKind: ({ found, expected }) => `hier steht ${KINDS[found]}, erwartet wurde ${KINDS[expected]}`,
    cutByPowerShell: ({ instead }) => `der Export enthält „${instead}“ statt des Inhalts; mit ConvertTo-Json -Depth 10 bleibt er erhalten`,
    fewerThanCounted: ({ counted, held }) => `der Bericht zählt ${number(counted)}, und die Dateien enthalten ${number(held)} davon`,
    settingUnread: ({ setting }) => `„${ownNames.name(setting)}“ konnte nicht vollständig gelesen werden`,
    tenantGiven: ({ files: count, file, tenant }) => `${files(count, file)}; beim Einlesen wurde angegeben: ${tenant}`,
    tenantFrom: ({ files: count, file, tenant, from }) => `${files(count, file)}; aus ${from} übernommen: ${tenant}`,
    noEndMark: ({ format }) => `${format} hat kein Endezeichen, ein abgeschnittener Teil fällt also nicht auf`,
    noSection: ({ version }) => `dieser Bericht von ScubaGear ${version} hat keinen solchen Abschnitt`,
    notAssessed: ({ product }) => `${product} wurde in diesem Lauf nicht beurteilt`,
    unknownVersion: ({ version }) => `${version || 'eine Version ohne Namen'} gehört nicht zu den Versionen 1.4 bis 1.8, deren Aufbau bekannt ist; Abschnitte können anderswo stehen`,
    commandFailed: ({ command }) => (command === '' ? 'ein Befehl ohne Namen ist in diesem Lauf fehlgeschlagen' : `der Befehl ${command} ist in diesem Lauf fehlgeschlagen`),
    holdersUnasked: ({ unlicensed }) => `der Bericht sagt nicht, wer die Rolle hat: ${asked(unlicensed)}`,
    holdersUnaskedOf: ({ silent: count, roles, unlicensed }) => `bei ${number(count)} von ${number(roles)} Rollen sagt der Bericht nicht, wer sie hat: ${asked(unlicensed)}`,
    holdersUnnamed: ({ unnamed, holders }) => `${number(unnamed)} von ${number(holders)} Konten mit dauerhaften Rollen haben im Bericht keinen Namen`,
    noControlId: ({ id }) => `„${id}“ ist keine ID einer Kontrolle`,
    notForThisList: ({ entry }) => `„${entry}“ gehört nicht in diese Liste`,
    leftOutOfPreset: ({ who, more: beyond }) => `die strenge voreingestellte Sicherheitsrichtlinie darf ${more(who, beyond)} auslassen; dafür kennt das Register keine Art von Ausnahme`,
    testsSilent: ({ tests }) => tests.map(silent).join('; ') || 'kein Test ist genannt, der nichts sagt',
    strangeRow: ({ row }) => `eine unverständliche Tabellenzeile: ${row}`,
    strangeLine: ({ line }) => `eine unverständliche Zeile: ${line}`,
    consentOfWhom: ({ permissions }) => `ob ${list(permissions)} für alle oder nur für einzelne Benutzer gilt, steht nicht da`,
    rulesCounted: ({ rules }) => plural(rules, { one: `${number(rules)} Regel setzt die Spambewertung auf -1; welche, steht nicht da`, other: `${number(rules)} Regeln setzen die Spambewertung auf -1; welche, steht nicht da` }),
    sharingUntold: ({ what }) => `mit wem und wie viel aus ${what === 'contacts' ? 'Kontakten' : 'Kalendern'} geteilt wird, steht nicht da; Maester zählt auch Zeiten mit, die nur frei oder gebucht zeigen`,
    notExported: ({ part }) => NOT_EXPORTED[part],
    membersCut: ({ most }) => `der Export enthält vielleicht nur die ersten ${number(most)} Mitglieder; groups/{id}/members exportieren`,
    manyMembers: ({ most }) => `mehr als ${number(most)} Mitglieder, die nicht einzeln verglichen werden`,
    changeWithout: ({ activity, lacks }) => `„${activity}“ ohne ${lacks === 'time' ? 'Zeitpunkt' : 'Richtlinie'}`,
    changeCut: ({ activity, on, side }) => `„${activity}“ vom ${dayText(on)} enthält den ${side === 'old' ? 'alten' : 'neuen'} Wert nicht vollständig`,
    onlyAttempts: ({ principals }) => `von ${plural(principals, { one: '1 Konto', other: `${number(principals)} Konten` })} stehen nur Versuche da, auch fehlgeschlagene; lastSuccessfulSignInDateTime mit exportieren`,
    permissionWithout: ({ member }) => `eine Berechtigung ohne ${member}`,
    applicationIdsUntold: ({ unknown, of }) => `bei ${number(unknown)} von ${number(of)} Anwendungen steht die Anwendungs-ID nicht da, daher ist nur die Objekt-ID bekannt; die Dienstprinzipale mit exportieren`,
    nothingReadFrom: ({ paths, more: beyond }) => `nichts davon wird gelesen: ${more(paths, beyond)}`,
    undecided: ({ said }) => said || 'die Prüfung kam zu keinem Ergebnis',
    namelessFindings: ({ findings }) => plural(findings, { one: '1 davon wird nicht gelesen', other: `${number(findings)} davon werden nicht gelesen` }),
    noFindings: ({ objects }) => plural(objects, { one: '1 davon ist kein Befund von Prowler und wird nicht gelesen', other: `${number(objects)} davon sind keine Befunde von Prowler und werden nicht gelesen` }),
    row: ({ defect, found }) => (OF_THE_ROW.includes(defect) ? ROWS[defect] : found === '' ? (EMPTY_FIELD[defect] ?? ROWS[defect]) : `„${found}“ ${ROWS[defect]}`),
    moreRows: ({ rows }) => plural(rows, { one: 'in 1 weiteren stimmt etwas nicht', other: `in ${number(rows)} weiteren stimmt etwas nicht` }),
    closedRows: ({ rows, more: beyond }) => more(rows.map(String), beyond),
    doubledRows: ({ rows, more: beyond }) => `sie nennen dieselbe Lücke wie eine Zeile darüber und gelten mit ihr zusammen: ${more(rows.map(String), beyond)}`,
  };
}

export function gaps(formats: Formats): GapStrings {
  return gapWords(PLAIN, withFacts(formats));
}
