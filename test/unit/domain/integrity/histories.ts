import fc from 'fast-check';
import { isoFromDay } from '../../../../src/domain/day/day';
import { ruleOf, type Act } from '../../../../src/domain/ledger/acts/acts';
import { encodeAnswer } from '../../../../src/domain/ledger/answer';
import type { Json } from '../../../../src/domain/ledger/canonical';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { baseHashOf, contentHashOf } from '../../../../src/domain/ledger/decisionHash';
import { newestOf } from '../../../../src/domain/ledger/order';
import type { Person } from '../../../../src/domain/people/person';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, LENA, MIRA, PRIYA, RAJ, REQUEST, REVIEW, TOM } from '../ledger/life';

const MS_PER_DAY = 86_400_000;

/** Somebody decides after having seen the first `saw` decisions, or all. */
export interface Step {
  readonly author: Person;
  readonly act: Act;
  readonly body: object;
  readonly afterSeconds: number;
  /** How many of the newest decisions arrived while the form was open. */
  readonly unseen: number;
}

/** A history as the write path makes it: base and hash over all that the author had seen, whatever the fold thinks of it. */
export function historyOf(steps: readonly Step[], exceptionKey = 'x1'): Decision[] {
  const decisions: Decision[] = [];
  let createdAt = DAY_0 * MS_PER_DAY;
  for (const { author, act, body, afterSeconds, unseen } of steps) {
    const seen = decisions.slice(0, Math.max(0, decisions.length - unseen));
    createdAt += afterSeconds * 1000;
    decisions.push(decisionOf({ author, act, body, exceptionKey, createdAt, seen, nth: decisions.length + 1, list: ruleOf(act)?.list ?? 'Requests', id: decisions.filter(({ list }) => list === ruleOf(act)?.list).length + 1 }));
  }
  return decisions;
}

type Making = Pick<Decision, 'author' | 'act' | 'exceptionKey' | 'createdAt' | 'list' | 'id'> & { readonly body: object; readonly seen: readonly Decision[]; readonly nth: number };

function decisionOf({ author, act, body, exceptionKey, createdAt, seen, nth, list, id }: Making): Decision {
  const createdDay = Math.floor(createdAt / MS_PER_DAY);
  const content = { exceptionKey, act, onDay: createdDay, body: body as Json };
  return {
    ...content, author, list, id, createdAt, createdDay,
    key: `${act}-${exceptionKey}-${nth}`,
    title: act,
    base: newestOf(seen),
    baseHash: baseHashOf(seen),
    contentHash: contentHashOf(content),
    version: '1.0',
    modifiedAt: createdAt,
    editorLogin: author.login,
  };
}

const shows = (settings: readonly string[]): object =>
  encodeAnswer({
    verdict: 'undocumented',
    reportKey: 'report-1',
    ranOn: isoFromDay(DAY_0),
    tenantId: 'tenant',
    family: 'conditionalAccess',
    principal: { type: 'user', id: 'user-1', name: 'svc-legacy-mail' },
    title: 'svc-legacy-mail is excluded from “Require MFA”',
    severity: 'medium',
    controls: ['MS.AAD.3.2v2'],
    findings: findingsOf(settings),
  }) as object;

const ACTS_OF_LIFE: readonly Pick<Step, 'author' | 'act' | 'body'>[] = [
  { author: PRIYA, act: 'request', body: REQUEST },
  { author: ANA, act: 'answerChanged', body: shows(['policy-1']) },
  { author: RAJ, act: 'answerChanged', body: shows(['policy-1', 'policy-2']) },
  { author: ANA, act: 'assign', body: { controlOwner: MIRA } },
  { author: MIRA, act: 'keep', body: KEEP },
  { author: MIRA, act: 'approve', body: APPROVE },
  { author: JON, act: 'approve', body: APPROVE },
  { author: ANA, act: 'review', body: REVIEW },
  { author: PRIYA, act: 'comment', body: { text: 'Still waiting.' } },
  { author: TOM, act: 'comment', body: { text: 'Me too.' } },
  { author: RAJ, act: 'escalate', body: { level: 'risk', reason: 'No review.' } },
  { author: PRIYA, act: 'askRiskAcceptance', body: { why: 'The vendor will never support it.' } },
  { author: LENA, act: 'acceptRisk', body: { residualRisk: 'Mail', why: 'No other vendor', signAgainDay: DAY_0 + 90 } },
  { author: MIRA, act: 'reportRemoved', body: { onDay: DAY_0, text: 'Gone.', gone: true } },
  { author: ANA, act: 'verifyRemoved', body: { text: 'Gone.' } },
];

/** Any life at all: acts that count and acts that do not, one after the other or at the same time. */
export const anyHistory = fc
  .array(
    fc.record({ step: fc.constantFrom(...ACTS_OF_LIFE), afterSeconds: fc.integer({ min: 0, max: 90_000 }), unseen: fc.constantFrom(0, 0, 0, 1, 2) }),
    { minLength: 1, maxLength: 9 },
  )
  .map((steps) => historyOf(steps.map(({ step, ...more }) => ({ ...step, ...more }))));
