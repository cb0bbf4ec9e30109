import * as React from 'react';
import type { Seen } from '../../../../domain/ledger/parts';
import type { AnswerStrings } from '../../../strings/answerStrings';
import facts from '../Facts.module.scss';

/** What the newest report of each tool says of it, the newest first: once, also where findings that came back brought it along. */
export function SaidByTools({ seen, words }: { readonly seen: Seen; readonly words: AnswerStrings }): React.ReactElement {
  const sources = Object.entries(seen.sources).sort(([, a], [, b]) => b.ranOnDay - a.ranOnDay || (a.tool < b.tool ? -1 : 1));
  const lines = new Set(sources.map(([, { tool, ranOnDay, verdict }]) => words.said({ tool: tool === '' ? words.someTool : tool, day: ranOnDay, verdict })));
  return (
    <ul className={facts.plain}>
      {[...lines].map((line) => (
        <li key={line} className={facts.note}>
          {line}
        </li>
      ))}
    </ul>
  );
}
