import * as React from 'react';
import type { Coming } from '../../../../domain/kpi/nobodyActs';
import { RichSentence } from '../../accountability/RichSentence';
import type { BoardModel } from './boardModel';
import { ItemList } from './ItemList';
import type { Said } from './said';
import styles from './Board.module.scss';

/** What becomes past tolerance next, and the one act and seat that prevents each. */
export function NobodyActs({ model, id, said }: { readonly model: BoardModel; readonly id: string; readonly said: Said }): React.ReactElement {
  const { nobodyActs: words } = said.words;
  const { today, totals, soon, later } = model;
  return (
    <section className={styles.section} aria-labelledby={`${id}-nobody`}>
      <h3 id={`${id}-nobody`} className={styles.heading}>
        {words.heading}
      </h3>
      {later.coming.length === 0 ? (
        <p className={styles.said}>{words.none}</p>
      ) : (
        <>
          <p className={styles.said}>{words.summary({ now: totals.past, soon: soon.past, soonDay: soon.byDay, later: later.past, laterDay: later.byDay })}</p>
          <ItemList items={later.coming} today={today} said={said} label={words.heading} factsOf={(coming) => <Facts coming={coming} model={model} said={said} />} />
        </>
      )}
    </section>
  );
}

function Facts({ coming, model: { today }, said }: { readonly coming: Coming; readonly model: BoardModel; readonly said: Said }): React.ReactElement {
  const { nobodyActs: words } = said.words;
  const { due, row, pastDay } = coming;
  const who = due.of === 'controlOwner' || due.of === 'securityReviewer' || due.of === 'businessOwner' ? row[due.of]?.name : undefined;
  return (
    <>
      <span className={styles.part}>
        <RichSentence text={words.prevents(who, said.duty(due, today))} />
      </span>
      <span className={styles.part}>{words.becomes(pastDay, today)}</span>
    </>
  );
}
