import * as React from 'react';
import { exceptionTitle } from '../../../domain/exception/title';
import { titleFactsOf } from '../../../domain/exception/titleFacts';
import { CHANGES, type DriftLine } from '../../../domain/reconcile/drift';
import { answerStringsFor } from '../../strings/answerStringsFor';
import type { AnswerStrings } from '../../strings/answerStrings';
import type { DriftStrings } from '../../strings/driftStrings';
import type { Strings } from '../../strings/strings';
import styles from './Drift.module.scss';

/** Lines that are written out under one change. */
const SHOWN_LINES = 100;

/** Each hole that changed, in words, by how it changed. */
export function DriftLists({ lines, strings, words }: { readonly lines: readonly DriftLine[]; readonly strings: Strings; readonly words: DriftStrings }): React.ReactElement {
  const answers = React.useMemo(() => answerStringsFor(strings.formats), [strings]);
  const changes = CHANGES.filter((change) => change !== 'same' && lines.some((line) => line.change === change));
  if (changes.length === 0) return <p className={styles.text}>{words.nothingChanged}</p>;
  return (
    <>
      {changes.map((change) => {
        const its = lines.filter((line) => line.change === change);
        return (
          <details key={change} className={styles.change}>
            <summary>{words.listed(change, its.length)}</summary>
            <p className={styles.small}>{words.means[change]}</p>
            <ul>
              {its.slice(0, SHOWN_LINES).map((line) => (
                <li key={line.hole.key}>
                  {words.line({ title: strings.title({ title: exceptionTitle(line.hole.principal, [line.hole]), titled: titleFactsOf(line.hole.principal, [line.hole]) }), sources: line.sources })}
                  {detailsOf(line, words, answers).map((text) => (
                    <span key={text} className={styles.line}>
                      {text}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
            {its.length > SHOWN_LINES && <p className={styles.small}>{words.more(its.length - SHOWN_LINES)}</p>}
          </details>
        );
      })}
    </>
  );
}

function detailsOf({ more, less, doubt }: DriftLine, words: DriftStrings, answers: AnswerStrings): readonly string[] {
  return [...(more.length === 0 ? [] : [words.farther(more)]), ...(less.length === 0 ? [] : [words.lessFar(less)]), ...(doubt ? [answers.reason(doubt)] : [])];
}
