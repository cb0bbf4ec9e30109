import * as React from 'react';
import type { AccountabilityWords } from '../../strings/texts';
import type { OwnerStrings } from '../../strings/ownerStrings';
import { Button } from '../Button';
import { AskedPart } from './AskedPart';
import { DeputiesPart } from './DeputiesPart';
import { DutyList } from './DutyList';
import { HeldPart } from './HeldPart';
import type { OwnerModel } from './ownerModel';
import { WaitingPart } from './WaitingPart';
import styles from './Owner.module.scss';

export interface OwnerScreenProps {
  readonly model: OwnerModel;
  readonly narrow: boolean;
  /** Unique on the page. */
  readonly id: string;
  readonly duty: AccountabilityWords['duty'];
  readonly words: OwnerStrings;
  /** What the visitor was told; asked for by a button of its own. */
  readonly notices: React.ReactNode;
  /** Between the duties and the rest: what escalated to the visitor, what falls to them. */
  readonly besides?: React.ReactNode;
  readonly onAway: (() => void) | undefined;
  /** Undefined: it cannot be done here yet. */
  readonly onTake: (() => void) | undefined;
}

/** Duties first; then what was asked for, what is held, and what waits for others. */
export function OwnerScreen({ model, narrow, id, duty, words, notices, besides, onAway, onTake }: OwnerScreenProps): React.ReactElement {
  const { duties, asked, held, signOff, waiting, deputies, today, onlyAsks, isNobody } = model;
  const offered = duties.now.filter(({ due, also }) => [due, ...also].some(({ duty: each }) => each === 'answerOffer')).length;
  if (isNobody) {
    return (
      <>
        <p className={styles.said}>{words.nothing.text}</p>
        {besides}
        {notices}
      </>
    );
  }
  return (
    <>
      {offered > 1 && onTake && (
        <p className={styles.said}>
          {words.offers.sentence(offered)} <Button onClick={onTake}>{words.offers.open}</Button>
        </p>
      )}
      {(duties.now.length > 0 || !onlyAsks) && <DutyList duties={duties} today={today} narrow={narrow} duty={duty} words={words} />}
      {besides}
      {asked.lines.length > 0 && <AskedPart asked={asked} today={today} narrow={narrow} id={id} hasHeading={!onlyAsks} words={words} />}
      <div className={narrow ? undefined : styles.columns}>
        {!(held.lines.length === 0 && asked.lines.length > 0) && <HeldPart held={held} signOff={signOff} due={duties.now} today={today} narrow={narrow} id={id} duty={duty} words={words} />}
        <div className={styles.side}>
          <WaitingPart waiting={waiting} today={today} id={id} words={words} />
          <DeputiesPart deputies={deputies} today={today} id={id} words={words} onAway={onAway} />
          {notices}
        </div>
      </div>
    </>
  );
}
