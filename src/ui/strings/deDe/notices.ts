import type { Due } from '../../../domain/judge/duties';
import type { ToldAs } from '../../../domain/notices/notice';
import type { Formats } from '../formats';
import type { NoticeFacts, NoticeStrings } from '../noticeStrings';
import { relativeDays } from './days';
import { ABOUT, duties } from './exceptionDuties';
import { LEVEL_WORDS, SEAT_WORDS } from './exceptionWords';

/** Why somebody is told who does not hold the seat. */
const BECAUSE: Readonly<Partial<Record<ToldAs, string>>> = {
  deputy: 'Sie werden als Vertretung informiert.',
  businessOwner: 'Sie werden als Fachseite informiert: Beantragen Sie eine Verlängerung, wenn die Ausnahme noch gebraucht wird.',
  serviceOwner: 'Sie werden wegen Ihrer Dienstverantwortung informiert, da sonst niemand informiert werden kann.',
  defaultAccountable: 'Sie werden wegen Ihrer Ersatzverantwortung für das Register informiert, da sonst niemand informiert werden kann.',
  riskLeadership: 'Sie werden als Risikoleitung informiert.',
  manager: 'Sie werden als Führungskraft der Person informiert, die die Aufgabe hat.',
  leadership: 'Sie werden als Leitung der Organisation informiert.',
};

export function notices(formats: Formats): NoticeStrings {
  const { number, plural, day: dayText } = formats;
  const { duty } = duties(formats);

  function escalated({ about, today }: NoticeFacts): string {
    if (about.kind !== 'escalated') return '';
    const to = `Eskaliert an ${LEVEL_WORDS[about.level]}`;
    if (about.duty === undefined || about.dueDay === undefined) return `${to} durch die Sicherheitsaufsicht.`;
    if (about.duty === 'settleStamp') return `${to}: Ein Export des Überwachungsprotokolls nennt für eine Entscheidung eine andere Urheberschaft.`;
    return `${to}: ${ABOUT[about.duty] ?? 'Eine Aufgabe'} war am ${dayText(about.dueDay)} fällig, ${relativeDays(formats, about.dueDay, today)}.`;
  }

  /** For the business owner the duty is somebody else's. */
  function mine(facts: NoticeFacts, due: Due): string {
    const { about, today, named } = facts;
    if (about.as !== 'businessOwner') return `${capital(duty(due, today, named))}.`;
    if (due.day < today) return `Die Ausnahme endete am ${dayText(due.day)} und muss entfernt werden.`;
    return due.day === today ? 'Die Ausnahme endet heute.' : `Die Ausnahme endet am ${dayText(due.day)}, ${relativeDays(formats, due.day, today)}.`;
  }

  function ofSeat(facts: NoticeFacts): string {
    const { about, today, named = 'Jemand anderes' } = facts;
    if (about.kind === 'deputyNamed') return `Sie vertreten ${named} ${about.fromDay > today ? `vom ${dayText(about.fromDay)} ` : ''}bis zum ${dayText(about.toDay)} (${SEAT_WORDS[about.seat]}).`;
    if (about.kind !== 'seatTaken') return '';
    if (about.former) {
      const holder = facts.named === undefined ? 'Für das, wofür Sie dort verantwortlich waren, wo es herkommt, ist hier noch niemand verantwortlich.' : `${facts.named} ist jetzt für das verantwortlich, wofür Sie dort verantwortlich waren, wo es herkommt.`;
      return `${holder} Bis zum ${dayText(about.untilDay)} meldet niemand sonst die Ausnahme als entfernt oder bestätigt, dass sie verworfen wird: Lehnen Sie die Funktion dort ab, wenn sie nicht mehr Ihre ist, oder sprechen Sie mit der Sicherheitsaufsicht.`;
    }
    return `${named} hat die ${SEAT_WORDS[about.seat]} übernommen, die Ihnen angeboten war: Es gibt nichts mehr zu beantworten.`;
  }

  return {
    back: 'Zurück',
    heading: 'Für Sie',
    count: (count) => plural(count, { one: '1 Hinweis wartet auf Sie', other: `${number(count)} Hinweise warten auf Sie` }),
    none: { heading: 'Nichts wartet auf Sie', text: 'Erinnerungen und Eskalationen, die Sie betreffen, stehen hier, sobald ein Prüflauf sie feststellt, und bleiben, bis sie erledigt sind.' },
    sentence: (facts) => {
      if (facts.about.kind === 'ledgerChanged') return 'Entscheidungen aus der Zeit vor einem früheren Prüflauf sind nicht mehr, was sie damals waren, oder ein Konto wurde umbenannt. Prüfen Sie die Integrität der Aufzeichnung.';
      if (facts.about.kind === 'adoptionDisputed') return `Ein Export des Überwachungsprotokolls des Mandanten widerspricht, wer ein lockereres Regelwerk angenommen hat: Es zählt nicht mehr. Die Risikoleitung nimmt es bis zum ${dayText(facts.about.dueDay)} erneut an, oder es wird ein Regelwerk ohne diesen Teil geschrieben.`;
      if (facts.about.kind === 'seatTaken' || facts.about.kind === 'deputyNamed') return ofSeat(facts);
      return facts.about.kind === 'escalated' || !facts.due ? escalated(facts) : mine(facts, facts.due);
    },
    told: (day, as) => (BECAUSE[as] === undefined ? `Informiert am ${dayText(day)}.` : `Informiert am ${dayText(day)}. ${BECAUSE[as]}`),
    signOff: {
      sentence: ({ unsigned, held, quarter: { quarter, year, lastDay } }) => {
        const of = `Unterzeichnung für das ${number(quarter)}. Quartal ${String(year)}`;
        return held === 1 ? `${of}: Für die eine Ausnahme, die Sie verantworten, haben Sie noch nicht unterzeichnet, Frist ${dayText(lastDay)}.` : `${of}: Für ${number(unsigned)} von ${number(held)}, die Sie verantworten, haben Sie noch nicht unterzeichnet, Frist ${dayText(lastDay)}.`;
      },
      open: 'Durchsehen und unterzeichnen',
    },
    more: 'Ältere Hinweise werden nicht angezeigt.',
    integrity: 'Integrität der Aufzeichnung',
    policy: 'Personen und Regelwerk',
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
