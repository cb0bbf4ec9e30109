import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import type { FieldProps } from './fieldProps';
import type { FormIcon } from './icons';

const check: FormIcon = 'register-check';

/** One thing that must be said with a yes; the label is the sentence. */
export function YesInput({ field, fieldWords, ids, onChange }: FieldProps): React.ReactElement {
  return (
    <Checkbox
      id={ids.control}
      label={fieldWords.label}
      checked={field.value === true}
      ariaDescribedBy={ids.describedBy}
      checkmarkIconProps={{ iconName: check }}
      onChange={(_event, checked) => onChange(checked === true)}
    />
  );
}
