import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import type { FieldProps } from './fieldProps';
import { KnownValues } from './KnownValues';

/** Longest text that fits into one line. */
const LINE_CHARACTERS = 255;

/** One line for names, a few for sentences; Enter sends the form from the former only. */
export function TextInput({ field, ids, invalid, known, onChange }: FieldProps): React.ReactElement {
  const { longest = LINE_CHARACTERS } = field.field;
  const multiline = longest > LINE_CHARACTERS;
  const list = known.length > 0 ? `${ids.control}-known` : undefined;
  return (
    <>
      <TextField
        id={ids.control}
        value={typeof field.value === 'string' ? field.value : ''}
        multiline={multiline}
        rows={multiline ? 3 : 1}
        resizable={multiline}
        autoComplete="off"
        invalid={invalid}
        aria-required={!field.optional}
        aria-describedby={ids.describedBy}
        {...(list === undefined ? {} : { list })}
        onChange={(_event, text = '') => onChange(text)}
      />
      <KnownValues id={list} known={known} />
    </>
  );
}
