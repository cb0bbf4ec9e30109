import type { Day } from '../../../domain/day/day';
import type { SeatName } from '../../../domain/exception/seat';
import type { Due, Duty } from '../../../domain/judge/duties';
import type { Ask } from '../../../domain/ledger/parts';
import type { Formats } from '../formats';
import type { AskedFacts, OwnerHeadingFacts, OwnerStrings, StandInFacts } from '../ownerStrings';
import { nobody, rich, strong, type RichText } from '../richText';
import { daysText, relativeDays } from './days';
import { SEAT_WORDS } from './exceptionWords';

/** A duty as something to do, at the head of its line. */
const TASKS: Readonly<Record<Duty, string>> = {
  remove: 'Ausnahme entfernen',
  drill: 'Übung durchführen und melden',
  triage: 'Entscheiden, was daraus wird',
  approveAgain: 'Erneut genehmigen oder entfernen',
  approveEmergency: 'Notfall genehmigen oder ablehnen',
  decideRequest: 'Über den Antrag entscheiden',
  decideExtension: 'Über die Verlängerung entscheiden',
  decideRenewal: 'Über die Erneuerung entscheiden',
  confirmScope: 'Umfang bestätigen',
  review: 'Ausnahme überprüfen',
  verify: 'Entfernung nachprüfen',
  decideRisk: 'Über die Akzeptanz des Risikos entscheiden',
  sign: 'Risiko erneut unterzeichnen',
  settleStamp: 'Urheberschaft einer Entscheidung klären',
  confirmDismissal: 'Über die Verwerfung entscheiden',
  fillSeat: 'Dafür sorgen, dass jemand die Fachseite übernimmt',
  reseat: 'Eine Funktion neu vergeben, in der nicht mehr gehandelt werden kann',
  answerOffer: 'Angebot der Funktion beantworten',
  answerReview: 'Entfernen oder begründen, warum sie noch gebraucht wird',
  showControl: 'Wirksamkeit der Kontrollen zeigen',
  doAcknowledged: 'Zusage an die Risikoleitung erfüllen',
  dismissalEnds: 'Ausnahme erneut ansehen',
};

/** Shorter than on the page of one exception, since each stands in a line of its own. */
const BUTTONS: OwnerStrings['buttons'] = {
  reportRemoved: 'Als entfernt melden',
  reportDrill: 'Übung melden',
  remove: 'Entfernen bis …',
  keep: 'Behalten bis …',
  handOn: 'Weitergeben',
  assign: 'Kontrollverantwortung zuweisen',
  approve: 'Genehmigen',
  grantRenewal: 'Erneuern',
  grantExtension: 'Verlängern',
  refuse: 'Ablehnen',
  refuseAsk: 'Ablehnen',
  confirmScope: 'Umfang bestätigen',
  review: 'Überprüfen',
  verifyRemoved: 'Entfernung nachprüfen',
  refute: 'Noch vorhanden',
  acceptRisk: 'Risiko akzeptieren',
  refuseRisk: 'Risiko ablehnen',
  signAgain: 'Erneut unterzeichnen',
  revokeRisk: 'Akzeptanz widerrufen',
  confirmContradiction: 'Andere Urheberschaft bestätigen',
  confirmDismissal: 'Verwerfen: keine Abweichung',
  confirmControl: 'Wirksamkeit einer Kontrolle zeigen',
  reopen: 'Wieder öffnen',
  takeControlSeat: 'Funktion übernehmen',
  takeBusinessSeat: 'Funktion übernehmen',
  takeReviewerSeat: 'Funktion übernehmen',
  declineControlSeat: 'Ablehnen',
  declineBusinessSeat: 'Ablehnen',
  declineReviewerSeat: 'Ablehnen',
  offerSeat: 'Funktion anbieten',
  nameDeputy: 'Vertretung benennen',
  askExtension: 'Verlängerung beantragen',
  askRenewal: 'Erneuerung beantragen',
  askRiskAcceptance: 'Akzeptanz des Risikos beantragen',
  acknowledge: 'Zur Kenntnis nehmen',
  changeControls: 'Kontrollen ändern',
  signOff: 'Für das Quartal unterzeichnen',
};

/** What was asked for, as the object of "beantragt". */
const ASKED: Readonly<Record<Ask['kind'], string>> = { extension: 'eine Verlängerung', renewal: 'eine Erneuerung', riskAcceptance: 'die Akzeptanz des Risikos' };

export function owner(formats: Formats): OwnerStrings {
  const { number, plural, day: dayText, list } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} Ausnahme`, other: `${number(count)} Ausnahmen` });
  const openExceptions = (count: number): string => plural(count, { one: `${number(count)} offene Ausnahme`, other: `${number(count)} offene Ausnahmen` });
  const decides = (name: string | undefined): RichText => (name === undefined ? rich`${nobody('Noch niemand')} ist für die Entscheidung zuständig.` : rich`${strong(name)} entscheidet.`);

  function askedHeading({ allTheirs, open, ending, today }: AskedFacts): string {
    const you = (what: string): string => (allTheirs ? `Sie haben ${what} beantragt` : `Sie brauchen ${what}`);
    const first = open === 0 ? `${you('Ausnahmen')}, und keine ist jetzt offen` : you(exceptions(open));
    if (!ending) return open === 0 ? first : `${first}, und keine endet innerhalb von 30 Tagen`;
    const { count, day } = ending;
    const when = `${day < today ? 'endete' : 'endet'} ${relativeDays(formats, day, today)}`;
    if (count === 1) return `${first}, ${open === 1 ? 'und diese' : '1'} ${when}`;
    return `${first}, ${number(count)} enden innerhalb von 30 Tagen, und die erste ${when}`;
  }

  function heading({ answersFor, watches, needAct, others, escalated, asked }: OwnerHeadingFacts): string {
    const needs = needAct === 0 ? 'und im Moment ist von Ihnen nichts nötig' : others ? `und bei ${exceptions(needAct)} werden Sie gebraucht` : `bei ${number(needAct)} werden Sie gebraucht`;
    if (answersFor > 0) return `Sie verantworten ${openExceptions(answersFor)}, ${needs}`;
    if (watches > 0) return `Sie beaufsichtigen ${openExceptions(watches)}, ${needs}`;
    if (needAct > 0) return `Bei ${exceptions(needAct)} werden Sie gebraucht`;
    if (escalated > 0) return plural(escalated, { one: `${exceptions(escalated)} wurde an Sie eskaliert`, other: `${exceptions(escalated)} wurden an Sie eskaliert` });
    return asked.open > 0 ? askedHeading(asked) : 'Sie verantworten keine offene Ausnahme';
  }

  function standIn({ seat, fromDay, toDay, count, today }: StandInFacts): string {
    const days = fromDay > today ? `vom ${dayText(fromDay)} bis zum ${dayText(toDay)}` : `bis zum ${dayText(toDay)}, ${relativeDays(formats, toDay, today)}`;
    return `${days}: ${SEAT_WORDS[seat]}, ${exceptions(count)}`;
  }

  return {
    heading,
    status: ({ name, open }) => [
      ...(name === undefined ? [] : [name]),
      ...(open.controlOwner > 0 ? [`Kontrollverantwortung für ${number(open.controlOwner)}`] : []),
      ...(open.securityReviewer > 0 ? [`Sicherheitsaufsicht über ${number(open.securityReviewer)}`] : []),
      ...(open.businessOwner > 0 ? [`Fachseite von ${number(open.businessOwner)}`] : []),
    ],
    views: {
      label: 'Anzeigen', mine: 'Meine', people: (overdue) => (overdue === 0 ? 'Mein Team' : `Mein Team (${number(overdue)} überfällig)`), handOver: 'Übergabe oder Abwesenheit',
      peopleHeading: ({ people, late }) => {
        const who = plural(people, { one: `${number(people)} Person berichtet an Sie`, other: `${number(people)} Personen berichten an Sie` });
        return late === 0 ? `${who}, und nichts davon ist überfällig` : `${who}, und ${plural(late, { one: `${exceptions(late)} davon ist überfällig`, other: `${exceptions(late)} davon sind überfällig` })}`;
      },
    },
    id: (id) => `EX-${String(id).padStart(4, '0')}`,
    when: (day, today) => ({
      relative: day < today ? `${daysText(formats, today - day)} überfällig` : relativeDays(formats, day, today),
      absolute: day < today ? `seit dem ${dayText(day)}` : dayText(day),
    }),
    duties: {
      heading: 'Was Sie tun müssen',
      task: (due: Due) => {
        if (due.duty === 'triage' && due.of === 'securityReviewer') return 'Kontrollverantwortung zuweisen';
        const seat = due.duty === 'answerOffer' ? SEAT_WORDS[due.what as SeatName] : undefined;
        return seat === undefined ? TASKS[due.duty] : `${seat} übernehmen oder ablehnen`;
      },
      also: (duties) => `Außerdem: ${list(duties)}.`,
      deputyFor: (name, untilDay) => `für ${name}, in Vertretung bis zum ${dayText(untilDay)}`,
      offered: 'Ihnen angeboten: Wer antwortet, übernimmt die Funktion',
      ofRiskLeadership: 'für die Risikoleitung',
      told: (onDay) => `am ${dayText(onDay)} eskaliert`,
      lifeEnded: (day) => `die längste Gesamtdauer war am ${dayText(day)} erreicht, länger behalten kann sie niemand`,
      promised: (what) => `„${what}“`,
      foundByReport: 'von einem Bericht gefunden, von niemandem beantragt',
      askedBy: (names) => `beantragt von ${list(names)}`,
      none: 'Nichts ist überfällig, innerhalb von 14 Tagen fällig oder wartet auf Ihre Antwort.',
      next: (title, duty) => `Als Nächstes: ${duty} (${title}).`,
      open: 'Öffnen',
    },
    offers: { sentence: (count) => `${number(count)} Funktionen sind Ihnen angeboten.`, open: 'Durchsehen und zusammen übernehmen' },
    buttons: BUTTONS,
    buttonFor: (button, title) => `${button}: ${title}`,
    asked: {
      heading: askedHeading,
      end: (day, today) => ({ relative: `${day < today ? 'endete' : 'endet'} ${relativeDays(formats, day, today)}`, absolute: dayText(day) }),
      stands: ({ lifecycle, approvedBy, ask, refusedOnDay }) => {
        const asking = ask === undefined ? '' : ` ${ask.by === undefined ? 'Sie haben' : `${ask.by} hat`} ${ASKED[ask.kind]} beantragt, die Antwort steht noch aus.`;
        switch (lifecycle) {
          case 'requested':
            return `Die Entscheidung steht noch aus.${asking}`;
          case 'approved':
            return `${approvedBy === undefined ? 'Genehmigt.' : `Genehmigt von ${approvedBy}.`}${asking}`;
          case 'lapsed':
            return `Die Ausnahme umfasst mehr, als genehmigt war, und muss erneut genehmigt werden.${asking}`;
          case 'refused':
            return `Abgelehnt und zu entfernen.${asking}`;
          case 'removalReported':
            return 'Als entfernt gemeldet, die Sicherheitsaufsicht prüft das nach.';
          case 'acceptedRisk':
            return 'Die Risikoleitung hat die Ausnahme als Risiko akzeptiert und unterzeichnet von Zeit zu Zeit erneut.';
          case 'emergency':
            return 'Ein Notfall: in Kraft und noch nicht genehmigt.';
          case 'declined':
            return refusedOnDay === undefined ? 'Der Antrag wurde abgelehnt.' : `Der Antrag wurde am ${dayText(refusedOnDay)} abgelehnt.`;
          default:
            return `Ein Bericht hat die Ausnahme gefunden, die Antwort steht noch aus.${asking}`;
        }
      },
      stillNeeded: ({ removes, ended, noneLeft }) => {
        const longer = noneLeft ? 'Eine weitere Verlängerung ist nicht möglich: Wenn die Ausnahme bleiben muss, muss die Risikoleitung das Risiko akzeptieren. ' : '';
        if (ended) return `${longer}Wenn Sie die Ausnahme nicht mehr brauchen, müssen Sie nichts tun: Sie ist dann zu entfernen.`;
        return `${longer}Wenn Sie die Ausnahme dann nicht mehr brauchen, müssen Sie nichts tun${removes === undefined ? '' : `: ${removes} entfernt sie`}.`;
      },
    },
    held: {
      heading: 'Alle Ihre Funktionen',
      columns: { exception: 'Ausnahme', seat: 'Ihre Funktion', openFor: 'Alter', ends: 'Ende' },
      seats: SEAT_WORDS,
      openFor: (days, atLeast) => (atLeast ? `mindestens ${daysText(formats, days)}` : daysText(formats, days)),
      sentence: ({ seat, openFor }) => `${SEAT_WORDS[seat]}. Alter: ${openFor}.`,
      endsSentence: ({ endDay, today, accepted, signAgainDay }) => {
        if (accepted) return signAgainDay === undefined ? 'Ein akzeptiertes Risiko.' : `Ein akzeptiertes Risiko, erneut zu unterzeichnen bis zum ${dayText(signAgainDay)}.`;
        return endDay === undefined ? 'Kein Enddatum.' : endDay < today ? `Das Ende war am ${dayText(endDay)}.` : `Das Ende ist am ${dayText(endDay)}.`;
      },
      ends: (endDay, today) => (endDay === undefined ? 'ohne Enddatum' : endDay < today ? `endete am ${dayText(endDay)}` : dayText(endDay)),
      accepted: (signAgainDay) => (signAgainDay === undefined ? 'akzeptiertes Risiko' : `akzeptiertes Risiko, erneut zu unterzeichnen bis zum ${dayText(signAgainDay)}`),
      next: (duty) => `Als Nächstes: ${duty}.`,
      none: 'Sie haben keine Funktion. Eine Funktion entsteht, wenn Sie auf etwas antworten, das ein Bericht gefunden hat, wenn Sie genehmigen oder wenn Sie eine angebotene Funktion übernehmen.',
    },
    waiting: {
      heading: 'Wartet auf andere',
      none: 'Nichts, worum Sie andere gebeten haben, wartet auf eine Antwort.',
      offer: ({ seat, to, isOwn }) => (isOwn ? rich`Die ${SEAT_WORDS[seat]} ist ${strong(to)} angeboten. Bis zur Übernahme bleibt sie bei Ihnen.` : rich`Die ${SEAT_WORDS[seat]} ist ${strong(to)} angeboten.`),
      ask: ({ kind, by, onDay }) => {
        const asked = `Sie haben am ${dayText(onDay)} ${ASKED[kind]} beantragt.`;
        return kind === 'riskAcceptance' ? rich`${asked} Die Risikoleitung entscheidet.` : rich`${asked} ${decides(by)}`;
      },
      request: (by) => rich`Die Ausnahme ist beantragt. ${decides(by)}`,
      verify: (by) => (by === undefined ? rich`Sie haben die Ausnahme als entfernt gemeldet. Die Sicherheitsaufsicht prüft das nach.` : rich`Sie haben die Ausnahme als entfernt gemeldet. ${strong(by)} oder jemand anderes aus der Sicherheitsaufsicht prüft das nach.`),
      dismissal: (by) => rich`Die Verwerfung ist vorgeschlagen. ${decides(by)}`,
      due: (day: Day, today: Day) => (day < today ? `${daysText(formats, today - day)} überfällig, seit dem ${dayText(day)}` : `bis zum ${dayText(day)}, ${relativeDays(formats, day, today)}`),
    },
    deputies: {
      heading: 'Vertretungen',
      actsFor: (facts) => `Sie vertreten ${facts.name} ${standIn(facts)}. ${facts.seat === 'businessOwner' ? 'Die Funktion behält' : 'Verantwortlich bleibt'} ${facts.name}.`,
      actFor: (facts) => `${facts.name} vertritt Sie ${standIn(facts)}. ${facts.seat === 'businessOwner' ? 'Die Funktion behalten Sie.' : 'Verantwortlich bleiben Sie.'}`,
      absence: 'Sind Sie eine Zeit lang abwesend? Benennen Sie eine Vertretung für alle Ihre Funktionen.',
      name: 'Vertretung für alles benennen',
    },
    signOff: {
      sentence: ({ unsigned, held, quarter: { quarter, year, lastDay } }) => {
        const of = `${number(quarter)}. Quartal ${String(year)}`;
        if (unsigned === 0) return `Sie haben für alles unterzeichnet, was Sie verantworten: ${of}.`;
        return held === 1 ? `Sie haben dafür noch nicht unterzeichnet: ${of}, Frist ${dayText(lastDay)}.` : `Für ${number(unsigned)} von ${number(held)} haben Sie noch nicht unterzeichnet: ${of}, Frist ${dayText(lastDay)}.`;
      },
      open: 'Durchsehen und unterzeichnen',
    },
    notices: { heading: 'Worüber Sie informiert wurden', show: 'Erinnerungen und Eskalationen anzeigen', hide: 'Erinnerungen und Eskalationen ausblenden' },
    nothing: {
      heading: 'Das Register nennt Sie nirgends',
      text: 'Sie haben keine Funktion, haben nichts beantragt, und Ihnen ist nichts angeboten. Wenn Sie eine Ausnahme von einer Sicherheitsbaseline brauchen, beantragen Sie sie hier.',
    },
    aroundFailed: 'Wer zu wem gehört, konnte nicht gelesen werden. Was andere Konten von Ihnen haben, wer an Sie berichtet und was an Sie eskaliert wurde, wird nicht angezeigt.',
    more: (count) => plural(count, { one: `${number(count)} weitere anzeigen`, other: `${number(count)} weitere anzeigen` }),
  };
}
