import * as React from 'react';
import type { SeatName } from '../../../../domain/exception/seat';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { Strings } from '../../../strings/strings';
import { ScreenLink } from '../../ScreenLink';
import type { ExceptionModel } from '../exceptionModel';
import { Section } from '../Section';
import facts from '../Facts.module.scss';
import styles from './PeopleSection.module.scss';

export interface PeopleSectionProps {
  readonly model: ExceptionModel;
  readonly strings: Strings;
  readonly words: ExceptionStrings;
}

const SEATS: readonly SeatName[] = ['controlOwner', 'securityReviewer', 'businessOwner'];

/** Who sits where, since when and why them; offers, deputies, and what is wrong with it. */
export function PeopleSection({ model, strings, words }: PeopleSectionProps): React.ReactElement {
  const said = words.page.people;
  const { parts } = model.state;
  const { answers } = model.accountability.accountability;
  const isMissing = (seat: SeatName): boolean => model.defects.some((defect) => defect.code === 'emptySeat' && defect.seat === seat);
  return (
    <Section
      heading={said.heading}
      term="seats"
      aside={
        <ScreenLink screen="people" className={facts.link}>
          {said.known}
        </ScreenLink>
      }
    >
      <ul className={facts.list}>
        {SEATS.map((seat) => {
          const held = parts[seat];
          const offer = parts.offers[seat];
          const deputy = parts.deputies[seat];
          const isAccountable = seat === 'controlOwner' && answers.as === 'seat' && !model.isOver;
          return (
            <li key={seat}>
              {held ? <strong>{held.person.name}</strong> : isMissing(seat) ? <strong className={styles.nobody}>{strings.nobodyYet}</strong> : said.notNeeded}
              {isAccountable && <span className={styles.accountable}>{said.accountable}</span>}
              <span className={facts.small}>{held ? said.seat({ seat: words.seats[seat], sinceDay: held.sinceDay, how: held.how }) : words.seats[seat]}</span>
              {deputy && deputy.toDay >= model.today && <span className={facts.small}>{said.deputy({ name: deputy.person.name, fromDay: deputy.fromDay, toDay: deputy.toDay })}</span>}
              {offer && <span className={facts.small}>{said.offer({ to: offer.to.name, by: offer.by.name, onDay: offer.onDay, dueDay: offer.dueDay })}</span>}
            </li>
          );
        })}
      </ul>
      {model.defects.length > 0 && (
        <>
          <h4 className={styles.defects}>{said.defects}</h4>
          <ul className={facts.list}>
            {model.defects.map((defect) => (
              <li key={JSON.stringify(defect)}>{words.defect(defect)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
