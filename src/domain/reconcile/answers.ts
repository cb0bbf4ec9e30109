import type { Why } from './gap';

/**
 * What a report says of one exception (design §5).
 * - `documented`: covered by what was approved. - `undocumented`: nobody approved it.
 * - `scopeGrew`, `scopeShrank`: the principal got more, or less, than this tool showed before.
 * - `endedButPresent`: past its end, or reported as removed, and still there. - `closedButBack`: verified as removed, and there again.
 * - `gone`: looked for and not there: ready for verification. - `notSeen`: approved, looked for and not there.
 * - `probably`: asked for in words, and perhaps this one. - `noDeparture`: dismissed, and as it was then.
 * - `cannotTell`: not shown, which proves nothing; each finding says why, or the whole where none was ever shown.
 */
export const VERDICTS = ['documented', 'undocumented', 'scopeGrew', 'scopeShrank', 'endedButPresent', 'closedButBack', 'gone', 'notSeen', 'probably', 'noDeparture', 'cannotTell'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Why nobody can tell whether an absent finding is still there.
 * - `policyGone`, `policyOff`, `policyReportOnly`: the policy covers nobody any more, which is a worse hole than the exclusion.
 * - `switchedOff`: the hole itself is there and switched off. - `controlGone`: the tool no longer knows the control.
 * - `notLooked`: the report could not look. - `nameOnly`: known by a name alone, so a new name looks the same.
 * - `notAsked`: the kind was not asked for at all: the report says nothing of it.
 */
export const REASONS = ['policyGone', 'policyOff', 'policyReportOnly', 'switchedOff', 'controlGone', 'notLooked', 'nameOnly', 'notAsked'] as const;
export type Reason = (typeof REASONS)[number];

/** Why one finding cannot be told. `why`: what kept the report from looking, empty where the reason says all. */
export interface Doubt {
  readonly reason: Reason;
  readonly why: readonly Why[];
}
