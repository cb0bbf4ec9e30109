import type { Judgement } from '../judge/judge';
import type { ExceptionState } from '../ledger/fold';
import type { Notice } from './notice';
import { isSameJson } from '../ledger/canonical';
import { openEscalations } from './openEscalations';
import { toldOfDue, type Around } from './recipients';
import { seatNews } from './seatNews';

/**
 * False where its cause is gone, it was acknowledged, or the duty is somebody else's by now (design §6). A notice about
 * the record itself stays.
 */
export function isOpenNotice({ about, recipient }: Pick<Notice, 'about' | 'recipient'>, state: ExceptionState, judgement: Judgement, around: Around): boolean {
  switch (about.kind) {
    case 'ledgerChanged':
      return true;
    // Of the whole register, which no exception tells.
    case 'adoptionDisputed':
      return false;
    case 'seatTaken':
    case 'deputyNamed':
      return seatNews(state, judgement.today, around.people).some(({ to, about: each }) => around.people.humanOf(to.login) === around.people.humanOf(recipient) && isSameJson(each, about));
    case 'escalated':
      return openEscalations(state, judgement).some(({ decision }) => decision === about.decision);
    case 'asked':
    case 'reminder':
    case 'due': {
      const due = judgement.dues.find(({ duty, day, what }) => duty === about.duty && day === about.dueDay && what === about.what);
      // Who is in the group of risk leadership is not looked up for a list of one's own.
      if (!due || about.as === 'riskLeadership') return due !== undefined;
      const human = around.people.humanOf(recipient);
      return toldOfDue(due, state, judgement, around).some(({ person }) => around.people.humanOf(person.login) === human);
    }
  }
}
