import * as React from 'react';
import { TextField, type ITextField } from '@fluentui/react/lib/TextField';
import type { Person } from '../../domain/people/person';
import { signInName } from '../../domain/people/signInName';
import type { FoundPerson } from '../../register/directory';
import type { PeoplePickerStrings } from '../strings/peoplePickerStrings';
import { Button } from '../view/Button';
import { listed, type PeoplePickerState } from './peoplePickerState';
import { usePeoplePicker, type PeopleSearcher } from './usePeoplePicker';
import styles from './PeoplePicker.module.scss';

export interface PeoplePickerProps {
  readonly id: string;
  /** Undefined where a label of its own stands above (`htmlFor={id}`). */
  readonly label?: string | undefined;
  /** Ids of further texts about the field. */
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly value: Person | undefined;
  readonly words: PeoplePickerStrings;
  /** False: guests are found, and refused with the reason. */
  readonly mayBeGuest: boolean;
  /** Why somebody may not be chosen; undefined: they may. */
  readonly refuse?: ((person: Person) => string | undefined) | undefined;
  readonly search: PeopleSearcher;
  /** Undefined while somebody else is being looked for. */
  readonly onChange: (person: Person | undefined) => void;
}

/**
 * One person out of the directory: a text field with a list of those who were found (WAI-ARIA combobox). Focus stays in
 * the field; who may not be chosen is listed with the reason, so that nobody looks for them again elsewhere.
 */
export function PeoplePicker(props: PeoplePickerProps): React.ReactElement {
  const { id, label, describedBy, invalid = false, required = false, value, words, mayBeGuest, refuse, search, onChange } = props;
  const [state, dispatch] = usePeoplePicker(search);
  const people = listed(state);
  const field = React.useRef<ITextField>(null);
  const list = React.useRef<HTMLUListElement>(null);
  const problem = problemOf(state, words);
  const refusalOf = (person: FoundPerson): string | undefined => (person.guest && !mayBeGuest ? words.noGuest : refuse?.(personOf(person)));

  React.useEffect(() => {
    list.current?.children[state.active]?.scrollIntoView?.({ block: 'nearest' });
  }, [state.active]);

  const choose = (person: FoundPerson): void => {
    const reason = refusalOf(person);
    if (reason !== undefined) return dispatch({ type: 'refused', reason });
    dispatch({ type: 'chosen' });
    onChange(personOf(person));
  };
  const type = (text: string): void => {
    if (value) onChange(undefined);
    dispatch({ type: 'typed', text });
  };
  const press = (event: React.KeyboardEvent): void => {
    // While letters are being composed, Enter and the arrows belong to that.
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (state.search.step !== 'found') return;
      dispatch({ type: 'moved', by: event.key === 'ArrowDown' ? 1 : -1 });
    } else if (event.key === 'Enter' && state.typed !== undefined && state.typed.trim() !== '') {
      const picked = people[state.active] ?? (people.length === 1 ? people[0] : undefined);
      if (picked) choose(picked);
    } else if (event.key === 'Escape' && people.length > 0) {
      dispatch({ type: 'putAway' });
      event.stopPropagation();
    } else {
      return;
    }
    event.preventDefault();
  };
  const again = (): void => {
    dispatch({ type: 'again' });
    field.current?.focus();
  };
  const leave = (event: React.FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) dispatch({ type: 'left' });
  };
  const described = [describedBy, value && `${id}-who`, problem !== undefined && `${id}-problem`].filter(Boolean).join(' ');

  return (
    <div onFocus={() => dispatch({ type: 'entered' })} onBlur={leave}>
      <TextField
        id={id}
        componentRef={field}
        label={label}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={people.length > 0}
        aria-controls={people.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={people[state.active] ? optionId(id, state.active) : undefined}
        aria-describedby={described === '' ? undefined : described}
        aria-required={required}
        invalid={invalid || problem !== undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.placeholder}
        value={state.typed ?? value?.name ?? ''}
        onChange={(_event, text = '') => type(text)}
        onKeyDown={press}
      />
      {value && state.typed === undefined && (
        <div className={styles.detail} id={`${id}-who`}>
          {signInName(value.login)}
        </div>
      )}
      {people.length > 0 && (
        <ul className={styles.list} id={`${id}-list`} role="listbox" aria-label={words.list} ref={list}>
          {people.map((person, index) => (
            <Option key={person.login} id={optionId(id, index)} person={person} isActive={index === state.active} refusal={refusalOf(person)} words={words} onChoose={() => choose(person)} />
          ))}
        </ul>
      )}
      {state.search.step === 'looking' && (
        <div className={styles.detail} aria-hidden="true">
          {words.looking}
        </div>
      )}
      <div className={styles.problem} id={`${id}-problem`} role="alert">
        {problem}
      </div>
      {state.search.step === 'failed' && <Button onClick={again}>{words.again}</Button>}
      <div className={styles.said} role="status">
        {statusOf(state, value, words)}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly person: FoundPerson;
  readonly isActive: boolean;
  readonly refusal: string | undefined;
  readonly words: PeoplePickerStrings;
  readonly onChoose: () => void;
}

function Option({ id, person, isActive, refusal, words, onChoose }: OptionProps): React.ReactElement {
  const about = [person.mail, person.jobTitle, person.guest ? words.guest : ''].filter((text) => text !== '');
  return (
    <li
      id={id}
      className={isActive ? styles.active : styles.option}
      role="option"
      aria-selected={isActive}
      aria-disabled={refusal !== undefined}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.name}>{person.name}</span> <span className={styles.about}>{about.join(' · ')}</span>
      {refusal !== undefined && <> <span className={styles.refusal}>{refusal}</span></>}
    </li>
  );
}

function problemOf({ search, typed, refusal, hasLeft }: PeoplePickerState, words: PeoplePickerStrings): string | undefined {
  if (refusal !== undefined) return refusal;
  if (search.step === 'failed') return search.kind === 'denied' ? words.denied : words.failed;
  if (search.step === 'found' && search.people.length === 0) return words.nobody(typed?.trim() ?? '');
  return hasLeft && typed !== undefined && typed.trim() !== '' ? words.chooseOne : undefined;
}

/** What happened, for who does not see it. Problems are said by their own text. */
function statusOf({ search, typed, isPutAway }: PeoplePickerState, value: Person | undefined, words: PeoplePickerStrings): string {
  if (search.step === 'looking') return words.looking;
  if (search.step === 'found' && search.people.length > 0 && !isPutAway) return words.found(search.people.length);
  return value && typed === undefined ? words.chosen(value.name) : '';
}

function personOf({ login, name, objectId }: FoundPerson): Person {
  return objectId === undefined ? { login, name } : { login, name, objectId };
}

function optionId(id: string, index: number): string {
  return `${id}-option-${index}`;
}
