import type { Day } from '../day/day';
import type { Due, Duty } from '../judge/duties';
import type { Judgement } from '../judge/judge';
import { reminderDue, startOf } from '../judge/reminders';
import { isOver } from '../ledger/acts/effects';
import type { ExceptionState } from '../ledger/fold';
import type { Policy } from '../policy/defaults';
import { causeOfAbout, noticeKeyOf, saysOf, type Cause, type NewNotice, type NoticeAbout } from './notice';
import { openEscalations, type Escalated } from './openEscalations';
import { seatNews } from './seatNews';
import { isInPerson, toldOfDue, toldOfLevel, type Around, type Told } from './recipients';

export interface NoticesDue {
  readonly notices: readonly NewNotice[];
  /** Causes of which nobody could be told: nobody is named whom they are for. */
  readonly untold: number;
}

/** Who was told of which cause already: by login, with what they were told (`saysOf`). */
export type KnownNotices = ReadonlyMap<Cause, readonly { readonly login: string; readonly says: string }[]>;

/** What waits for an answer, by somebody who did not set the day: told at once. */
const ANSWERS: readonly Duty[] = [
  'triage', 'approveAgain', 'approveEmergency', 'decideRequest', 'decideExtension', 'decideRenewal', 'confirmScope', 'verify', 'decideRisk', 'confirmDismissal', 'answerOffer', 'doAcknowledged',
];

/**
 * Every notice that is due on an exception today and that its recipient has not got: of each day the newest stage alone,
 * and every escalation that is open. @param planned escalations that are about to be recorded.
 */
export function noticesDue(state: ExceptionState, judgement: Judgement, policy: Policy, around: Around, known: KnownNotices, planned: readonly Escalated[] = []): NoticesDue {
  const { standing } = state.parts;
  // What is over may still owe something: a dismissal that ends, a contradicted decision that risk leadership settles.
  if (!standing || (isOver(standing) && judgement.dues.length === 0)) return NOTHING_DUE;
  const notices: NewNotice[] = [];
  let untold = 0;
  const { exceptionKey } = state;
  const tell = (told: readonly Told[], aboutAs: (as: Told['as']) => NoticeAbout, reminderDay?: Day): void => {
    const about = aboutAs('holder');
    const cause = causeOfAbout(exceptionKey, about, reminderDay);
    const says = saysOf({ exceptionKey, about });
    if (told.length === 0 && !known.get(cause)?.some((each) => each.says === says)) untold += 1;
    for (const { person, as } of told) {
      if (!wasTold(cause, says, person.login, known, around)) notices.push({ key: noticeKeyOf(cause, person.login), exceptionKey, recipient: person.login, onDay: judgement.today, about: aboutAs(as) });
    }
  };
  for (const due of judgement.dues) {
    const stage = stageOf(due, state, judgement.today, policy);
    if (!stage) continue;
    const { duty, day, what } = due;
    const told = toldOfDue(due, state, judgement, around);
    // A report finds hundreds at once: who only stands in for an empty seat hears of them when the day has come.
    const isBefore = duty === 'triage' && stage.kind !== 'due';
    const now = isBefore ? told.filter(isInPerson) : told;
    if (now.length === 0 && isBefore) continue;
    tell(now, (as) => ({ kind: stage.kind, as, duty, dueDay: day, ...(what === undefined ? {} : { what }) }), stage.reminderDay);
  }
  for (const { decision, level, duty, dueDay } of [...openEscalations(state, judgement), ...planned]) {
    const missed = judgement.dues.filter((each) => each.duty === duty && each.day === dueDay);
    tell(toldOfLevel(level, missed, state, judgement, around), (as) => ({ kind: 'escalated', as, level, decision, ...(duty === undefined ? {} : { duty, dueDay }) }));
  }
  for (const { to, about } of seatNews(state, judgement.today, around.people)) tell([{ person: to, as: about.as }], (as) => ({ ...about, as }));
  return { notices, untold };
}

const NOTHING_DUE: NoticesDue = { notices: [], untold: 0 };

interface Stage {
  readonly kind: 'asked' | 'reminder' | 'due';
  readonly reminderDay?: Day | undefined;
}

function stageOf(due: Due, { parts, severity }: ExceptionState, today: Day, policy: Policy): Stage | undefined {
  if (today >= due.day) return { kind: 'due' };
  const reminderDay = reminderDue(startOf(due, { parts, severity, policy }), due.day, today, policy);
  if (reminderDay !== undefined) return { kind: 'reminder', reminderDay };
  return ANSWERS.includes(due.duty) ? { kind: 'asked' } : undefined;
}

/** Also on another account of the same human. */
function wasTold(cause: Cause, says: string, login: string, known: KnownNotices, { people }: Around): boolean {
  const human = people.humanOf(login);
  return known.get(cause)?.some((each) => each.says === says && people.humanOf(each.login) === human) ?? false;
}
