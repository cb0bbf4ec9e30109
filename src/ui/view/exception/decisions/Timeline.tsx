import * as React from 'react';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { Formats } from '../../../strings/formats';
import { Button } from '../../Button';
import { ExceptionLink } from '../../ExceptionLink';
import { Term } from '../../Term';
import { Section } from '../Section';
import type { TimelineRow } from './timelineModel';
import styles from './Timeline.module.scss';

export interface TimelineProps {
  readonly rows: readonly TimelineRow[];
  readonly words: ExceptionStrings;
  readonly formats: Formats;
}

/** Shown at first; a long life has hundreds. */
const FIRST = 12;

/** Who decided what, newest first. What has no effect stays, with its reason. */
export function Timeline({ rows, words, formats }: TimelineProps): React.ReactElement {
  const [all, setAll] = React.useState(rows.length <= FIRST + 2);
  const list = React.useRef<HTMLOListElement>(null);
  const said = words.page.decisions;
  const shown = all ? rows : rows.slice(0, FIRST);
  // Explained once.
  const firstVoid = shown.find(({ is }) => is === 'void')?.key;
  return (
    <Section heading={said.heading} term="ledger">
      <ol className={styles.timeline} ref={list} tabIndex={-1} aria-label={said.heading}>
        {shown.map((row) => (
          <li key={row.key} className={styles.decision} data-is={row.is}>
            <p className={styles.what}>
              <strong>{row.what}</strong> · {row.who}
            </p>
            <p className={styles.small}>{formats.day(row.day)}</p>
            {row.noEffect !== undefined && (
              <p className={styles.noEffect}>
                {row.noEffect}
                {row.key === firstVoid && (
                  <>
                    {' '}
                    <Term of="void">{words.page.explain}</Term>
                  </>
                )}
              </p>
            )}
            {row.doubt !== undefined && <p className={styles.noEffect}>{row.doubt}</p>}
            {row.more.map((line) => (
              <p key={line} className={styles.small}>
                {line}
              </p>
            ))}
            {row.other !== undefined && (
              <ExceptionLink exceptionKey={row.other} className={styles.link}>
                {said.other}
              </ExceptionLink>
            )}
          </li>
        ))}
      </ol>
      {!all && (
        <Button
          onClick={() => {
            setAll(true);
            list.current?.focus();
          }}
        >
          {said.hidden(rows.length - FIRST)}
        </Button>
      )}
    </Section>
  );
}
