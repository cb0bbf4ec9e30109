import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { Day } from '../../domain/day/day';
import type { PeopleHistory } from '../../domain/people/people';
import { accountKey } from '../../domain/people/account';
import type { Person } from '../../domain/people/person';
import { signInName } from '../../domain/people/signInName';
import type { PersonFactFormProps } from '../forms/PersonFactForm';
import { usePart } from '../hooks/usePart';
import type { PeopleStrings } from '../strings/peopleStrings';
import type { Strings } from '../strings/strings';
import { Button } from '../view/Button';
import { Section } from '../view/exception/Section';
import facts from '../view/exception/Facts.module.scss';
import type { PeopleModel, PersonLine } from './peopleModel';
import { PeopleTable } from './PeopleTable';
import { RecordHere } from './RecordHere';
import { useOneForm } from './useOneForm';
import type { PeopleRead } from './usePeople';
import styles from './People.module.scss';

export interface WhoIsWhoProps {
  readonly desk: Desk;
  readonly today: Day;
  readonly narrow: boolean;
  readonly strings: Strings;
  readonly words: PeopleStrings;
  readonly model: PeopleModel;
  readonly history: PeopleHistory;
  readonly mayRecord: boolean;
  readonly holders: PeopleRead['holders'];
  readonly hasGroups: boolean;
  readonly onRecorded: () => void;
}

/** More than these can be searched; more than those are drawn only when asked for. */
const SEARCHED_FROM = 12;
const DRAWN_FIRST = 60;
/** In place of a login: somebody who is not in the list. */
const SOMEBODY_ELSE = '';

/** Every account that the register knows, and what may be recorded of each. */
export function WhoIsWho({ desk, today, narrow, strings, words, model, history, mayRecord, holders, hasGroups, onRecorded }: WhoIsWhoProps): React.ReactElement {
  const said = words.people;
  const [wanted, setWanted] = React.useState('');
  const [isWhole, setWhole] = React.useState(false);
  const [order, setOrder] = React.useState<readonly string[]>();
  const form = useOneForm(onRecorded);
  const Form = usePart<PersonFactFormProps>(form.openKey !== undefined, ['forms'], () => import(/* webpackChunkName: 'forms' */ '../forms/PersonFactForm').then((part) => part.PersonFactForm));
  const lines = React.useMemo(() => inOrder(model.lines, order), [model, order]);
  const found = React.useMemo(() => lines.filter((line) => isMeant(line, wanted)), [lines, wanted]);
  const drawn = isWhole ? found : found.slice(0, DRAWN_FIRST);

  const open = (key: string): void => {
    // What is recorded changes the order; whoever works in the list keeps their place in it.
    setOrder(lines.map((line) => line.key));
    form.open(key);
  };
  const seats = React.useMemo(() => (typeof holders === 'string' ? undefined : [...holders.values()].flatMap((holder) => holder.seats)), [holders]);
  const personOf = (login: string): Person => model.lines.find((line) => accountKey(line.key) === accountKey(login))?.person ?? { login, name: signInName(login) };
  const formFor = (person: Person | undefined): React.ReactNode =>
    Form ? (
      <Form desk={desk} history={history} seats={seats} person={person} personOf={personOf} today={today} strings={strings} words={words.forms} onDone={form.done} onCancel={form.close} />
    ) : (
      <p role="status">{words.loadingForm}</p>
    );

  return (
    <Section heading={said.heading} aside={mayRecord ? <Button onClick={() => open(SOMEBODY_ELSE)}>{said.recordOther}</Button> : undefined}>
      <p className={facts.text}>{said.text}</p>
      {!mayRecord && <p className={facts.note}>{said.mayNot}</p>}
      <RecordHere form={form} at={SOMEBODY_ELSE}>
        {() => formFor(undefined)}
      </RecordHere>
      {model.lines.length > SEARCHED_FROM && (
        <p className={styles.find}>
          <label>
            {said.find} <input type="search" className={styles.search} value={wanted} onChange={(event) => setWanted(event.target.value)} />
          </label>
          <span className={facts.note} role="status">
            {said.found(found.length, lines.length)}
          </span>
        </p>
      )}
      {found.length === 0 && <p>{said.none}</p>}
      {found.length > 0 && <PeopleTable lines={drawn} narrow={narrow} hasGroups={hasGroups} mayRecord={mayRecord} form={form} formFor={formFor} words={words} onOpen={open} />}
      {drawn.length < found.length && (
        <p>
          <Button onClick={() => setWhole(true)}>{said.showAll(found.length)}</Button>
        </p>
      )}
      {holders === 'reading' && <p className={facts.note}>{said.counting}</p>}
      {holders === 'notRead' && <p className={facts.note}>{said.notCounted}</p>}
      {!hasGroups && <p className={facts.note}>{said.groupsNotRead}</p>}
      {model.unseen.map(({ group, name }) => (
        <p key={`${group}|${name}`} className={facts.note}>
          {said.unseen(group, name)}
        </p>
      ))}
    </Section>
  );
}

/** As they stood when somebody began to record; who came since stands at the end. */
function inOrder(lines: readonly PersonLine[], order: readonly string[] | undefined): readonly PersonLine[] {
  if (!order) return lines;
  const places = new Map(order.map((key, place) => [key, place]));
  const placeOf = ({ key }: PersonLine): number => places.get(key) ?? order.length;
  return [...lines].sort((a, b) => placeOf(a) - placeOf(b));
}

function isMeant({ key, person }: PersonLine, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  return text === '' || person.name.toLowerCase().includes(text) || signInName(key).includes(text);
}
