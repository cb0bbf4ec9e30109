import type { Doubt, Reason, Verdict } from '../../../domain/reconcile/answers';
import type { AnswerStrings } from '../answerStrings';
import type { Formats } from '../formats';
import type { GapStrings } from '../gapStrings';
import { gaps } from './gaps';
import { ownNames } from './ownNames';

export function answers(formats: Formats): AnswerStrings {
  const { number, plural, list, day: dayText } = formats;
  const words = gaps(formats);
  return {
    count: (verdict, count) => `${number(count)} ${plural(count, COUNTED[verdict])}`,
    means: MEANS,
    reason: (doubt) => reasonText(doubt, words),
    reasonCount: (reason, count) => `${plural(count, { one: `${number(count)} Befund`, other: `${number(count)} Befunde` })}: ${REASONS[reason]}`,
    said: ({ tool, day, verdict }) => `${tool}, ${dayText(day)}: ${SAID[verdict]}`,
    someTool: 'Ein Bericht',
    setting: (name, text) => `${ownNames.name(name)}: ${text}`,
    lastShown: (day) => `zuletzt gezeigt am ${dayText(day)}`,
    added: (what) => `Neu oder weitergehend: ${list(what.map((each) => ownNames.reach(ownNames.name(each))))}`,
    gone: 'gesucht und nicht mehr vorhanden',
    probably: (titles) => plural(titles.length, { one: `Wahrscheinlich ${list(titles)}, in Worten beantragt`, other: `Wahrscheinlich eine der in Worten beantragten: ${list(titles)}` }),
    more: (count) => `und ${number(count)} weitere`,
    report: {
      heading: 'Was der Bericht über das Register sagt',
      fromTheFuture: (day) => `Nach eigener Angabe lief er am ${dayText(day)}, und dieser Tag kommt erst. Nichts davon wird behalten: Stellen Sie die Uhr des Rechners, der ihn erstellt hat, und erstellen Sie ihn neu.`,
      olderThan: (day) => `Ein Bericht desselben Werkzeugs vom ${dayText(day)} wurde schon eingelesen. Dieser ältere sagt nur noch, seit wann etwas besteht.`,
      past: (count) => plural(count, { one: `${number(count)} Befund daraus war bis dahin verschwunden und wird nicht behalten.`, other: `${number(count)} Befunde daraus waren bis dahin verschwunden und werden nicht behalten.` }),
      newTenant: (name) => `Das Register enthält noch nichts zu ${name}. Gehört der Mandant einer anderen Organisation, lassen Sie den Bericht weg.`,
    },
  };
}

const COUNTED: Readonly<Record<Verdict, { readonly one: string; readonly other: string }>> = {
  documented: { one: 'ist dokumentiert', other: 'sind dokumentiert' },
  undocumented: { one: 'hat niemand dokumentiert', other: 'hat niemand dokumentiert' },
  scopeGrew: { one: 'umfasst mehr als genehmigt', other: 'umfassen mehr als genehmigt' },
  scopeShrank: { one: 'umfasst weniger als genehmigt', other: 'umfassen weniger als genehmigt' },
  endedButPresent: { one: 'sollte beendet sein und ist noch vorhanden', other: 'sollten beendet sein und sind noch vorhanden' },
  closedButBack: { one: 'war geschlossen und ist wieder da', other: 'waren geschlossen und sind wieder da' },
  gone: { one: 'ist verschwunden', other: 'sind verschwunden' },
  notSeen: { one: 'ist dokumentiert und wurde nicht gesehen', other: 'sind dokumentiert und wurden nicht gesehen' },
  probably: { one: 'ist wahrscheinlich eine beantragte', other: 'sind wahrscheinlich beantragte' },
  noDeparture: { one: 'wurde verworfen und ist unverändert', other: 'wurden verworfen und sind unverändert' },
  cannotTell: { one: 'ist nicht feststellbar', other: 'sind nicht feststellbar' },
};

const MEANS: Readonly<Record<Verdict, string>> = {
  documented: '',
  undocumented: 'Niemand hat diese Abweichungen genehmigt. Die Sicherheitsaufsicht weist jede einer verantwortlichen Person zu.',
  scopeGrew: 'Die Genehmigung ist erloschen, bis die Kontrollverantwortung erneut genehmigt oder die Sicherheitsprüfung abtrennt, was hinzukam.',
  scopeShrank: 'Es ist weniger übrig als genehmigt. Bei der nächsten Überprüfung kann der jetzige Umfang bestätigt werden.',
  endedButPresent: 'Der letzte Tag ist vorbei, oder die Entfernung wurde gemeldet, und der Mandant hat die Abweichung noch.',
  closedButBack: 'Wieder offen, mit dem Alter von vorher.',
  gone: 'Der Bericht hat genau dort gesucht und nichts gefunden: bereit zur Nachprüfung durch die Sicherheitsaufsicht.',
  notSeen: 'Genehmigt, und der Bericht hat an der richtigen Stelle gesucht. Sind sie wirklich verschwunden, meldet die Kontrollverantwortung die Entfernung.',
  probably: 'Die Kontrollverantwortung bestätigt, ob es die in Worten genehmigte ist. Bis dahin zählt sie zu keiner von beiden.',
  noDeparture: '',
  cannotTell: 'Nicht im Bericht, was nichts beweist. Alles bleibt offen, wie es ist.',
};

const SAID: Readonly<Record<Verdict, string>> = {
  documented: 'vorhanden, wie genehmigt',
  undocumented: 'vorhanden, und niemand hatte es bis dahin genehmigt',
  scopeGrew: 'vorhanden, und die Genehmigung ist erloschen: Es kam mehr hinzu, als genehmigt war',
  scopeShrank: 'vorhanden, und geht weniger weit als genehmigt',
  endedButPresent: 'noch vorhanden, obwohl es beendet sein sollte',
  closedButBack: 'nach dem Schließen wieder vorhanden',
  gone: 'gesucht und nicht mehr vorhanden: bereit zur Nachprüfung',
  notSeen: 'gesucht und nicht vorhanden, aber genehmigt',
  probably: 'vorhanden; ob es die in Worten genehmigte ist, muss bestätigt werden',
  noDeparture: 'wie beim Verwerfen',
  cannotTell: 'nicht gezeigt, was nichts beweist',
};

const REASONS: Readonly<Record<Reason, string>> = {
  policyGone: 'die Richtlinie selbst gibt es im Mandanten nicht mehr, sie schützt also niemanden mehr: eine schlimmere Lücke als der Ausschluss',
  policyOff: 'die Richtlinie wurde ausgeschaltet, sie schützt also niemanden mehr: eine schlimmere Lücke als der Ausschluss',
  policyReportOnly: 'die Richtlinie berichtet nur und hält niemanden auf: eine schlimmere Lücke als der Ausschluss',
  switchedOff: 'vorhanden, aber ausgeschaltet, und jederzeit wieder einschaltbar',
  controlGone: 'das Werkzeug kennt die Kontrolle nicht mehr, von der abgewichen wird',
  notLooked: 'der Bericht konnte dort nicht nachsehen',
  nameOnly: 'nur der Name ist bekannt, und ein neuer Name sähe gleich aus',
  notAsked: 'der Bericht wurde nicht danach gefragt',
};

function reasonText({ reason, why }: Doubt, words: GapStrings): string {
  return why.length === 0 ? REASONS[reason] : `${REASONS[reason]} (${why.map(words.why).join('; ')})`;
}
