import type { ReviewAlone } from '../../../domain/judge/reviewTogether';

/** Answers that can be given to many exceptions at once; a screen offers those that its visitor may give. */
export const MANY_NAMES = ['assign', 'notADeparture', 'remove', 'keep', 'emergencyAccount', 'handOn', 'offerSeat', 'takeControlSeat', 'takeBusinessSeat', 'takeReviewerSeat', 'nameDeputy', 'confirmDismissal', 'approve', 'reportRemoved', 'verifyRemoved', 'review', 'signOff'] as const;
export type ManyName = (typeof MANY_NAMES)[number];

/** Why one exception is answered by itself and not with others. */
export type Alone = ReviewAlone | 'askedOfAnother';
