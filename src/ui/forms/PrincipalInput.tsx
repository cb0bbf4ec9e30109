import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { PRINCIPAL_TYPES, type Principal, type PrincipalType } from '../../domain/exception/finding';
import type { Json } from '../../domain/ledger/canonical';
import type { Person } from '../../domain/people/person';
import { entryStringsFor } from '../strings/entryStringsFor';
import { peoplePickerStringsFor } from '../strings/peoplePickerStringsFor';
import { ChoiceInput } from './ChoiceInput';
import type { FieldProps } from './fieldProps';
import { capital } from './optionText';
import { PeoplePicker } from './PeoplePicker';
import styles from './Form.module.scss';

/** Who or what is to be excepted: a person out of the directory, everything else by its name. */
export function PrincipalInput(props: FieldProps): React.ReactElement {
  const { field, words, ids, invalid, search, onChange } = props;
  const say = words.form.principal;
  const types = React.useMemo(() => entryStringsFor(words.strings.formats).principalTypes, [words]);
  const picker = React.useMemo(() => peoplePickerStringsFor(words.strings.formats), [words]);
  const { type, id, name } = readPrincipal(field.value);
  // For the eye alone: which account of that name was meant. The field keeps its object id.
  const [picked, setPicked] = React.useState<Person>();
  const change = (next: Partial<Principal>): void => onChange({ type, id, name, ...next } as Json);
  return (
    <div role="group" aria-labelledby={ids.label}>
      <span className={styles.help} id={`${ids.control}-type-label`}>
        {say.type}
      </span>
      <ChoiceInput
        ids={{ ...ids, label: `${ids.control}-type-label` }}
        options={PRINCIPAL_TYPES.map((key) => ({ key, text: capital(types[key]) }))}
        value={type}
        invalid={invalid && type === undefined}
        required
        placeholder={words.form.choose}
        onChange={(key) => change({ type: key as PrincipalType, id: '', name: '' })}
      />
      {type === 'user' && (
        <PeoplePicker
          id={`${ids.control}-name`}
          label={say.user}
          describedBy={ids.describedBy}
          invalid={invalid && name === ''}
          required
          value={name === '' ? undefined : { login: picked?.name === name ? picked.login : '', name, ...(id === '' ? {} : { objectId: id }) }}
          words={picker}
          mayBeGuest
          search={search}
          onChange={(person) => {
            setPicked(person);
            change({ type, id: person?.objectId ?? '', name: person?.name ?? '' });
          }}
        />
      )}
      {type !== undefined && type !== 'user' && (
        <>
          <label className={styles.help} htmlFor={`${ids.control}-name`}>
            {[say.name, say.help[type]].filter(Boolean).join('. ')}
          </label>
          <TextField id={`${ids.control}-name`} value={name} autoComplete="off" invalid={invalid && name.trim() === ''} aria-required aria-describedby={ids.describedBy} onChange={(_event, text = '') => change({ type, ...typed(type, text) })} />
        </>
      )}
    </div>
  );
}

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of what was typed, what is also its id: an object's or tenant's own, or a domain. */
function typed(type: PrincipalType, text: string): Pick<Principal, 'id' | 'name'> {
  const plain = text.trim();
  const isId = OBJECT_ID.test(plain) || (type === 'domain' && plain !== '');
  return { id: isId ? plain.toLowerCase() : '', name: text };
}

/** What a draft kept may be anything. */
function readPrincipal(value: Json | undefined): { readonly type: PrincipalType | undefined; readonly id: string; readonly name: string } {
  const { type, id, name } = (typeof value === 'object' && value !== null ? value : {}) as { readonly type?: unknown; readonly id?: unknown; readonly name?: unknown };
  const text = (each: unknown): string => (typeof each === 'string' ? each : '');
  return { type: PRINCIPAL_TYPES.find((each) => each === type), id: text(id), name: text(name) };
}
