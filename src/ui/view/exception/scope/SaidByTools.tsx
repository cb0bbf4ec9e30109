import * as React from 'react';
import type { Seen } from '../../../../domain/ledger/parts';
import type { AnswerStrings } from '../../../strings/answerStrings';
import facts from '../Facts.module.scss';

/** What the newest report of each tool says of it, the newest first. */
export function SaidByTools({ seen, words }: { readonly seen: Seen; readonly words: AnswerStrings }): React.ReactElement {
  const sources = Object.entries(seen.sources).sort(([, a], [, b]) => b.ranOnDay - a.ranOnDay || (a.tool < b.tool ? -1 : 1));
  return (
    <ul className={facts.plain}>
      {sources.map(([name, { tool, ranOnDay, verdict }]) => (
        <li key={name} className={facts.note}>
          {words.said({ tool: tool === '' ? words.someTool : tool, day: ranOnDay, verdict })}
        </li>
      ))}
    </ul>
  );
}
