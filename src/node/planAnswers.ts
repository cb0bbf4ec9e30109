import type { PlannedReport } from '../decisions/importPlan';
import { isoFromDay } from '../domain/day/day';
import { REASONS, VERDICTS, type Reason, type Verdict } from '../domain/reconcile/answers';
import type { AnswerStrings } from '../ui/strings/answerStrings';
import type { Formats } from '../ui/strings/formats';
import type { GapStrings } from '../ui/strings/gapStrings';
import { whysText } from './discovered';

/** Why an absent finding is told to be gone, or cannot be told. */
interface AbsentAnswer {
  readonly key: string;
  readonly setting: string;
  readonly is: 'gone' | 'untold';
  readonly reason: Reason | null;
  readonly why: string;
}

/** What a report says of one exception. */
export interface PlannedAnswerOut {
  readonly exceptionKey: string;
  readonly verdict: Verdict;
  readonly title: string;
  readonly family: string;
  /** Settings that are new, and what others now reach. */
  readonly added: readonly string[];
  readonly absent: readonly AbsentAnswer[];
  /** Why nobody can tell of what was approved and no tool shows; else null. */
  readonly doubt: Pick<AbsentAnswer, 'reason' | 'why'> | null;
  /** Exceptions that were asked for in words and that it may be. */
  readonly maybe: readonly string[];
  /** What reading the report keeps of it: a new exception, a changed answer, or nothing. */
  readonly keeps: 'new' | 'changed' | 'nothing';
}

export interface ReportAnswers {
  readonly file: string;
  readonly source: string;
  readonly toolVersion: string;
  readonly tenant: { readonly id: string; readonly name: string };
  /** `yyyy-mm-dd` */
  readonly ranOn: string;
  readonly reportKey: string;
  readonly alreadyRead: boolean;
  readonly fromTheFuture: boolean;
  /** Day of the newest report of the same tool, where this one is older; else null. */
  readonly olderThan: string | null;
  readonly isNewTenant: boolean;
  /** The worst answers first. */
  readonly answers: readonly PlannedAnswerOut[];
  /** Keys of findings whose setting is off or only reports. */
  readonly notInForce: readonly string[];
  /** Keys of findings of an older report that were gone by the newer one. */
  readonly past: readonly string[];
}

/** What a plan says of one report, to be printed. */
export function answersIn({ report, reportKey, alreadyRead, fromTheFuture, olderThan, isNewTenant, answers, told, notInForce, past }: PlannedReport, words: GapStrings): ReportAnswers {
  const { file, source, toolVersion, tenant, ranOn } = report;
  const kept = new Map(answers.map(({ decision, effect }) => [decision.exceptionKey, effect]));
  return {
    file,
    source,
    toolVersion,
    tenant: { id: tenant.id, name: tenant.name },
    ranOn,
    reportKey,
    alreadyRead,
    fromTheFuture,
    olderThan: olderThan === undefined ? null : isoFromDay(olderThan),
    isNewTenant,
    answers: told.map(({ exceptionKey, verdict, title, family, added, absent, doubt, matches }) => ({
      exceptionKey,
      verdict,
      title,
      family,
      added,
      absent: absent.map((each) => ({ key: each.hole.key, setting: each.hole.setting.name, is: each.is, reason: each.is === 'untold' ? each.reason : null, why: each.is === 'untold' ? whysText(each.why, words) : '' })),
      doubt: doubt ? { reason: doubt.reason, why: whysText(doubt.why, words) } : null,
      maybe: matches.map((match) => match.exceptionKey),
      keeps: kept.get(exceptionKey) ?? 'nothing',
    })),
    notInForce: notInForce.map(({ key }) => key),
    past: past.map(({ key }) => key),
  };
}

/** A line that names the report, and one for each answer with how many exceptions it is true of, in the words of the portal. */
export function summaryOf({ report, onDay, alreadyRead, fromTheFuture, olderThan, isNewTenant, told, past }: PlannedReport, words: AnswerStrings, { day }: Formats): string[] {
  const [verdicts, reasons] = [countsOf(told.map(({ verdict }) => verdict)), countsOf(told.flatMap(({ absent }) => absent.flatMap((each) => (each.is === 'untold' ? [each.reason] : []))))];
  return [
    `${report.source}, ${report.tenant.name}, ${day(onDay)}${alreadyRead ? ': read before' : ''}`,
    ...[
      ...(fromTheFuture ? [words.report.fromTheFuture(onDay)] : []),
      ...(olderThan === undefined ? [] : [words.report.olderThan(olderThan)]),
      ...(isNewTenant ? [words.report.newTenant(report.tenant.name)] : []),
      ...(past.length > 0 ? [words.report.past(past.length)] : []),
      ...VERDICTS.flatMap((verdict) => (verdicts.has(verdict) ? [words.count(verdict, verdicts.get(verdict) ?? 0)] : [])),
      ...REASONS.flatMap((reason) => (reasons.has(reason) ? [words.reasonCount(reason, reasons.get(reason) ?? 0)] : [])),
    ].map((line) => `  ${line}`),
  ];
}

function countsOf<Counted extends string>(each: readonly Counted[]): ReadonlyMap<Counted, number> {
  const counts = new Map<Counted, number>();
  for (const one of each) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
