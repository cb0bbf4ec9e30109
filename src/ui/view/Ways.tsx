import * as React from 'react';
import { NEW_EXCEPTION, SCREEN_NAMES } from '../hooks/useRoute';
import type { Strings } from '../strings/strings';
import { ExceptionLink } from './ExceptionLink';
import { Folded } from './Folded';
import { ScreenLink } from './ScreenLink';
import styles from './Ways.module.scss';

/** The ways in: reading a report, asking for an exception, and the screens of the whole register. Where a screen follows, `narrow` folds what is not for everybody. */
export function Ways({ readButton, narrow = false, strings }: { readonly readButton: React.ReactElement; readonly narrow?: boolean; readonly strings: Strings }): React.ReactElement {
  return (
    <span className={styles.ways}>
      {readButton}
      <ExceptionLink exceptionKey={NEW_EXCEPTION} className={styles.way}>
        {strings.ask}
      </ExceptionLink>
      <Folded narrow={narrow} summary={strings.moreScreens}>
        <span className={narrow ? styles.folded : styles.screens}>
          {SCREEN_NAMES.map((screen) => (
            <ScreenLink key={screen} screen={screen} className={styles.way}>
              {strings.screens[screen]}
            </ScreenLink>
          ))}
        </span>
      </Folded>
    </span>
  );
}
