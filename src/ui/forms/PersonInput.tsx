import * as React from 'react';
import { fieldRefusal, type FormValues } from '../../domain/ledger/askRule';
import type { Person } from '../../domain/people/person';
import { peoplePickerStringsFor } from '../strings/peoplePickerStringsFor';
import type { FieldProps } from './fieldProps';
import type { FormContext } from './formContext';
import { PeoplePicker } from './PeoplePicker';
import { readPerson } from './readPerson';
import type { FormWords } from './effectText';

/** Somebody out of the directory; whom the rules refuse is refused with their reason. */
export function PersonInput({ context, field, words, ids, invalid, limitsBy, search, onChange }: FieldProps): React.ReactElement {
  const picker = React.useMemo(() => peoplePickerStringsFor(words.strings.formats), [words]);
  return (
    <PeoplePicker
      id={ids.control}
      describedBy={ids.describedBy}
      invalid={invalid}
      required={!field.optional}
      value={readPerson(field.value)}
      words={picker}
      // The rules say where not, and why.
      mayBeGuest
      refuse={(person) => refusalOf(person, context, field.name, limitsBy, words)}
      search={search}
      onChange={(person) => onChange(person ? { ...person } : '')}
    />
  );
}

function refusalOf(person: Person, { doing, act }: FormContext, name: string, values: FormValues, { exception }: FormWords): string | undefined {
  const reason = fieldRefusal(doing, act, values, name, { ...person });
  const isAboutThem = reason?.code === 'separation' || reason?.code === 'guest' || reason?.code === 'gone' || (reason?.code === 'sameAsBefore' && reason.field === name);
  return reason && isAboutThem ? exception.voidReason(reason) : undefined;
}
