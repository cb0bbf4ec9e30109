import * as React from 'react';
import { accountabilityOfRow } from '../../../../domain/brief/accountabilityOfRow';
import { SEATS } from '../../../../domain/exception/seat';
import type { Coming } from '../../../../domain/kpi/nobodyActs';
import type { People } from '../../../../domain/people/people';
import type { Preventing } from '../../../strings/boardStrings';
import { RichSentence } from '../../accountability/RichSentence';
import type { BoardModel } from './boardModel';
import { ItemList } from './ItemList';
import type { Said } from './said';
import styles from './Board.module.scss';

export interface NobodyActsProps {
  readonly model: BoardModel;
  /** Undefined until it is read to whom an empty seat falls, and where it cannot be. */
  readonly people: People | undefined;
  readonly id: string;
  readonly said: Said;
}

/** What becomes past tolerance next, and the one act and seat that prevents each. */
export function NobodyActs({ model, people, id, said }: NobodyActsProps): React.ReactElement {
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
          <ItemList items={later.coming} today={today} said={said} label={words.heading} factsOf={(coming) => <Facts coming={coming} model={model} people={people} said={said} />} />
        </>
      )}
    </section>
  );
}

function Facts({ coming, model: { today }, people, said }: Omit<NobodyActsProps, 'id'> & { readonly coming: Coming }): React.ReactElement {
  const { nobodyActs: words } = said.words;
  const { due, pastDay } = coming;
  return (
    <>
      <span className={styles.part}>
        <RichSentence text={words.prevents(whoPrevents(coming, people), said.duty(due, today))} />
      </span>
      <span className={styles.part}>{words.becomes(pastDay, today)}</span>
    </>
  );
}

/** The seat whose duty it is and who sits there; to whom an empty one falls. Of an emergency, or a seat refused twice, somebody else answers meanwhile. */
function whoPrevents({ row, is, due }: Coming, people: People | undefined): Preventing {
  const seat = SEATS.find((each) => each === due.of);
  const held = seat && row[seat];
  if (!people || !seat || seat === 'businessOwner') return { seat, name: held?.name, fallsTo: undefined };
  const { answers, watches } = accountabilityOfRow(row, is, people);
  const { as, person } = seat === 'controlOwner' ? answers : watches;
  if (as === 'seat') return { seat, name: person?.name, fallsTo: undefined };
  return held ? { seat: undefined, name: person?.name, fallsTo: undefined } : { seat, name: undefined, fallsTo: { name: person?.name } };
}
