import type { Day } from '../../day/day';
import type { Person } from '../../people/person';
import type { CompensatingControl, Parts, Review } from '../parts';
import type { ReviewNo, VoidReason } from '../voidReason';
import type { WrittenControl } from './recordFields';

/**
 * Controls after a review: where it does not say that they work they count as not shown, until the control owner shows them
 * or replaces them. A further review that says no gives no new time.
 */
export function controlsAfterReview({ controls }: Pick<Parts, 'controls'>, says: Review['controls'], by: Person, onDay: Day): readonly CompensatingControl[] {
  if (says === 'work') return controls.map(withoutDoubt);
  return controls.map((control) => ({ ...control, doubt: control.doubt ? { ...control.doubt, says } : { says, by, onDay } }));
}

/** A control is doubted until it is shown or another one replaces it: to leave it out answers no review. */
export function doubtedLeftOut({ controls }: Pick<Parts, 'controls'>, written: readonly WrittenControl[]): VoidReason | undefined {
  const isNew = written.some((each) => !controls.some(sameAs(each)));
  const left = isNew ? undefined : controls.find((control) => control.doubt && !written.some(sameAs(control)));
  return left && { code: 'controlDoubted', control: left.text };
}

function sameAs(one: { readonly id: string; readonly text: string }): (other: typeof one) => boolean {
  return (other) => one.id === other.id && one.text === other.text;
}

/** What was shown of a control before stays with it, and what replaces a doubted one is to be shown by the day of that. */
export function writtenControls({ controls }: Pick<Parts, 'controls'>, written: readonly WrittenControl[]): readonly CompensatingControl[] {
  const replaced = controls.find((control) => control.doubt && !written.some(sameAs(control)))?.doubt;
  return written.map(({ id, text, how }) => {
    const before = controls.find(sameAs({ id, text }));
    const doubt = before ? before.doubt : replaced && { ...replaced, says: 'notShown' as const };
    return { id, text, how, works: before?.works, shownOnDay: before?.shownOnDay, shownBy: before?.shownBy, ...(doubt && { doubt }) };
  });
}

/** A control that its owner says something of: that it works settles what a review doubted. */
export function confirmedControl(control: CompensatingControl, works: boolean, shownOnDay: Day, shownBy: Person): CompensatingControl {
  return { ...(works ? withoutDoubt(control) : control), works, shownOnDay, shownBy };
}

function withoutDoubt({ doubt: _doubt, ...control }: CompensatingControl): CompensatingControl {
  return control;
}

/** Since when reviews say that it is not needed, without an answer of whoever answers for it. */
export function unneededSince({ review }: Pick<Parts, 'review'>, needed: Review['needed'], today: Day): Pick<Review, 'unneededSinceDay'> {
  return needed === 'no' ? { unneededSinceDay: review?.unneededSinceDay ?? today } : {};
}

/** The review, once whoever answers for it said why it is still needed; what security says stays. */
export function answeredReview({ unneededSinceDay: _since, ...review }: Review): Review {
  return review;
}

/**
 * What of the last review stands in the way of more time. That controls do not work, or that it is not needed, only another
 * review takes back; that they are not shown is answered by showing all of them. Where none is written, none can be: a reviewer says so, and the
 * owner decides in knowledge of it.
 */
export function reviewNo({ review, controls }: Pick<Parts, 'review' | 'controls'>): ReviewNo | undefined {
  if (review?.needed === 'no') return 'notNeeded';
  if (review?.controls === 'doNotWork') return 'doNotWork';
  const isUnshown = ({ works, shownOnDay, doubt }: CompensatingControl): boolean => works !== true || shownOnDay === undefined || doubt !== undefined;
  return review?.controls === 'notShown' && controls.some(isUnshown) ? 'notShown' : undefined;
}
