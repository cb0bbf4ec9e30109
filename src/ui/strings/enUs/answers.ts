import type { Doubt, Reason, Verdict } from '../../../domain/reconcile/answers';
import type { AnswerStrings } from '../answerStrings';
import type { Formats } from '../formats';
import type { GapStrings } from '../gapStrings';
import { gaps } from './gaps';

export function answers(formats: Formats): AnswerStrings {
  const { number, plural, list, day: dayText } = formats;
  const words = gaps(formats);
  return {
    count: (verdict, count) => `${number(count)} ${plural(count, COUNTED[verdict])}`,
    means: MEANS,
    reason: (doubt) => reasonText(doubt, words),
    reasonCount: (reason, count) => `${plural(count, { one: `${number(count)} finding`, other: `${number(count)} findings` })}: ${REASONS[reason]}`,
    said: ({ tool, day, verdict }) => `${tool}, ${dayText(day)}: ${SAID[verdict]}`,
    someTool: 'A report',
    setting: (name, text) => `${name}: ${text}`,
    lastShown: (day) => `last shown on ${dayText(day)}`,
    added: (what) => `New or farther: ${list(what)}`,
    gone: 'looked for, and not there any more',
    probably: (titles) => plural(titles.length, { one: `Probably ${list(titles)}, which was asked for in words`, other: `Probably one of those that were asked for in words: ${list(titles)}` }),
    more: (count) => `and ${number(count)} more`,
    report: {
      heading: 'What it says of the register',
      fromTheFuture: (day) => `It says that it ran on ${dayText(day)}, which is still to come. Nothing of it is kept: set the clock of the machine that made it, and make it again.`,
      olderThan: (day) => `A report of the same tool from ${dayText(day)} was read already. This older one only tells since when something has been there.`,
      past: (count) => plural(count, { one: `${number(count)} of its findings was gone by then and is not kept.`, other: `${number(count)} of its findings were gone by then and are not kept.` }),
      newTenant: (name) => `The register holds nothing of ${name} yet. If this is another organisation’s tenant, leave it out.`,
    },
  };
}

const COUNTED: Readonly<Record<Verdict, { readonly one: string; readonly other: string }>> = {
  documented: { one: 'is documented', other: 'are documented' },
  undocumented: { one: 'is documented by nobody', other: 'are documented by nobody' },
  scopeGrew: { one: 'got more than was approved', other: 'got more than was approved' },
  scopeShrank: { one: 'got less than was approved', other: 'got less than was approved' },
  endedButPresent: { one: 'should be over and is still there', other: 'should be over and are still there' },
  closedButBack: { one: 'was closed and is back', other: 'were closed and are back' },
  gone: { one: 'is gone', other: 'are gone' },
  notSeen: { one: 'is documented and was not seen', other: 'are documented and were not seen' },
  probably: { one: 'is probably one that was asked for', other: 'are probably ones that were asked for' },
  noDeparture: { one: 'was dismissed and is as it was', other: 'were dismissed and are as they were' },
  cannotTell: { one: 'cannot be told', other: 'cannot be told' },
};

const MEANS: Readonly<Record<Verdict, string>> = {
  documented: '',
  undocumented: 'Nobody approved these holes. A security reviewer gives each to somebody who answers for it.',
  scopeGrew: 'The approval has lapsed until a control owner approves it again, or a security reviewer splits off what was added.',
  scopeShrank: 'Less is left than was approved. At the next review the scope can be confirmed as it is now.',
  endedButPresent: 'The last day has passed, or it was reported as removed, and the tenant still has it.',
  closedButBack: 'They are open again, with the age they had.',
  gone: 'The report looked right there and did not find them: ready for verification by a security reviewer.',
  notSeen: 'They are approved, and the report looked where they should be. If they are really gone, the owner reports them as removed.',
  probably: 'The control owner confirms whether it is the one that was approved in words. Until then it counts as neither.',
  noDeparture: '',
  cannotTell: 'They are not in the report, which proves nothing. They stay open as they are.',
};

const SAID: Readonly<Record<Verdict, string>> = {
  documented: 'there, as approved',
  undocumented: 'there, and nobody had approved it then',
  scopeGrew: 'there, and the approval has lapsed: it got more than was approved',
  scopeShrank: 'there, and reaches less far than was approved',
  endedButPresent: 'still there, though it should be over',
  closedButBack: 'there again after it was closed',
  gone: 'looked for, and not there any more: ready for verification',
  notSeen: 'looked for, and not there; it is approved all the same',
  probably: 'there; whether it is the one that was approved in words is to be confirmed',
  noDeparture: 'as it was when it was dismissed',
  cannotTell: 'not shown, which proves nothing',
};

const REASONS: Readonly<Record<Reason, string>> = {
  policyGone: 'the policy itself is no longer in the tenant, so nobody is covered by it any more: a worse hole than the exclusion',
  policyOff: 'the policy was switched off, so nobody is covered by it any more: a worse hole than the exclusion',
  policyReportOnly: 'the policy only reports and stops nobody: a worse hole than the exclusion',
  switchedOff: 'it is there and switched off, and can be switched on again',
  controlGone: 'the tool no longer knows the control that it departs from',
  notLooked: 'the report could not look there',
  nameOnly: 'it is known by its name alone, and a new name would look the same',
  notAsked: 'the report was not asked for it',
};

function reasonText({ reason, why }: Doubt, words: GapStrings): string {
  return why.length === 0 ? REASONS[reason] : `${REASONS[reason]} (${why.map(words.why).join('; ')})`;
}
