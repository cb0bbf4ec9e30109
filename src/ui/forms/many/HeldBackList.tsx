import * as React from 'react';
import { grouped, heldBackText, type ManyGroup, type ManyWords } from './manyLines';
import type { Held } from './manyModel';
import { ExceptionLink } from '../../view/ExceptionLink';
import styles from '../Form.module.scss';

/** Who is left out: each reason once, with the names of those it is true of. */
export function HeldBackList({ heldBack, words }: { readonly heldBack: readonly Held[]; readonly words: ManyWords }): React.ReactElement | null {
  if (heldBack.length === 0) return null;
  const lines = heldBack.map(({ item: { seen }, why }) => ({ exceptionKey: seen.exceptionKey, title: seen.title, why: heldBackText(why, words) }));
  return (
    <div className={styles.reasons} data-reasons tabIndex={-1}>
      <h4 className={styles.sub}>{words.many.heldBack(heldBack.length)}</h4>
      <Groups groups={grouped(lines)} words={words} />
    </div>
  );
}

/** More names than these are behind a summary. */
const MOST_NAMES = 5;

export function Groups({ groups, words }: { readonly groups: readonly ManyGroup[]; readonly words: ManyWords }): React.ReactElement {
  return (
    <ul className={styles.list}>
      {groups.map(({ why, lines }) => (
        <li key={why}>
          {lines.length > MOST_NAMES ? (
            <details>
              <summary>{words.many.results.because(why, lines.length)}</summary>
              <Names lines={lines} />
            </details>
          ) : (
            <>
              {words.many.results.because(why, lines.length)}
              <Names lines={lines} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Names({ lines }: { readonly lines: ManyGroup['lines'] }): React.ReactElement {
  return (
    <ul className={styles.names}>
      {lines.map(({ exceptionKey, title }) => (
        <li key={exceptionKey}>
          <ExceptionLink exceptionKey={exceptionKey}>{title}</ExceptionLink>
        </li>
      ))}
    </ul>
  );
}
