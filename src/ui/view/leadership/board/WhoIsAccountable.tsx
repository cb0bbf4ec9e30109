import * as React from 'react';
import type { People } from '../../../../domain/people/people';
import { useMore } from '../../../hooks/useMore';
import { Button } from '../../Button';
import { AccountabilitySentence } from '../../accountability/AccountabilitySentence';
import { heldLines } from '../../accountability/heldLines';
import { RichSentence } from '../../accountability/RichSentence';
import type { BoardModel } from './boardModel';
import { ItemTitle } from './ItemList';
import type { Said } from './said';
import { createSearch, type Found } from './search';
import board from './Board.module.scss';
import styles from './WhoIsAccountable.module.scss';

/** So many answers are drawn at once: each is a paragraph. */
const AT_ONCE = 5;

export interface WhoIsAccountableProps {
  readonly model: BoardModel;
  /** `unread`: who stands in for an empty seat is not known. Undefined until it is read. */
  readonly people: People | 'unread' | undefined;
  readonly id: string;
  readonly said: Said;
}

/** The one question, answered for whatever is typed in. */
export function WhoIsAccountable({ model, people, id, said }: WhoIsAccountableProps): React.ReactElement {
  const { who } = said.words;
  const [typed, setTyped] = React.useState('');
  const search = React.useMemo(() => createSearch(model.standing, { tenant: said.tenantName, family: ({ family }) => said.strings.families[family] }), [model, said]);
  const found = React.useMemo(() => search(typed), [search, typed]);
  const isAsked = typed.trim() !== '';
  return (
    <section className={board.section} aria-labelledby={`${id}-who`}>
      <h3 id={`${id}-who`} className={board.heading}>
        {who.heading}
      </h3>
      <label className={styles.label} htmlFor={`${id}-who-text`}>
        {who.label}
      </label>
      <input id={`${id}-who-text`} className={styles.search} type="search" autoComplete="off" spellCheck={false} value={typed} aria-describedby={`${id}-who-hint`} onChange={(event) => setTyped(event.target.value)} />
      <p id={`${id}-who-hint`} className={board.definition} role="status">
        {!isAsked ? who.hint : found.items.length === 0 ? who.nothing(typed.trim()) : who.found(found.items.length)}
      </p>
      {isAsked && found.items.length > 0 && (people === undefined ? <p role="status">{who.reading}</p> : <Answers key={typed} found={found} people={people} said={said} />)}
    </section>
  );
}

function Answers({ found, people, said }: { readonly found: Found; readonly people: People | 'unread'; readonly said: Said }): React.ReactElement {
  const { who } = said.words;
  const { shown, next, listRef, showMore } = useMore(found.items, AT_ONCE);
  const known = people === 'unread' ? undefined : people;
  return (
    <>
      {people === 'unread' && <p className={board.definition}>{who.failed}</p>}
      {found.people.map(({ person, held }) => (
        <p key={person.login} className={board.said}>
          <RichSentence text={who.person({ name: person.name, answersFor: held.controlOwner, watches: held.securityReviewer, needs: held.businessOwner })} />
        </p>
      ))}
      <ul className={styles.answers} aria-label={who.heading} ref={listRef}>
        {shown.map((item) => (
          <li key={item.row.exceptionKey}>
            <p className={styles.answerTitle}>
              <ItemTitle item={item} said={said} />
            </p>
            <AccountabilitySentence lines={heldLines(item, known, said.accountability)} />
          </li>
        ))}
      </ul>
      {next > 0 && <Button onClick={showMore}>{said.words.more(next)}</Button>}
    </>
  );
}
