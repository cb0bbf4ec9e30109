import * as React from 'react';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { Formats } from '../../../strings/formats';
import { Section } from '../Section';
import { layOut, type PlacedMark } from './lifeLayout';
import type { Life, LifeMark } from './lifeModel';
import styles from './LifeLine.module.scss';

export interface LifeLineProps {
  readonly life: Life;
  readonly narrow: boolean;
  readonly words: ExceptionStrings;
  readonly formats: Formats;
}

/** Height of a label with its day, in CSS pixels. */
const LANE_PX = 36;

/** The life as a line of days. Where there is no room, and for those who do not see it, the same days are a list. */
export function LifeLine({ life, narrow, words, formats }: LifeLineProps): React.ReactElement {
  const { heading, label, stretches } = words.life;
  const used = [...new Set(life.stretches.map(({ stretch }) => stretch))];
  return (
    <Section heading={heading} term="aging" aside={life.openForDays !== undefined && <span className={styles.openFor}>{words.life.openFor(life.openForDays, life.atLeast)}</span>}>
      {!narrow && <Picture life={life} words={words} formats={formats} />}
      {!narrow && (
        <p className={styles.legend} aria-hidden="true">
          {used.map((stretch) => (
            <span key={stretch} className={styles.key}>
              <span className={styles.swatch} data-stretch={stretch} />
              {stretches[stretch]}
            </span>
          ))}
        </p>
      )}
      <ol className={narrow ? styles.list : styles.hidden} aria-label={label}>
        {life.marks.map((mark) => (
          <li key={`${mark.kind}${mark.day}`} className={mark.kind === 'today' ? styles.today : mark.missed ? styles.missed : undefined} data-ahead={mark.day > life.today || undefined}>
            {formats.day(mark.day)}: {textOf(mark, life, words)}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Picture({ life, words, formats }: Omit<LifeLineProps, 'narrow'>): React.ReactElement {
  const layout = layOut(life);
  const above = layout.lanesAbove * LANE_PX;
  const below = layout.lanesBelow * LANE_PX;
  return (
    <div className={styles.picture} style={{ paddingTop: above, paddingBottom: below }} aria-hidden="true">
      <div className={styles.bar} data-cut={layout.cut || undefined}>
        {layout.stretches.map(({ stretch, left, width }, at) => (
          <span key={at} className={styles.stretch} data-stretch={stretch} style={{ insetInlineStart: `${left}%`, width: `${width}%` }} />
        ))}
        {layout.marks.map((mark) => (
          <Mark key={`${mark.kind}${mark.day}`} mark={mark} text={textOf(mark, life, words)} day={formats.day(mark.day)} />
        ))}
      </div>
    </div>
  );
}

function Mark({ mark, text, day }: { readonly mark: PlacedMark; readonly text: string; readonly day: string }): React.ReactElement {
  const { percent, side, lane, align, kind, missed } = mark;
  const away = (lane ?? 0) * LANE_PX;
  return (
    <span className={styles.mark} data-kind={kind} data-missed={missed || undefined} style={{ insetInlineStart: `${percent}%` }}>
      <span className={side === 'above' ? styles.tickAbove : styles.tickBelow} style={{ height: lane === undefined ? 0 : away + 8 }} />
      {lane !== undefined && (
        <span className={side === 'above' ? styles.above : styles.below} data-align={align} style={side === 'above' ? { bottom: away + 26 } : { top: away + 26 }}>
          <span className={styles.day}>{day}</span>
          <span className={styles.text}>{text}</span>
        </span>
      )}
    </span>
  );
}

function textOf({ kind, missed, nth }: LifeMark, life: Life, { life: words }: ExceptionStrings): string {
  return words.mark(kind, { missed, nth, ofAtMost: life.extensions });
}
