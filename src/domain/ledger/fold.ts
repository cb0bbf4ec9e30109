import { dayFromIso, type Day } from '../day/day';
import type { Lifecycle } from '../exception/lifecycle';
import { type Policy } from '../policy/defaults';
import { dayOr, decodeAnswer, type Answer, type CoveredFinding } from './answer';
import { inLedgerOrder, type Decision } from './decision';

/** What the decisions of one exception say, without today. Days are site days; undefined means "no such day". */
export interface ExceptionState extends Pick<Answer, 'tenantId' | 'family' | 'principal' | 'title' | 'severity' | 'controls' | 'findings'> {
  readonly exceptionKey: string;
  readonly lifecycle: Lifecycle;
  readonly source: 'scan';
  /** Earliest day on which the tenant proves any of its findings, else the earliest report's day: a lower bound. */
  readonly sinceDay: Day;
  readonly sinceAtLeast: boolean;
  /** Last of the days on which the tenant itself ends the findings; undefined if one of them never ends. */
  readonly expiresDay: Day | undefined;
  readonly triageDueDay: Day | undefined;
  /** Number of decisions that made the state. */
  readonly revision: number;
  readonly lastDecisionKey: string;
}

interface Heard {
  readonly decision: Decision;
  readonly answer: Answer;
}

/**
 * The state of one exception; undefined where no decision speaks of one. Pure and total: any order of arrival and any
 * repetition of a decision gives the same state. The newest report tells what is there; age keeps the earliest proof
 * (design §1, aging).
 */
export function fold(decisions: readonly Decision[], policy: Policy): ExceptionState | undefined {
  const heard = distinct(inLedgerOrder(decisions)).flatMap((decision): Heard[] => {
    if (decision.act !== 'answerChanged') return [];
    const answer = decodeAnswer(decision.body);
    return answer ? [{ decision, answer }] : [];
  });
  const first = heard[0];
  const last = heard[heard.length - 1];
  if (!first || !last) return undefined;
  const newest = heard.reduce((best, next) => (next.answer.ranOn >= best.answer.ranOn ? next : best));
  const { answer } = newest;
  return {
    exceptionKey: newest.decision.exceptionKey,
    tenantId: answer.tenantId,
    family: answer.family,
    principal: answer.principal,
    title: answer.title,
    severity: answer.severity,
    controls: answer.controls,
    findings: answer.findings,
    lifecycle: 'unassigned',
    source: 'scan',
    sinceDay: earliestProof(heard),
    sinceAtLeast: true,
    expiresDay: lastEnd(answer.findings),
    triageDueDay: first.decision.createdDay + policy.triageWithinDays[answer.severity],
    revision: heard.length,
    lastDecisionKey: last.decision.key,
  };
}

function distinct(decisions: readonly Decision[]): Decision[] {
  const seen = new Set<string>();
  return decisions.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function earliestProof(heard: readonly Heard[]): Day {
  const days = heard.flatMap(({ answer, decision }) => {
    const reportDay = dayFromIso(answer.ranOn) ?? decision.onDay;
    return answer.findings.map(({ since }) => Math.min(dayOr(since, reportDay), reportDay));
  });
  return days.reduce((earliest, day) => Math.min(earliest, day));
}

function lastEnd(findings: readonly CoveredFinding[]): Day | undefined {
  const days = findings.map(({ endsOn }) => (endsOn === null ? undefined : dayFromIso(endsOn)));
  return days.reduce<Day | undefined>(
    (last, day, index) => (day === undefined || (index > 0 && last === undefined) ? undefined : Math.max(last ?? day, day)),
    undefined,
  );
}
