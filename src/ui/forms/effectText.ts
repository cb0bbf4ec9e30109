import type { Day } from '../../domain/day/day';
import type { ExceptionStrings } from '../strings/exceptionStrings';
import type { FormStrings } from '../strings/formStrings';
import type { Strings } from '../strings/strings';
import type { Effect } from './previewOf';

/** Everything that a form says, in one hand. */
export interface FormWords {
  readonly strings: Strings;
  readonly form: FormStrings;
  readonly exception: ExceptionStrings;
}

/** One effect as a sentence. */
export function effectText(effect: Effect, { strings, form, exception }: FormWords, today: Day): string {
  const say = form.effect;
  switch (effect.what) {
    case 'stands':
      return say.stands(exception.lifecycles[effect.lifecycle]);
    case 'ends':
      return say.ends(effect.day, today);
    case 'endsNoMore':
      return say.endsNoMore;
    case 'endStays':
      return say.endStays(effect.day);
    case 'answers':
      return say.answers(effect.who);
    case 'watches':
      return say.watches(effect.who);
    case 'seated':
      return say.seated(exception.seats[effect.seat], effect.who);
    case 'offered':
      return say.offered({ ...effect, seat: exception.seats[effect.seat] });
    case 'overtaken':
      return say.overtaken(exception.seats[effect.seat], effect.to);
    case 'declined':
      return say.declined(exception.seats[effect.seat]);
    case 'deputy':
      return say.deputy({ ...effect, seat: exception.seats[effect.seat] });
    case 'must':
      return say.must(effect.who === 'riskLeadership' ? { name: say.riskLeadership, isMe: false } : effect.who, exception.duty(effect.due, today, effect.named));
    case 'extensionsLeft':
      return say.extensionsLeft(effect.left, effect.allowed);
    case 'severity':
      return say.severity(strings.severities[effect.severity]);
    case 'told':
      return say.told(exception.levels[effect.level]);
    case 'pauses':
      return say.pauses(effect.untilDay);
    case 'pausesNotAgain':
      return say.pausesNotAgain;
    case 'pausesNoMore':
      return say.pausesNoMore;
    case 'moved':
      return say.moved(effect.count);
    case 'reviewed':
      return say.reviewed(today);
    case 'twoPerson':
      return say.twoPerson;
    case 'askGone':
      return say.askGone;
    case 'answersForRisk':
      return say.answersForRisk;
    case 'recorded':
      return say.recorded(today);
    case 'recordedOnly':
      return say.recordedOnly(today);
  }
}
