import * as React from 'react';
import type { Occurrence } from '../../../../domain/ledger/parts';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import { Section } from '../Section';
import facts from '../Facts.module.scss';

/** When it was there before, and how that ended. */
export function Occurrences({ occurrences, words }: { readonly occurrences: readonly Occurrence[]; readonly words: ExceptionStrings }): React.ReactElement | null {
  const said = words.page.occurrences;
  if (occurrences.length === 0) return null;
  return (
    <Section heading={said.heading}>
      <ol className={facts.list}>
        {[...occurrences].reverse().map((occurrence) => (
          <li key={`${occurrence.endedOnDay}${occurrence.how}`}>{said.one(occurrence)}</li>
        ))}
      </ol>
    </Section>
  );
}
