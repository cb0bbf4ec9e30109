import { isoFromDay, type Day } from '../../../domain/day/day';
import { UNUSED_DAYS } from '../../../domain/kpi/unused';
import type { BoardStrings } from '../boardStrings';
import type { Formats } from '../formats';
import { nobody, rich, strong } from '../richText';
import { percentOf } from '../percent';
import { daysDative, daysText, relativeDays } from './days';
import { SEAT_WORDS, SEVERITY_WORDS } from './exceptionWords';
import { kpis } from './kpis';

export function board(formats: Formats): BoardStrings {
  const { number, plural, list, locale } = formats;
  const dayText = formats.day;
  const share = percentOf(formats);
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const monthsShort = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const monthsLong = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const monthText = (day: Day): string => months.format(new Date(`${isoFromDay(day)}T00:00:00Z`));
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} Ausnahme`, other: `${number(count)} Ausnahmen` });
  const are = (count: number): string => plural(count, { one: 'ist', other: 'sind' });
  const lateness = (day: Day, today: Day): string => `${daysText(formats, today - day)} überfällig, seit dem ${dayText(day)}`;
  const ifNobodyActs = ({ now, soon, soonDay, later, laterDay }: Parameters<BoardStrings['nobodyActs']['summary']>[0]): string =>
    `${exceptions(now)} ${are(now)} heute über der Toleranz. Wenn niemand handelt, ${plural(soon, { one: 'wird', other: 'werden' })} es bis zum ${dayText(soonDay)} ${number(soon)} sein und bis zum ${dayText(laterDay)} ${number(later)}.`;

  return {
    kpis: kpis(formats),
    count: number,
    deskFailed: 'Was Sie hier entscheiden dürfen, konnte nicht gelesen werden. Die Zahlen sind vollständig.',
    id: (id) => `EX-${String(id).padStart(4, '0')}`,
    more: (count) => `${number(count)} weitere anzeigen`,
    visit: {
      since: (day) => `Seit Ihrem letzten Besuch am ${dayText(day)}:`,
      nothing: 'nichts Neues',
      change: {
        fresh: (count) => `${number(count)} neu`,
        closed: (count) => `${number(count)} geschlossen und nachgeprüft`,
        back: (count) => `${number(count)} wieder da`,
        past: (count) => `${number(count)} mehr über der Toleranz`,
        accepted: (count) => plural(count, { one: `${number(count)} Risiko akzeptiert`, other: `${number(count)} Risiken akzeptiert` }),
      },
    },
    tiles: {
      label: 'Kennzahlen',
      comparedWith: (now, before) => {
        if (!before) return undefined;
        const change = now - before.past;
        const month = monthsLong.format(new Date(`${isoFromDay(before.day)}T00:00:00Z`));
        if (change === 0) return `so viele wie Ende ${month}`;
        return `${number(Math.abs(change))} ${change > 0 ? 'mehr' : 'weniger'} als Ende ${month}`;
      },
      ifNobodyActs: 'Wenn niemand handelt',
      ifNobodyActsMeans: (day) => `Offene Ausnahmen, die heute über der Toleranz sind, und solche, die es bis zum ${dayText(day)} sein werden, wenn bis dahin niemand etwas tut.`,
      pastBy: (day) => `über der Toleranz bis zum ${dayText(day)}`,
      noReviewer: (count) => `ohne Sicherheitsaufsicht: ${number(count)}`,
      reading: 'Berichte werden gelesen',
      notRead: 'Berichte konnten nicht gelesen werden',
    },
    items: {
      heading: (name, count) => `${name}: ${exceptions(count)}`,
      close: 'Liste schließen',
      none: 'Keine Ausnahme.',
      definition: 'Was gezählt wird',
      answers: (name) => rich`${strong(name)} ist verantwortlich`,
      nobody: rich`${nobody('Noch niemand')} ist verantwortlich`,
      pastSince: (day, today) => `über der Toleranz seit ${daysDative(formats, today - day + 1)}, ab dem ${dayText(day)}`,
      signedAgainBy: (day) => `erneut zu unterzeichnen bis zum ${dayText(day)}`,
    },
    who: {
      heading: 'Wer ist verantwortlich für …?',
      label: 'Eine Person, Richtlinie, App oder ein Mandant',
      hint: 'Geben Sie einen Namen ein, z. B. eines Kontos, einer Richtlinie, einer App oder eines Mandanten.',
      found: (count) => `${exceptions(count)} gefunden`,
      nothing: (text) => `Nichts, was offen oder akzeptiert ist, hat mit „${text}“ zu tun. Was vorbei ist, steht im Register.`,
      person: ({ name, answersFor, watches, needs }) => {
        const parts = [
          ...(answersFor > 0 ? [`verantwortet ${exceptions(answersFor)}`] : []),
          ...(watches > 0 ? [`beaufsichtigt ${exceptions(watches)}`] : []),
          ...(needs > 0 ? [`hat ${exceptions(needs)} beantragt`] : []),
        ];
        return rich`${strong(name)} ${list(parts)}.`;
      },
      reading: 'Es wird gelesen, wer für wen einspringt',
      failed: 'Wer für eine unbesetzte Funktion einspringt, konnte nicht gelesen werden. Genannt sind daher nur die, die eine Funktion haben.',
    },
    trend: {
      heading: 'Offen am Ende jedes Monats',
      open: 'offen',
      past: 'über der Toleranz',
      accepted: 'akzeptierte Risiken',
      summary: (points) => {
        const [first, last] = [points[0], points[points.length - 1]];
        if (!first || !last) return '';
        const most = Math.max(...points.map(({ open }) => open));
        return `Offen: jetzt ${number(last.open)}, höchstens ${number(most)} seit ${monthText(first.day)}. Über der Toleranz: jetzt ${number(last.past)}. Akzeptierte Risiken: jetzt ${number(last.accepted)}.`;
      },
      asTable: 'Als Tabelle',
      monthEnd: 'Monatsende',
      month: ({ day }, today) => (day === today ? 'heute' : monthText(day)),
      label: (value, name) => `${number(value)} ${name}`,
      monthShort: (day) => monthsShort.format(new Date(`${isoFromDay(day)}T00:00:00Z`)),
    },
    waiting: {
      heading: 'Wartet auf die Risikoleitung',
      nothing: 'Nichts: Keine Eskalation ist zur Kenntnis zu nehmen, und kein Risiko ist zu akzeptieren, abzulehnen oder erneut zu unterzeichnen.',
      onlyReading: 'Nur die Risikoleitung kann zur Kenntnis nehmen, akzeptieren, ablehnen oder unterzeichnen. Sie sehen, was auf sie wartet.',
      reading: 'Es wird gelesen, was Sie entscheiden dürfen',
      task: ({ what, due, escalation, row }, today) => {
        const when = due ? (due.day < today ? lateness(due.day, today) : `bis zum ${dayText(due.day)}, ${relativeDays(formats, due.day, today)}`) : `informiert am ${dayText(escalation?.onDay ?? today)}, ${relativeDays(formats, escalation?.onDay ?? today, today)}`;
        const isLate = due !== undefined && due.day < today;
        switch (what) {
          case 'acknowledge':
            return { title: 'Eskalation zur Kenntnis nehmen', when, isLate };
          case 'decideRisk':
            return { title: row.brief.ask ? `Risiko akzeptieren oder ablehnen: Antrag von ${row.brief.ask.by.name}` : 'Risiko akzeptieren oder ablehnen', when, isLate };
          case 'sign':
            return { title: 'Akzeptiertes Risiko erneut unterzeichnen oder Akzeptanz widerrufen', when, isLate };
          case 'settleStamp':
            return { title: 'Urheberschaft einer Entscheidung klären', when, isLate };
        }
      },
      acts: { acknowledge: 'Zur Kenntnis nehmen', acceptRisk: 'Risiko akzeptieren', refuseRisk: 'Risiko ablehnen', signAgain: 'Erneut unterzeichnen', revokeRisk: 'Akzeptanz widerrufen', confirmContradiction: 'Klären' },
      buttonFor: (button, title) => `${button}: ${title}`,
      open: 'Ausnahme öffnen',
      opening: 'Die Ausnahme wird geöffnet',
      cannot: 'Das können Sie nicht tun',
      over: 'Das wurde inzwischen erledigt.',
    },
    services: {
      heading: 'Über der Toleranz, nach Dienst',
      nobodys: 'davon ohne Verantwortliche',
      none: 'Nichts ist über der Toleranz.',
      onPaper: 'Nach Mandant und Dienst',
      asTable: 'Alles nach Mandant und Dienst, als Tabelle',
      tenant: 'Mandant',
      family: 'Dienst',
      all: 'Alle',
      columns: { open: 'Offen', past: 'Über der Toleranz', nobody: 'Niemand verantwortlich', accepted: 'Akzeptierte Risiken' },
    },
    nobodyActs: {
      heading: 'Wenn niemand handelt',
      summary: (facts) => `${ifNobodyActs(facts)} Jede dieser Handlungen verhindert eine davon.`,
      summaryOnPaper: ifNobodyActs,
      none: 'Innerhalb von 90 Tagen kommt keine weitere Ausnahme über die Toleranz.',
      becomes: (pastDay, today) => `über der Toleranz ab dem ${dayText(pastDay)}, ${relativeDays(formats, pastDay, today)}`,
      prevents: ({ seat, name, fallsTo }, duty) => {
        const of = seat && SEAT_WORDS[seat];
        if (name !== undefined) return rich`${strong(name)}${of === undefined ? '' : `, ${of}`}: ${duty}`;
        if (of === undefined) return rich`${nobody('Noch niemand')}: ${duty}`;
        const falls = fallsTo === undefined ? '' : fallsTo.name === undefined ? ' (niemand springt ein)' : ` (${fallsTo.name} springt ein)`;
        return rich`${nobody('Niemand')} hat die ${of}${falls}: ${duty}`;
      },
    },
    stacked: {
      heading: 'Gehäufte Ausnahmen',
      summary: (count) => (count === 0 ? 'Nirgends häufen sich Ausnahmen mehrerer Arten.' : plural(count, { one: `Bei ${number(count)} Konto, App oder Mandant häufen sich Ausnahmen mehrerer Arten.`, other: `Bei ${number(count)} Konten, Apps oder Mandanten häufen sich Ausnahmen mehrerer Arten.` })),
      definition: 'Ein Prinzipal eines Mandanten mit Ausnahmen in mehreren Diensten. Jede für sich mag harmlos sein, zusammen sind sie ein Weg hinein: Die schwerste davon zählt eine Stufe schwerer.',
      stack: ({ items, findings, severity }, name) => `${name}: ${exceptions(items.length)}, ${plural(findings, { one: `${number(findings)} Befund`, other: `${number(findings)} Befunde` })}, zusammen ${SEVERITY_WORDS[severity]}`,
    },
    unused: {
      heading: 'Ungenutzt: diese zuerst entfernen',
      summary: ({ unused, unknown }) => {
        const first = unused === 0 ? `Von keiner Ausnahme ist bekannt, dass sie seit ${daysDative(formats, UNUSED_DAYS)} ungenutzt ist.` : `${exceptions(unused)} von Prinzipalen, die seit ${daysDative(formats, UNUSED_DAYS)} nicht gesehen wurden.`;
        return unknown === 0 ? first : `${first} Bei ${exceptions(unknown)} ist die letzte Nutzung unbekannt: Kein Export zeigt sie.`;
      },
      definition: 'Offene Ausnahmen eines Kontos, einer App oder eines Mandanten, deren letzte Nutzung ein Export zeigt und mindestens 60 Tage vor diesem Export lag. Was kein Export nennt, gilt als unbekannt, nicht als ungenutzt.',
      lastUsed: (lastUsedDay, asOfDay) => `zuletzt genutzt am ${dayText(lastUsedDay)}, nicht in den ${daysDative(formats, asOfDay - lastUsedDay)} bis zum Export vom ${dayText(asOfDay)}`,
      lastTried: (lastTriedDay, asOfDay) => `letzter Anmeldeversuch am ${dayText(lastTriedDay)}, keiner in den ${daysDative(formats, asOfDay - lastTriedDay)} bis zum Export vom ${dayText(asOfDay)}`,
    },
    signOff: {
      heading: 'Unterzeichnung für das Quartal',
      quarter: ({ quarter, year }) => `${number(quarter)}. Quartal ${String(year)}`,
      summary: ({ signed, held, nobodys, quarter: { quarter, year, lastDay } }) => {
        const rest = nobodys === 0 ? '' : ` Für ${exceptions(nobodys)} kann niemand unterzeichnen: Die Kontrollverantwortung ist unbesetzt.`;
        return held === 0 ? `Noch ist niemand für etwas verantwortlich.${rest}` : `${share(signed, held)} für das ${number(quarter)}. Quartal ${String(year)} unterzeichnet: ${number(signed)} von ${exceptions(held)}, Frist ${dayText(lastDay)}.${rest}`;
      },
      definition: 'Einmal im Kalenderquartal unterzeichnen die Kontrollverantwortlichen für jede ihrer Ausnahmen und jedes akzeptierte Risiko, dass sie hingesehen haben und weiterhin verantwortlich sind. Wer eine Ausnahme übernimmt, unterzeichnet neu.',
      owner: 'Kontrollverantwortung',
      progress: 'Unterzeichnet',
      ownersProgress: (signed, held) => `${number(signed)} von ${number(held)}`,
      byOwner: 'Nach Kontrollverantwortung',
      yours: (unsigned, held) => `Sie verantworten ${exceptions(held)}, ${plural(unsigned, { one: `${number(unsigned)} ist`, other: `${number(unsigned)} sind` })} für dieses Quartal noch nicht unterzeichnet.`,
      yoursDone: 'Sie haben für alles unterzeichnet, was Sie verantworten.',
      start: (count) => `${number(count)} durchsehen und unterzeichnen`,
    },
    numbers: { heading: 'Alle Zahlen' },
    paper: {
      print: 'Für die Leitung drucken',
      heading: 'Vertrauensausnahmen: Bericht für die Leitung',
      of: (tenants, today) => (tenants.length === 0 ? `Stand: ${dayText(today)}` : `${list(tenants)}, Stand: ${dayText(today)}`),
      measure: 'Kennzahl',
      number: 'Zahl',
      ofIt: 'Davon',
      note: 'Was jede Kennzahl zählt, ist im Register erklärt. Namen von Personen sind mit Absicht weggelassen.',
    },
  };
}
