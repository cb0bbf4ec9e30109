import * as React from 'react';
import type { ToldAnswer } from '../../decisions/toldAnswer';
import type { PlannedReport } from '../../decisions/importPlan';
import { REASONS, VERDICTS, type Reason, type Verdict } from '../../domain/reconcile/answers';
import type { TitleOf } from '../strings/titleStrings';
import type { AnswerStrings } from '../strings/answerStrings';
import styles from './Intake.module.scss';

/** Exceptions that are written out under one answer. */
const SHOWN = 50;
/** What asks for somebody to do something comes first; what is as it should be last. */
const ORDER: readonly Verdict[] = ['closedButBack', 'endedButPresent', 'scopeGrew', 'undocumented', 'probably', 'cannotTell', 'gone', 'notSeen', 'scopeShrank', 'documented', 'noDeparture'];
/** Nothing is to be done about these: their number says all. */
const WITHOUT_LIST: readonly Verdict[] = ['documented', 'noDeparture'];

export interface IntakeAnswersProps {
  readonly report: PlannedReport;
  readonly titleOf: TitleOf;
  readonly words: AnswerStrings;
}

/** What one report answers about the exceptions of the register, answer by answer. */
export function IntakeAnswers({ report, titleOf, words }: IntakeAnswersProps): React.ReactElement {
  const { fromTheFuture, olderThan, onDay, isNewTenant, past, told } = report;
  const notes = [
    ...(fromTheFuture ? [words.report.fromTheFuture(onDay)] : []),
    ...(olderThan === undefined ? [] : [words.report.olderThan(olderThan)]),
    ...(past.length === 0 ? [] : [words.report.past(past.length)]),
    ...(isNewTenant ? [words.report.newTenant(report.report.tenant.name)] : []),
  ];
  const byVerdict = new Map(VERDICTS.map((verdict) => [verdict, told.filter((each) => each.verdict === verdict)]));
  const answered = fromTheFuture ? [] : ORDER.filter((verdict) => (byVerdict.get(verdict) ?? []).length > 0);
  return (
    <>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {answered.length > 0 && (
        <ul className={styles.answers} aria-label={words.report.heading}>
          {answered.map((verdict) => (
            <li key={verdict}>
              <AnswerLine verdict={verdict} told={byVerdict.get(verdict) ?? []} titleOf={titleOf} words={words} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function AnswerLine({ verdict, told, titleOf, words }: { readonly verdict: Verdict; readonly told: readonly ToldAnswer[]; readonly titleOf: TitleOf; readonly words: AnswerStrings }): React.ReactElement {
  if (WITHOUT_LIST.includes(verdict)) return <>{words.count(verdict, told.length)}</>;
  return (
    <details>
      <summary>{words.count(verdict, told.length)}</summary>
      <p className={styles.small}>{words.means[verdict]}</p>
      {verdict === 'cannotTell' && <Reasons told={told} words={words} />}
      <ul>
        {told.slice(0, SHOWN).map((each) => (
          <li key={each.exceptionKey}>
            <strong>{titleOf(each)}</strong>
            {detailsOf(each, titleOf, words).map((line) => (
              <span key={line} className={styles.small}>
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {told.length > SHOWN && <p>{words.more(told.length - SHOWN)}</p>}
    </details>
  );
}

function Reasons({ told, words }: { readonly told: readonly ToldAnswer[]; readonly words: AnswerStrings }): React.ReactElement {
  const counts = new Map<Reason, number>();
  for (const { absent } of told) for (const each of absent) if (each.is === 'untold') counts.set(each.reason, (counts.get(each.reason) ?? 0) + 1);
  return (
    <>
      {REASONS.filter((reason) => counts.has(reason)).map((reason) => (
        <p key={reason}>{words.reasonCount(reason, counts.get(reason) ?? 0)}</p>
      ))}
    </>
  );
}

function detailsOf({ added, absent, doubt, matches }: ToldAnswer, titleOf: TitleOf, words: AnswerStrings): readonly string[] {
  return [
    ...(added.length === 0 ? [] : [words.added(added)]),
    ...(matches.length === 0 ? [] : [words.probably(matches.map(titleOf))]),
    ...absent.map((each) => words.setting(each.hole.setting.name, each.is === 'gone' ? words.gone : words.reason(each))),
    ...(doubt ? [words.reason(doubt)] : []),
  ];
}
