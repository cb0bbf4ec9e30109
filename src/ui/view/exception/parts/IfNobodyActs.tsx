import * as React from 'react';
import { ifNobodyActs, type Consequence } from '../../../../domain/judge/ifNobodyActs';
import type { Rung } from '../../../../domain/judge/ladder';
import type { ExceptionState } from '../../../../domain/ledger/fold';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { Formats } from '../../../strings/formats';
import { namedOf, type ExceptionModel } from '../exceptionModel';
import { Section } from '../Section';
import facts from '../Facts.module.scss';

const SOON_DAYS = 30;
const LATER_DAYS = 90;

export interface IfNobodyActsProps {
  readonly model: ExceptionModel;
  readonly words: ExceptionStrings;
  readonly formats: Formats;
}

/** What the next days bring if nobody does anything, in order. */
export function IfNobodyActs({ model, words, formats }: IfNobodyActsProps): React.ReactElement {
  const said = words.page.nobodyActs;
  const { state, today, policy } = model;
  const all = React.useMemo(() => ifNobodyActs(state, today, today + LATER_DAYS, policy), [state, today, policy]);
  const soon = all.filter(({ day }) => day <= today + SOON_DAYS);
  const later = all.filter(({ day }) => day > today + SOON_DAYS);
  const lines = (consequences: readonly Consequence[]): React.ReactElement => (
    <ol className={facts.list}>
      {byDay(consequences).map(([day, each]) => (
        <li key={day}>
          {formats.day(day)}: {sentencesOf(each, state, words).join(' ')}
        </li>
      ))}
    </ol>
  );
  return (
    <Section heading={said.heading}>
      {all.length === 0 && <p className={facts.text}>{said.none}</p>}
      {soon.length > 0 && (
        <>
          <h4 className={facts.sub}>{said.within(SOON_DAYS)}</h4>
          {lines(soon)}
        </>
      )}
      {later.length > 0 && (
        <details>
          <summary className={facts.summary}>{said.within(LATER_DAYS)}</summary>
          {lines(later)}
        </details>
      )}
    </Section>
  );
}

/** Who is told of one missed duty is one sentence. */
function sentencesOf(sameDay: readonly Consequence[], state: ExceptionState, words: ExceptionStrings): readonly string[] {
  const rungs = new Map<string, Rung[]>();
  for (const each of sameDay) if (each.what === 'told') rungs.set(`${each.rung.duty}${each.rung.dueDay}`, [...(rungs.get(`${each.rung.duty}${each.rung.dueDay}`) ?? []), each.rung]);
  const missed = new Set(sameDay.flatMap((each) => (each.what === 'pastTolerance' ? [`${each.due.duty}${each.due.day}`] : [])));
  const others = sameDay.filter(({ what }) => what !== 'told');
  return [...others.map((each) => words.consequence(each, 'due' in each ? namedOf(state, each.due) : undefined)), ...[...rungs].map(([of, told]) => words.toldTogether(told, missed.has(of)))];
}

function byDay(consequences: readonly Consequence[]): readonly (readonly [number, readonly Consequence[]])[] {
  const days = new Map<number, Consequence[]>();
  for (const consequence of consequences) days.set(consequence.day, [...(days.get(consequence.day) ?? []), consequence]);
  return [...days];
}
