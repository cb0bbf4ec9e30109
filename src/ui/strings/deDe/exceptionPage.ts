import type { Lifecycle } from '../../../domain/exception/lifecycle';
import type { Ask, LapseCause, Occurrence } from '../../../domain/ledger/parts';
import type { LedgerList } from '../../../domain/ledger/decision';
import type { ExceptionPageStrings } from '../exceptionPageStrings';
import type { Formats } from '../formats';
import { daysDative, relativeDays } from './days';
import { pageSections } from './exceptionSections';
import { DISMISSAL_WORDS, LEVEL_WORDS, LIFECYCLE_WORDS } from './exceptionWords';
import { ownNames } from './ownNames';

const ASKED: Readonly<Record<Ask['kind'], string>> = { extension: 'eine Verlängerung', renewal: 'eine Erneuerung', riskAcceptance: 'die Akzeptanz des Risikos' };
const OVER: Readonly<Record<Occurrence['how'], string>> = {
  removed: 'entfernt und nachgeprüft',
  dismissed: 'verworfen, da keine Abweichung',
  withdrawn: 'Antrag zurückgezogen',
  declined: 'Antrag abgelehnt',
  merged: 'mit einer anderen Ausnahme zusammengeführt',
};
const OVER_NOW: Readonly<Partial<Record<Lifecycle, string>>> = {
  closed: 'Niemand ist mehr verantwortlich: Die Ausnahme wurde entfernt, und das wurde nachgeprüft.',
  dismissed: 'Niemand ist verantwortlich: Die Ausnahme wurde verworfen, da sie keine Abweichung von der Baseline ist.',
  withdrawn: 'Niemand ist verantwortlich: Der Antrag wurde zurückgezogen, bevor etwas vorhanden war.',
  declined: 'Niemand ist verantwortlich: Der Antrag wurde abgelehnt, bevor etwas vorhanden war.',
  merged: 'Diese Ausnahme verantwortet, wer die Ausnahme verantwortet, mit der sie zusammengeführt wurde.',
};
const LAPSED: Readonly<Record<'approval' | 'acceptance' | 'dismissal', string>> = { approval: 'Die Genehmigung', acceptance: 'Die Akzeptanz des Risikos', dismissal: 'Die Verwerfung' };
const LAPSED_BY: Readonly<Record<LapseCause, string>> = {
  grew: 'die Ausnahme seither mehr umfasst',
  changed: 'sich ihr Umfang seither geändert hat',
  expired: 'das Regelwerk keine längere Geltung erlaubt',
};

/** Whose an act is, by the list in which it is recorded. */
const WHOSE: Readonly<Record<LedgerList, string>> = {
  Requests: 'Steht allen offen, die Ausnahmen beantragen dürfen',
  Approvals: 'Sache der Kontrollverantwortung',
  Reviews: 'Sache der Sicherheitsaufsicht',
  RiskDecisions: 'Sache der Risikoleitung',
  Observations: 'Sache der Sicherheitsaufsicht',
};
const YOURS = 'Die Funktion ist Ihre, aber Sie sind nicht in der Gruppe, die das festhalten darf: Wenden Sie sich an die Websitebesitzer.';

export function exceptionPage(formats: Formats): ExceptionPageStrings {
  const { number, plural, list } = formats;
  const dayText = formats.day;
  const onDay = (day: number, today: number): string => `${dayText(day)}, ${relativeDays(formats, day, today)}`;
  return {
    ...pageSections(formats),
    loading: 'Die Ausnahme wird gelesen',
    soFar: (count) => `Zu ihr wurde sehr viel geschrieben. Bisher gelesen: ${plural(count, { one: '1 Entscheidung', other: `${number(count)} Entscheidungen` })}.`,
    back: 'Zurück',
    notFound: {
      heading: 'Keine Ausnahme hat diesen Schlüssel',
      text: 'Die Adresse wurde beim Versenden vielleicht abgeschnitten, oder sie gehört zu einem anderen Register. Bitten Sie die Person, die sie gesendet hat, um die ganze Adresse, oder suchen Sie die Ausnahme in der Heatmap.',
    },
    failed: { heading: 'Die Ausnahme konnte nicht gelesen werden' },
    ticket: (ticket) => `Ticket ${ticket}`,
    twoPerson: 'von einer Person beantragt und genehmigt',
    probably: 'Wahrscheinlich ist das eine der folgenden beantragten Ausnahmen. Wenn ja, führt die Sicherheitsaufsicht beide zusammen:',
    match: (id, title) => `EX-${String(id).padStart(4, '0')}, ${title}`,
    more: 'Mehr',
    actions: 'Was Sie tun können',
    onlyReading: 'Sie dürfen die Ausnahme lesen. Wer darüber entscheidet, ist in einer Gruppe des Registers: Die Websitebesitzer können Sie aufnehmen.',
    whyNot: 'Was Sie jetzt nicht tun können, und warum',
    othersDo: (of, is, name) => (is === 'you' ? YOURS : is === 'group' ? `${WHOSE[of]}.` : is === 'seated' ? `${WHOSE[of]}: ${name}.` : is === 'offered' ? `${WHOSE[of]}: Die Funktion ist ${name} angeboten.` : `${WHOSE[of]}: Die Funktion ist noch nicht besetzt.`),
    notYours: (acts, why) => `${list(acts)}: ${why}`,
    loadingForm: 'Das Formular wird geöffnet',
    waits: 'Ihre Entscheidung wird gespeichert: Solange das dauert, lässt sich nichts anderes beginnen.',
    after: ({ what, next, later }) => `${what}. Das ist heute unter Ihrem Namen festgehalten.${next === '' ? '' : ` Als Nächstes: ${next}`}${later ? ' Listen und Heatmap zeigen es, sobald jemand mit Schreibrecht dort die Ausnahme öffnet.' : ''}`,
    afterVoid: (reason) => `Die Entscheidung wurde aufbewahrt, ist aber unwirksam. ${reason}`,
    mayNotAsk: 'Sie dürfen das Register lesen, aber keine Ausnahme beantragen. Bitten Sie die Websitebesitzer, Sie in die Gruppe „Register requesters“ aufzunehmen.',
    over: (lifecycle) => OVER_NOW[lifecycle] ?? 'Niemand ist mehr verantwortlich: Die Ausnahme ist vorbei.',
    untitled: 'Eine Ausnahme ohne Angaben',
    explain: 'Was heißt das?',
    standing: {
      label: 'Stand der Dinge',
      is: ({ lifecycle, onDay: sinceDay, end, today }) => {
        const stands = (since: string): string => `Die Ausnahme ist seit dem ${since} ${LIFECYCLE_WORDS[lifecycle]}`;
        if (OVER_NOW[lifecycle] !== undefined || !end) return `${stands(`${dayText(sinceDay)} (${relativeDays(formats, sinceDay, today)})`)}.`;
        if (end.by === 'tenant') return `${stands(dayText(sinceDay))}. Der Mandant selbst beendet sie am ${onDay(end.day, today)}.`;
        if (end.by === 'removeBy') return `${stands(dayText(sinceDay))} und muss bis zum ${dayText(end.day)} (${relativeDays(formats, end.day, today)}) entfernt sein.`;
        const why = end.by === 'secret' ? ', wenn ihr Geheimnis oder Zertifikat abläuft, wie ein Bericht nach der Genehmigung gezeigt hat' : '';
        return `${stands(dayText(sinceDay))} und ${end.day < today ? 'endete' : 'endet'} am ${onDay(end.day, today)}${why}.`;
      },
      pastTolerance: (sinceDay, today) => `Über der Toleranz seit dem ${onDay(sinceDay, today)}.`,
      override: {
        noEnd: 'Es gibt kein Enddatum: eine dauerhafte Ausnahme. Nur die Entfernung oder die Akzeptanz des Risikos als Änderung der Baseline beendet das.',
        pastLastEnd: 'Das letzte Enddatum, das das Regelwerk erlaubt, ist überschritten: eine dauerhafte Ausnahme. Nur die Entfernung oder die Akzeptanz des Risikos als Änderung der Baseline beendet das.',
      },
      lapse: ({ of, cause, onDay: lapsedOn }, settings) => `${LAPSED[of]} ist am ${dayText(lapsedOn)} erloschen, weil ${LAPSED_BY[cause]}${settings.length === 0 ? '' : `: ${list(settings.map(ownNames.name))}`}.`,
      escalation: ({ level, onDay: toldOn, byHand }) => `${capital(LEVEL_WORDS[level])} wurde am ${dayText(toldOn)}${byHand ? ' von der Sicherheitsaufsicht' : ''} informiert.`,
      mustBeTold: (levels) => `${capital(list(levels.map((level) => LEVEL_WORDS[level])))} ${levels.length === 1 ? 'muss' : 'müssen'} informiert werden: Noch kein Prüflauf hat das festgehalten.`,
      scopeUnconfirmed: 'Ein Bericht zeigt jetzt etwas, das diese Ausnahme sein kann. Bis die Kontrollverantwortung den Umfang bestätigt, zählt sie nicht zu den dokumentierten.',
      dismissalExpired: 'Die Verwerfung liegt länger zurück, als das Regelwerk erlaubt: Die Ausnahme zählt wieder als offen.',
      ask: ({ kind, by, untilDay, text, onDay: askedOn, dueDay }) => `${by.name} hat am ${dayText(askedOn)} ${ASKED[kind]}${untilDay === undefined ? '' : ` bis zum ${dayText(untilDay)}`} beantragt: „${text}“ Eine Antwort ist bis zum ${dayText(dueDay)} fällig.`,
      suspended: (count) =>
        plural(count, { one: 'Das Überwachungsprotokoll des Mandanten nennt für 1 Entscheidung eine andere Urheberschaft: Sie ist ausgesetzt, bis die Risikoleitung das klärt.', other: `Das Überwachungsprotokoll des Mandanten nennt für ${number(count)} Entscheidungen eine andere Urheberschaft: Sie sind ausgesetzt, bis die Risikoleitung das klärt.` }),
      suspendedOpening: 'Mit einer davon hat die Ausnahme begonnen: Bis das geklärt ist, wird sie weder verworfen noch mit einer anderen zusammengeführt.',
      severityLowered: (reason) => `Die Sicherheitsaufsicht hat den Schweregrad gesenkt: „${reason}“`,
      rowBehind: 'Listen und Heatmap zeigen die neuesten Entscheidungen noch nicht. Diese Seite zeigt sie.',
      removal: ({ onDay: removedOn, by, text, pausesUntilDay }) => `${by} hat die Ausnahme am ${dayText(removedOn)} als entfernt gemeldet: „${text}“ ${pausesUntilDay === undefined ? 'Die Eskalation läuft weiter: Die Zeit, für die Meldungen der Entfernung sie anhalten, ist verbraucht.' : `Die Eskalation pausiert bis zum ${dayText(pausesUntilDay)}.`}`,
      dismissal: ({ reason, by, text, untilDay }) =>
        untilDay === undefined
          ? `${by} schlägt die Verwerfung vor, weil ${DISMISSAL_WORDS[reason]}: „${text}“`
          : `${by} hat die Ausnahme verwerfen lassen, weil ${DISMISSAL_WORDS[reason]}: „${text}“ Gültig bis zum ${dayText(untilDay)}.`,
      risk: ({ residualRisk, why }) => `Verbleibendes Risiko: „${residualRisk}“ Akzeptiert, weil: „${why}“`,
    },
    need: {
      heading: 'Wozu die Ausnahme gebraucht wird',
      none: 'Niemand hat gesagt, wozu sie dient: Ein Bericht hat sie gefunden.',
      why: 'Wozu',
      stops: 'Was ohne die Ausnahme nicht geht',
      until: 'Gebraucht bis',
      setting: 'Einstellung',
      vendor: 'Anbieter',
      contractEnds: 'Vertrag endet',
      secretEnds: 'Geheimer Schlüssel oder Zertifikat läuft ab',
      cutOver: 'Umstellung',
      tenants: 'Mandanten',
      ticket: 'Ticket',
      fromTo: (from, to) => `von ${from} nach ${to}`,
      dayIs: onDay,
    },
    nobodyActs: {
      heading: 'Was geschieht, wenn niemand handelt',
      none: 'In den nächsten 90 Tagen nichts.',
      within: (count) => plural(count, { one: 'Am nächsten Tag', other: `In den nächsten ${daysDative(formats, count)}` }),
      label: 'Was geschieht, nach Tagen',
    },
    occurrences: {
      heading: 'Früheres Auftreten',
      one: ({ sinceDay, endedOnDay, how }) => (sinceDay === undefined ? `Bis zum ${dayText(endedOnDay)}: ${OVER[how]}.` : `${dayText(sinceDay)} bis ${dayText(endedOnDay)}: ${OVER[how]}.`),
    },
    record: {
      heading: 'Mit der Aufzeichnung dieser Ausnahme stimmt etwas nicht',
      more: (count) => plural(count, { one: 'Ein weiteres Anzeichen', other: `${number(count)} weitere Anzeichen` }),
      unlooked: (count) => plural(count, { one: 'Eine Nachweisdatei dieser Ausnahme wurde nicht angesehen.', other: `${number(count)} Nachweisdateien dieser Ausnahme wurden nicht angesehen.` }),
      lookOn: 'Nächste Dateien ansehen',
      looking: 'Dateien werden angesehen',
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
