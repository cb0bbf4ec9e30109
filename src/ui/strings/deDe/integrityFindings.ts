import type { AppendOnlyList, IdRange, IntegrityFinding, KeptItem, RewriteSign, Untaken } from '../../../domain/integrity/finding';
import type { Power } from '../../../domain/integrity/powers';
import type { Decision } from '../../../domain/ledger/decision';
import { ownMember } from '../../../domain/ledger/ownMember';
import { isSameAccount } from '../../../domain/people/account';
import { register } from '../../../lists/schema/register';
import type { Formats } from '../formats';
import type { FindingWords, IntegrityStrings } from '../integrityStrings';
import { ACT_NOUNS } from './exceptionActs';
import { linkFindingWords } from './linkFindings';
import { differenceText } from './siteDifferences';

/** Titles of the lists, as people see them on the site. */
export const LIST_TITLES: Readonly<Record<AppendOnlyList, string>> = {
  Requests: 'Requests',
  Approvals: 'Approvals',
  Reviews: 'Reviews',
  RiskDecisions: 'Risk decisions',
  Observations: 'Observations',
  People: 'People',
  Policy: 'Policy',
  ServiceOwners: 'Service owners',
};

export const GRADES: IntegrityStrings['grades'] = {
  record: { heading: 'Anzeichen von Manipulation', means: 'Jemand hat vielleicht geändert, gefälscht oder entfernt, was entschieden wurde. Finden Sie heraus, wer und warum, bevor sich jemand darauf verlässt.' },
  rights: { heading: 'Jemand darf vielleicht mehr, als er sollte', means: 'Solange das so ist, kann die Aufzeichnung von Personen geändert werden, die das nicht können sollten.' },
  repair: { heading: 'In Ordnung zu bringen', means: 'Nichts ist verloren: Die Entscheidungen sind vollständig, nur ihre Anzeige oder die Einrichtung um sie herum ist es nicht.' },
  unexplained: { heading: 'Ungeklärt', means: 'Für sich allein bedeutet das nichts.' },
};

/** Main clauses, several in a list. */
const UNTAKEN_WORDS: Readonly<Record<Untaken, string>> = {
  origin: 'die Herkunft',
  origins: 'wo Berichte von dem sprechen, was früher dazukam',
  findings: 'alles, was Berichte dort davon zeigten',
  age: 'seit wann es sie gibt',
  firstApproval: 'der Tag der ersten Genehmigung',
  extensions: 'die genutzten Verlängerungen',
  twoPerson: 'dass zwei Personen genügten',
  emergencies: 'die erklärten Notfälle',
  pauses: 'wie lange widerlegte Meldungen der Entfernung die Eskalation anhielten',
  acknowledged: 'welche Eskalationen zur Kenntnis genommen wurden',
  people: 'wer beantragt, genehmigt und überprüft hat',
  owners: 'wer dafür verantwortlich war und gefragt wird, ob das auch hier gilt',
  due: 'was bis wann fällig war',
  severity: 'als wie schwer es galt',
};

const SIGNS: Readonly<Record<RewriteSign, string>> = {
  version: 'es gibt eine weitere Version',
  writes: 'SharePoint zählt mehr als einen Schreibvorgang',
  modified: 'die letzte Änderung war zu einer anderen Zeit als die Entstehung',
  editor: 'jemand anderes hat zuletzt geändert',
  log: 'das Änderungsprotokoll der Liste sagt es',
};

/** Ranges of numbers that are written out. */
const SHOWN_RANGES = 5;
/** Decisions that are named in one sentence. */
const NAMED = 3;

export function findingWords(formats: Formats): Pick<IntegrityStrings, 'finding' | 'decision'> & { readonly power: (power: Power) => string } {
  const { number, plural, list, day, instant } = formats;
  const decision = ({ act, author, createdDay }: Decision): string => `${ownMember<string>(ACT_NOUNS, act) ?? 'Entscheidung'} von ${author.name || author.login} vom ${day(createdDay)}`;
  const linkWords = linkFindingWords(formats, decision);
  const inList = (name: AppendOnlyList): string => `der Liste „${LIST_TITLES[name]}“`;
  const item = (kept: KeptItem, of?: Decision): string => (of ? `„${decision(of)}“` : 'act' in kept ? `„${decision(kept as KeptItem & Decision)}“` : `Der Eintrag „${kept.title}“ ${inList(kept.list)}`);
  /** The same in the genitive, after "der" for its number. */
  const itemGenitive = (kept: KeptItem): string => ('act' in kept ? `von „${decision(kept as KeptItem & Decision)}“` : `des Eintrags „${kept.title}“ ${inList(kept.list)}`);
  const named = (decisions: readonly Decision[]): string => {
    const shown = decisions.slice(0, NAMED).map((each) => `„${decision(each)}“`);
    const rest = decisions.length - shown.length;
    return list(rest > 0 ? [...shown, `${number(rest)} weitere`] : shown);
  };
  const ranges = (all: readonly IdRange[]): string => {
    const shown = all.slice(0, SHOWN_RANGES).map(({ from, to }) => (from === to ? number(from) : `${number(from)}–${number(to)}`));
    return all.length > SHOWN_RANGES ? `${shown.join(', ')} und weitere` : list(shown);
  };

  function finding(found: IntegrityFinding): FindingWords {
    switch (found.code) {
      case 'writtenAgain':
        return {
          what: `${item(found.item, found.decision)} wurde nach der Entstehung neu geschrieben: ${capital(list(found.signs.map((sign) => SIGNS[sign])))}.`,
          todo: 'Niemand sollte das können. Der Versionsverlauf und das Überwachungsprotokoll des Mandanten sagen, wer es war. Vergleichen Sie mit einer Kopie von außerhalb der Website.',
        };
      case 'textChanged':
        return { what: `Was „${decision(found.decision)}“ sagt, ist nicht, was geschrieben wurde: Der Fingerabdruck passt nicht.`, todo: 'Suchen Sie im Versionsverlauf nach der ersten Version und im Überwachungsprotokoll danach, wer sie geändert hat.' };
      case 'notAKey':
        return { what: `„${decision(found.decision)}“ nennt keine Ausnahme: „${found.decision.exceptionKey}“ ist nicht so geschrieben, wie das Register seine Schlüssel schreibt, in kleinen Buchstaben, Ziffern und Bindestrichen. Sie zählt bei keiner.`, todo: 'Fragen Sie, wer sie geschrieben hat, was gemeint war, und lassen Sie es im Portal entscheiden: Für SharePoint sind große und kleine Buchstaben dasselbe, also sollte sie vielleicht für eine andere Ausnahme gelten.' };
      case 'keyTwice':
        return { what: `${plural(found.decisions.length, { one: '1 Entscheidung hat', other: `${number(found.decisions.length)} Entscheidungen haben` })} einen gemeinsamen Schlüssel: ${named(found.decisions)}. In einer Liste zählt nur die erste, in verschiedenen Listen jede.`, todo: 'Fragen Sie, wer die späteren geschrieben hat, was entschieden werden sollte: Schlüssel erzeugt das Portal, und es vergibt sie nie doppelt.' };
      case 'secondKey':
        return {
          what: found.holder ? `Als „${decision(found.decision)}“ gesendet wurde, hatte ein anderer Text den Schlüssel: „${decision(found.holder)}“.` : `Als „${decision(found.decision)}“ gesendet wurde, hatte ein anderer Text den Schlüssel, und der ist nicht mehr da.`,
          todo: 'Fragen Sie beide Beteiligten. Jemand hat vielleicht unter einem fremden Schlüssel geschrieben.',
        };
      case 'seenMissing':
        return { what: `Eine Entscheidung fehlt: ${named(found.namedBy)} ${found.namedBy.length === 1 ? 'hatte' : 'hatten'} sie gesehen, und sie ist nicht mehr da.`, todo: 'Die Websitebesitzer können im Papierkorb danach suchen, und das Überwachungsprotokoll sagt, wer sie entfernt hat. Bis sie zurück ist, kann niemand sagen, was entschieden wurde.' };
      case 'seenChanged':
        return seenChanged(found);
      case 'beforeSeen':
        return { what: `„${decision(found.decision)}“ nennt eine Entscheidung, die erst danach geschrieben wurde: „${decision(found.seen)}“.`, todo: 'Sie gilt als nicht gesehen, damit niemand in die Vergangenheit schreibt. Entweder wurde sie im Voraus genannt, oder eine der beiden trägt eine gefälschte Zeit: Ein Export des Überwachungsprotokolls weiß, wann beide geschrieben wurden.' };
      case 'stampDisputed':
        return disputed(found);
      case 'adoptionDisputed':
        return adoptionDisputed(found);
      case 'lineageShort': {
        const left = list(found.untaken.map((each) => UNTAKEN_WORDS[each]));
        return found.untaken.includes('origin')
          ? { what: `„${decision(found.decision)}“ nennt als Herkunft eine Ausnahme, die nicht in den Aufzeichnungen steht.`, todo: 'Fragen Sie, wer das geschrieben hat, woher die Befunde kommen, und suchen Sie, was entfernt wurde.' }
          : { what: `„${decision(found.decision)}“ bringt nicht mit, was für die Befunde vorher galt: ${left}.`, todo: 'Alter und Grenzen zählen hier von vorn, was keine Aufteilung oder Zusammenführung darf. Fragen Sie, wer das geschrieben hat, und beseitigen Sie die Ausnahme oder führen Sie sie wieder zusammen.' };
      }
      case 'lineageMore':
        return { what: `„${decision(found.decision)}“ bringt für die Befunde mehr mit, als vorher von ihnen bekannt war: ${list(found.claimed.map((each) => UNTAKEN_WORDS[each]))}.`, todo: 'Erfunden schließt das Personen aus, verbraucht Grenzen oder hält die Eskalation an. Fragen Sie, wer das geschrieben hat.' };
      case 'notTakenIn':
        return { what: `„${decision(found.decision)}“ gab Befunde an eine Ausnahme, die sie nicht übernommen oder schon zuvor zurückgegeben hat.`, todo: 'So ist niemand für sie verantwortlich. Fragen Sie, wer das geschrieben hat. Die Sicherheitsaufsicht kann wieder öffnen, was zusammengeführt wurde; auch der nächste Bericht, der die Befunde zeigt, bringt sie hierher zurück.' };
      case 'takenBack':
        return { what: `Was „${decision(found.decision)}“ hier wieder öffnete, ging in einer anderen Ausnahme weiter, die es übernommen hat.`, todo: 'Es zählt in beiden. Führen Sie diese Ausnahme wieder mit der anderen zusammen, und fragen Sie, wer sie geöffnet hat: Das Portal öffnet nichts, was eine andere Ausnahme übernommen hat.' };
      case 'notGiven':
        return { what: `„${decision(found.decision)}“ übernahm Befunde, die die andere Ausnahme nicht abgegeben hat.`, todo: 'Sie zählen in beiden. Blieb eine Aufteilung oder Zusammenführung auf halbem Weg stehen, entscheiden Sie dort noch einmal so, das erledigt den Rest; sonst fragen Sie, wer das geschrieben hat.' };
      case 'unreported':
        return unreported(found);
      case 'unconfirmed':
        return {
          what: `Kein Export des Überwachungsprotokolls zeigte, wer ${plural(found.decisions.length, { one: 'eine Entscheidung', other: `${number(found.decisions.length)} Entscheidungen` })} geschrieben hat, solange das Protokoll sie noch enthielt: ${named(found.decisions)}.`,
          todo: 'Die Namen darauf sind die, die SharePoint gestempelt hat. Lesen Sie mindestens alle 180 Tage einen Export ein, damit das Protokoll die nächsten bestätigt.',
        };
      case 'byApp':
        return { what: `${item(found.item, found.decision)} wurde zuletzt von einer App geschrieben.`, todo: 'Apps umgehen die Rechte der Listen. Finden Sie heraus, welche App es war und wer sie betreibt: Personen entscheiden, Apps nicht.' };
      case 'outOfLine':
        return {
          what: `${item(found.item)} nennt als Zeit ${instant(found.item.createdAt)} Uhr, aber die Nummer steht ${found.item.id > found.beside.id ? 'nach' : 'vor'} der ${itemGenitive(found.beside)} mit der Zeit ${instant(found.beside.createdAt)} Uhr.`,
          todo: 'Eine der beiden Zeiten wurde gefälscht. Lesen Sie einen Export des Überwachungsprotokolls ein: Es weiß, wann und von wem beide geschrieben wurden.',
        };
      case 'takenAway':
        return { what: `Eintrag ${number(found.id)} ${inList(found.list)} wurde am ${instant(found.atMs)} Uhr gelöscht.`, todo: 'Die Websitebesitzer können im Papierkorb danach suchen und den Eintrag wiederherstellen. Das Überwachungsprotokoll sagt, wer ihn gelöscht hat.' };
      case 'putBack':
        return { what: `Eintrag ${number(found.id)} ${inList(found.list)} wurde gelöscht und wiederhergestellt, zuletzt am ${instant(found.atMs)} Uhr.`, todo: 'Der Eintrag ist wieder da. Das Überwachungsprotokoll sagt, wer ihn entfernt hat und was inzwischen geschah.' };
      case 'idsUnexplained':
        return {
          what: `${plural(found.count, { one: `${number(found.count)} Nummer`, other: `${number(found.count)} Nummern` })} ${inList(found.list)} ${plural(found.count, { one: 'gehört', other: 'gehören' })} zu keinem Eintrag: ${ranges(found.ranges)}.`,
          todo: 'Ein Eintrag, den SharePoint abgelehnt hat, verbraucht eine Nummer, zum Beispiel wenn zwei Personen zugleich dasselbe gespeichert haben. Dasselbe gilt für einen, der vor mehr als 60 Tagen gelöscht wurde: Nichts sagt, welcher Fall es war.',
        };
      case 'rowDiffers': {
        const columns = found.columns.map((column) => `„${register.columns[column as keyof typeof register.columns]?.name ?? column}“`);
        return found.behind
          ? { what: 'Listen und Heatmap zeigen die neuesten Entscheidungen noch nicht.', todo: 'Wer Zeilen schreiben darf, kann das in Ordnung bringen. Die nächste Entscheidung tut es auch.' }
          : {
              what: `Die Zeile im Register sagt nicht, was die Entscheidungen sagen: ${list(columns)} ${plural(columns.length, { one: 'weicht', other: 'weichen' })} ab.`,
              todo: 'Entweder hat jemand die Zeile von Hand geändert oder die Entscheidungen: Der Versionsverlauf sagt, wer die Zeile geändert hat. Wenn die Entscheidungen unversehrt sind, kann sie aus ihnen neu geschrieben werden.',
            };
      }
      case 'rowMissing':
        return { what: `Über „${found.row.title}“ ist entschieden, aber es gibt keine Zeile im Register, daher fehlt diese Ausnahme in Listen und Heatmap.`, todo: 'Wer Zeilen schreiben darf, kann das in Ordnung bringen.' };
      case 'rowAlone':
        return { what: 'Das Register hat eine Zeile dafür, aber keine Entscheidung, die zählt.', todo: 'Entweder hat jemand die Zeile von Hand angelegt, oder die Entscheidungen wurden entfernt: Sehen Sie im Papierkorb und im Überwachungsprotokoll nach.' };
      case 'notJudged':
        return { what: `${found.row.title === '' ? 'Eine Ausnahme' : `„${found.row.title}“`} konnte nicht beurteilt werden: Etwas in ihren Entscheidungen lässt das scheitern. Was hier darüber steht, ist vielleicht nicht alles.`, todo: 'Aktualisieren Sie die Webparts, und prüfen Sie dann erneut. Sehen Sie sich die neuesten Einträge dazu in den Listen an: Vielleicht hat jemand einen von Hand geschrieben.' };
      case 'evidence':
        return found.state === 'changed'
          ? { what: `Die Datei „${found.file.title}“ ist nicht mehr die, auf die sich „${decision(found.decision)}“ gestützt hat.`, todo: 'Der Versionsverlauf der Datei sagt, wer sie geändert hat, und bewahrt den früheren Inhalt auf.' }
          : { what: `Die Datei „${found.file.title}“ ist weg, auf die sich „${decision(found.decision)}“ gestützt hat, und niemand hat den Grund festgehalten.`, todo: 'Die Websitebesitzer können im Papierkorb nachsehen. Musste die Datei weg, hält die Sicherheitsaufsicht das auf der Seite der Ausnahme fest.' };
      case 'aheadReport':
        return { what: `${found.decision.author.name || found.decision.author.login} vermerkte am ${day(found.decision.createdDay)} einen Bericht vom ${day(found.ranOnDay)}, als dieser Tag noch nicht gekommen war.`, todo: 'Fragen Sie nach dem Grund. Kein Einlesen vermerkt einen solchen Bericht. Mit ihm wird nichts verglichen, sodass spätere Berichte zählen.' };
      case 'foreignNotices':
        return { what: `${found.author.name} hat ${plural(found.count, { one: '1 Benachrichtigung', other: `${number(found.count)} Benachrichtigungen` })} geschrieben, die kein Prüflauf geschrieben hätte.`, todo: 'Fragen Sie nach dem Grund. Wer unter demselben Schlüssel etwas anderes erfahren sollte, erfährt es trotzdem: Der nächste Prüflauf sendet es unter einem anderen Schlüssel.' };
      case 'falseCompletions':
        return { what: `${found.author.name} hat ${plural(found.count, { one: '1 Prüflauf', other: `${number(found.count)} Prüfläufe` })} als vollständig festgehalten, obwohl es so viele Entscheidungen gar nicht gibt.`, todo: 'Fragen Sie nach dem Grund. Als Prüflauf zählt das nicht: Was verdeckt werden sollte, wird trotzdem angezeigt.' };
      case 'rights':
        return { what: differenceText(found.difference) ?? found.difference.text, todo: found.difference.grade === 'danger' ? 'Die Websitebesitzer sollten das sofort in Ordnung bringen und herausfinden, seit wann es so ist.' : 'Die Websitebesitzer können das in Ordnung bringen, indem sie die Einrichtung erneut ausführen: Was schon stimmt, wird dabei nicht geändert.' };
      case 'openGroup':
        return { what: `Die Mitglieder von „${found.group}“ oder alle, die darum bitten, können Personen in diese Gruppe aufnehmen.`, todo: 'Die Websitebesitzer sollten das in den Einstellungen der Gruppe dem Besitzer der Gruppe vorbehalten.' };
      case 'linkedAfterwards':
      case 'decidedMeanwhile':
      case 'manyAccounts':
      case 'linkDoubted':
      case 'ownManager':
      case 'goneDecided':
        return linkWords(found);
      case 'twoGroups':
        return { what: `${list(found.accounts.map(({ name }) => name))} ${found.accounts.length > 1 ? 'sind ein Mensch und sind Mitglied' : 'ist Mitglied'} in ${list(found.groups.map((group) => `„${group}“`))}: Was dort in der einen Gruppe entschieden wird, kontrolliert in der anderen niemand sonst.`, todo: 'Die Websitebesitzer sollten die Mitgliedschaft auf eine dieser Gruppen beschränken.' };
    }
  }

  function unreported({ decisions, isLate }: Extract<IntegrityFinding, { code: 'unreported' }>): FindingWords {
    const [first] = [...decisions].sort((a, b) => a.createdAt - b.createdAt);
    const who = first ? first.author.name || first.author.login : 'jemand';
    const on = first ? day(first.createdDay) : '';
    const kept = plural(decisions.length, { one: `${who} hielt am ${on} fest, was ein Bericht zeigen soll`, other: `${who} hielt ${number(decisions.length)}-mal, zuerst am ${on}, fest, was Berichte zeigen sollen` });
    const counts = 'Es zählt, bis der nächste Bericht etwas anderes zeigt.';
    return isLate
      ? { what: `${kept}, mehr als einen Tag, nachdem dieser Bericht vermerkt war.`, todo: `Beim Einlesen wird das festgehalten, bevor der Bericht vermerkt wird. Fragen Sie ${who}, woher es kommt. ${counts}` }
      : { what: `${kept}, und kein solcher Bericht ist vermerkt.`, todo: `Blieb ein Einlesen auf halbem Weg stehen oder läuft es noch, liegt es daran: Bringen Sie es zu Ende, indem Sie denselben Bericht noch einmal einlesen. Sonst fragen Sie ${who}, woher es kommt. ${counts}` };
  }

  function seenChanged({ noticedBy, suspects, others }: Extract<IntegrityFinding, { code: 'seenChanged' }>): FindingWords {
    const [first] = noticedBy;
    const noticed = first ? `„${decision(first)}“` : 'einer Entscheidung';
    const doubted = others.length === 0 ? '' : plural(others.length, { one: ' Für 1 weitere Entscheidung kann niemand mehr bürgen.', other: ` Für ${number(others.length)} weitere Entscheidungen kann niemand mehr bürgen.` });
    const todo = 'Vergleichen Sie die Entscheidungen mit einer Kopie von außerhalb der Website, und sehen Sie in ihre Versionsverläufe. Bis dahin ist auf ihren Inhalt kein Verlass.';
    if (suspects.length === 0) return { what: `Nach ${noticed} soll etwas gesehen worden sein, was sonst niemand gesehen hat: Diese Angabe wurde geändert, oder die Entscheidung stammt nicht aus dem Portal.${doubted}`, todo };
    return { what: `Was bei ${noticed} zu sehen war, ist nicht, was jetzt dort steht. Geändert wurde ${plural(suspects.length, { one: '', other: 'eine dieser Entscheidungen: ' })}${named(suspects)} – oder die Angabe darüber, was zu sehen war.${doubted}`, todo };
  }

  function writtenByAnother(of: Decision, loggedAs: string): string {
    const sameAccount = isSameAccount(of.author.login, loggedAs) === true;
    return sameAccount ? `Nach dem Überwachungsprotokoll des Mandanten wurde „${decision(of)}“ zu einer anderen Zeit geschrieben.` : `Nach dem Überwachungsprotokoll des Mandanten wurde „${decision(of)}“ von ${loggedAs || 'jemand anderem'} geschrieben.`;
  }

  function adoptionDisputed({ decision: of, loggedAs, settleBy }: Extract<IntegrityFinding, { code: 'adoptionDisputed' }>): FindingWords {
    const what = writtenByAnother(of, loggedAs);
    return { what: `${what} Was damit gelockert wurde, zählt seitdem nicht mehr; was danach entschieden wurde, bleibt.`, todo: settleBy === undefined ? 'Dieses Regelwerk wurde erneut angenommen, oder ein anderes steht darüber: Zu klären bleibt nichts.' : `Die Risikoleitung nimmt das Regelwerk bis zum ${day(settleBy)} erneut an, oder die Verwaltung schreibt ein anderes. Wenn der Export falsch war, liest die Sicherheitsaufsicht einen neueren ein.` };
  }

  function disputed({ decision: of, loggedAs, settled }: Extract<IntegrityFinding, { code: 'stampDisputed' }>): FindingWords {
    const what = writtenByAnother(of, loggedAs);
    return settled
      ? { what: `${what} Die Risikoleitung hat das bestätigt: Die Entscheidung ist unwirksam.`, todo: 'Wer sich darauf gestützt hat, entscheidet erneut.' }
      : { what: `${what} Die Entscheidung ist ausgesetzt und ohne Wirkung.`, todo: 'Die Risikoleitung bestätigt das auf der Seite der Ausnahme. Wenn der Export falsch war, liest die Sicherheitsaufsicht einen neueren ein.' };
  }

  const power = (of: Power): string => {
    switch (of.code) {
      case 'siteAdmin':
        return `${of.person.name} verwaltet die Website: darf alles lesen, ändern und löschen und allen Rechte geben.`;
      case 'siteOwner':
        return `${of.person.name} besitzt die Website: darf jeden Eintrag ändern und löschen und allen Rechte geben.`;
      case 'groupOwner':
        return `${of.owner} besitzt ${list(of.groups.map((group) => `„${group}“`))}: bestimmt, wer darin ist, und könnte selbst beitreten.`;
      case 'unseenMembers':
        return `„${of.name}“ ist in „${of.group}“: eine Gruppe des Verzeichnisses, deren Mitglieder sich von hier aus nicht sehen lassen.`;
    }
  };
  return { finding, decision, power };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
