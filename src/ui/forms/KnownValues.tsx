import * as React from 'react';
import type { Option } from './ChoiceInput';

/** Values that the page knows, offered while one is typed into the field whose `list` is this id. */
export function KnownValues({ id, known }: { readonly id: string | undefined; readonly known: readonly Option[] }): React.ReactElement | null {
  if (id === undefined) return null;
  return (
    <datalist id={id}>
      {known.map(({ key, text }) => (
        <option key={key} value={key} label={text} />
      ))}
    </datalist>
  );
}
