import * as React from 'react';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { MOST_AT_ONCE, type SeenRow } from '../../../decisions/bulk/bulkItem';
import type { Desk } from '../../../decisions/desk';
import type { Day } from '../../../domain/day/day';
import type { SeatName } from '../../../domain/exception/seat';
import type { People } from '../../../domain/people/people';
import type { Person } from '../../../domain/people/person';
import type { HeldRow } from '../../../lists/codec/heldRow';
import { searchPeople } from '../../../register/directory';
import { useDrafts } from '../../hooks/useDrafts';
import { useFocusAfter } from '../../hooks/useFocusAfter';
import { handOverStringsFor } from '../../strings/handOverStringsFor';
import type { OwnerStrings } from '../../strings/ownerStrings';
import { peoplePickerStringsFor } from '../../strings/peoplePickerStringsFor';
import type { Strings } from '../../strings/strings';
import { Button } from '../../view/Button';
import { ScreenLink } from '../../view/ScreenLink';
import { FORM_THEME } from '../formTheme';
import { registerFormIcons } from '../icons';
import { ManyForm } from '../many/ManyForm';
import type { ManyName } from '../many/manyNames';
import { PeoplePicker } from '../PeoplePicker';
import { HoldingList } from './HoldingList';
import { atOnce, holdingKey, holdingsOf, offersTo, oneEach, seenRowOf, type Holding } from './holdings';
import { OfferedSeats } from './OfferedSeats';
import styles from '../Form.module.scss';

registerFormIcons();

export interface HandOverViewProps {
  readonly desk: Desk;
  readonly tenantId: string;
  readonly rows: readonly HeldRow[];
  readonly today: Day;
  readonly people: People;
  /** Whose seats; undefined: the visitor's own. */
  readonly person: Person | undefined;
  readonly onPerson: (person: Person | undefined) => void;
  readonly strings: Strings;
  readonly words: OwnerStrings;
  /** Something was recorded, or may have been: rows should be read again. */
  readonly onRan: () => void;
  readonly say: (text: string) => void;
}

interface Open {
  readonly name: ManyName;
  readonly rows: readonly SeenRow[];
  /** Undefined where the answer itself says which seat. */
  readonly seats: ReadonlyMap<string, SeatName> | undefined;
}

/** Everything that one person holds, to be handed over in one go, or covered by a deputy while they are away. */
export function HandOverView({ desk, tenantId, rows, today, people, person: chosen, onPerson, strings, words, onRan, say }: HandOverViewProps): React.ReactElement {
  const said = React.useMemo(() => handOverStringsFor(strings.formats), [strings]);
  const picker = React.useMemo(() => peoplePickerStringsFor(strings.formats), [strings]);
  const drafts = useDrafts(desk, tenantId);
  const id = React.useRef(`hand-over-${Math.random().toString(36).slice(2)}`).current;
  const heading = React.useRef<HTMLHeadingElement>(null);
  const [left, setLeft] = React.useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = React.useState<Open>();
  useFocusAfter(open !== undefined, heading);
  const isSelf = chosen === undefined || people.humanOf(chosen.login) === people.humanOf(desk.me.login);
  const person = chosen ?? desk.me;
  const holdings = React.useMemo(() => holdingsOf(rows, today, { login: person.login, me: desk.me.login, people }), [rows, today, person.login, desk, people]);
  const offers = React.useMemo(() => offersTo(rows, today, { me: desk.me.login, people }), [rows, today, desk, people]);
  const { offer, handOn, cannot } = holdings;
  const count = offer.length + handOn.length + cannot.length;
  const isGone = people.stateOf(person.login) === 'gone';
  // What is offered already waits for its answer, unless somebody means to offer it to another one.
  const isChosen = (holding: Holding): boolean => left.has(holdingKey(holding)) === (holding.offeredTo !== undefined);
  const toggle = (some: readonly Holding[], isOn: boolean): void => {
    const next = new Set(left);
    for (const holding of some) {
      if (isChosen(holding) === isOn) continue;
      if (!next.delete(holdingKey(holding))) next.add(holdingKey(holding));
    }
    setLeft(next);
  };
  const choose = (next: Person | undefined): void => {
    onPerson(next);
    setLeft(new Set());
  };

  if (open) {
    return (
      <ManyForm
        desk={desk}
        drafts={drafts}
        name={open.name}
        seats={open.seats}
        rows={open.rows}
        today={today}
        strings={strings}
        onRan={onRan}
        onClose={() => {
          setOpen(undefined);
          setLeft(new Set());
        }}
        say={say}
      />
    );
  }
  const offered = atOnce(oneEach(offer.filter(isChosen)));
  const handed = atOnce(handOn.filter(isChosen));
  const isMost = Math.max(offered.length, handed.length) === MOST_AT_ONCE;
  const start = (name: ManyName, some: readonly Holding[]): void =>
    setOpen({ name, rows: some.map(seenRowOf), seats: name === 'handOn' ? undefined : new Map(some.map(({ row, seat }) => [row.exceptionKey, seat])) });
  const list = (some: readonly Holding[], name: string, actions: React.ReactNode): React.ReactElement | null =>
    some.length === 0 ? null : (
      <HoldingList id={`${id}-${name}`} name={said.list} holdings={some} today={today} isChosen={isChosen} words={words} said={said} onToggle={toggle}>
        <div className={styles.actions}>{actions}</div>
      </HoldingList>
    );
  return (
    <ThemeProvider theme={FORM_THEME} applyTo="element">
      <section className={styles.form} aria-labelledby={`${id}-heading`}>
        {isSelf && offers.length > 0 && (
          <OfferedSeats id={`${id}-offered`} offers={offers} today={today} words={words} said={said} onTake={(name, some) => setOpen({ name, rows: some.map(seenRowOf), seats: undefined })} />
        )}
        <h3 className={styles.heading} id={`${id}-heading`} ref={heading} tabIndex={-1}>
          {said.heading({ name: isSelf ? undefined : person.name, count })}
        </h3>
        <div className={styles.field}>
          <label className={styles.label} htmlFor={`${id}-whose`}>
            {said.whose.label}
          </label>
          <span className={styles.help} id={`${id}-help`}>
            {said.whose.help}
          </span>
          <PeoplePicker
            id={`${id}-whose`}
            describedBy={`${id}-help`}
            value={chosen}
            words={picker}
            mayBeGuest
            search={(text, signal) => searchPeople(desk.gate, text, { signal, guests: true })}
            onChange={choose}
          />
        </div>
        {isMost && <p>{said.most(MOST_AT_ONCE)}</p>}
        {count === 0 && <p>{isSelf ? said.nothing.mine : said.nothing.theirs(person.name)}</p>}
        {offer.length + handOn.length > 0 && <p>{said.text}</p>}
        {list(
          offer,
          'offer',
          <>
            {offered.length === 0 && <p role="status">{said.none}</p>}
            {offered.length > 0 && (
              <Button primary onClick={() => start('offerSeat', offered)}>
                {said.offer(offered.length)}
              </Button>
            )}
            {offered.length > 0 && isSelf && <Button onClick={() => start('nameDeputy', offered)}>{said.deputy(offered.length)}</Button>}
          </>,
        )}
        {list(
          handOn,
          'hand-on',
          <>
            {handed.length === 0 && <p role="status">{said.none}</p>}
            {handed.length > 0 && (
              <Button primary={offered.length === 0} onClick={() => start('handOn', handed)}>
                {said.handOn(handed.length)}
              </Button>
            )}
          </>,
        )}
        {cannot.length > 0 && (
          <>
            <h4 className={styles.sub}>{said.cannot.heading(cannot.length)}</h4>
            <p>{isGone ? said.cannot.gone(person.name) : said.cannot.present(person.name)}</p>
            {!isGone && (
              <p>
                <ScreenLink screen="people">{said.cannot.people}</ScreenLink>
              </p>
            )}
            <HoldingList id={`${id}-cannot`} name={said.cannot.heading(cannot.length)} holdings={cannot} today={today} isChosen={undefined} words={words} said={said} onToggle={toggle} />
          </>
        )}
      </section>
    </ThemeProvider>
  );
}
