import type { Clause } from '../../../domain/accountability/accountability';
import type { Day } from '../../../domain/day/day';
import type { Due } from '../../../domain/judge/duties';
import type { Entry } from '../../../register/derive/entries';
import type { ExceptionDetail } from '../../../register/snapshot';
import type { AccountabilityWords } from '../../strings/texts';
import type { Side } from '../../strings/accountabilityStrings';
import type { RichText } from '../../strings/richText';
import type { AccountabilityLines } from './accountabilityLines';

type Row = Pick<ExceptionDetail, 'controlOwnerName' | 'controlOwnerSinceDay' | 'securityReviewerName' | 'reviewDueDay' | 'triageDueDay'> & Pick<Entry, 'lifecycle' | 'expiresDay'>;

/** The same sentence from what a register row knows: who sits where, and the days that have columns. */
export function rowAccountability(row: Row, today: Day, words: AccountabilityWords): AccountabilityLines {
  const said = words.accountability;
  const isAccepted = row.lifecycle === 'acceptedRisk';
  const owner = row.lifecycle === 'emergency' ? '' : row.controlOwnerName;
  return {
    clauses: [
      ...(isAccepted ? [[said.riskAccepted]] : []),
      clause(isAccepted ? 'control' : 'answers', owner, row.controlOwnerSinceDay, words),
      clause('watches', row.securityReviewerName, undefined, words),
    ],
    next: duesOf(row)
      .sort((a, b) => a.day - b.day)
      .map((due) => said.next({ who: (due.of === 'controlOwner' ? owner : row.securityReviewerName) || undefined, duty: words.duty(due, today), isLate: due.day < today })),
  };
}

function clause(side: Side, name: string, sinceDay: Day | undefined, { accountability }: AccountabilityWords): RichText {
  if (name === '') return accountability.notSeated(side);
  const seated: Clause = { as: 'seat', person: { login: '', name }, sinceDay, how: undefined, fallsBecause: undefined, deputy: undefined, offeredTo: undefined, personGone: false, next: undefined };
  return accountability.clause(side, seated);
}

function duesOf({ lifecycle, expiresDay, triageDueDay, reviewDueDay }: Row): Due[] {
  return [
    ...(expiresDay === undefined ? [] : [{ duty: 'remove', of: 'controlOwner', day: expiresDay } as const]),
    ...(triageDueDay === undefined ? [] : [{ duty: 'triage', of: lifecycle === 'unassigned' ? 'securityReviewer' : 'controlOwner', day: triageDueDay } as const]),
    ...(reviewDueDay === undefined ? [] : [{ duty: 'review', of: 'securityReviewer', day: reviewDueDay } as const]),
  ];
}
