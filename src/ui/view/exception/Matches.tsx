import * as React from 'react';
import type { Match } from '../../../register/readMatches';
import type { ExceptionStrings } from '../../strings/exceptionStrings';
import type { TitleOf } from '../../strings/titleStrings';
import { ExceptionLink } from '../ExceptionLink';
import styles from './ExceptionPage.module.scss';

/** Exceptions of the same name that were asked for before any report showed them: this is probably one of them. */
export function Matches({ matches, titleOf, words }: { readonly matches: readonly Match[]; readonly titleOf: TitleOf; readonly words: ExceptionStrings }): React.ReactElement | null {
  const probable = matches.filter(({ sameName }) => sameName);
  if (probable.length === 0) return null;
  return (
    <div className={styles.matches}>
      <p>{words.page.probably}</p>
      <ul>
        {probable.map((match) => (
          <li key={match.exceptionKey}>
            <ExceptionLink exceptionKey={match.exceptionKey}>{words.page.match(match.id, titleOf(match))}</ExceptionLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
