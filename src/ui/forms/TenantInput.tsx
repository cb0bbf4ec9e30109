import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { ChoiceInput } from './ChoiceInput';
import type { FieldProps } from './fieldProps';
import { TextInput } from './TextInput';
import styles from './Form.module.scss';

/** No tenant has this id. */
const OTHER = '';

/** One of the tenants that the register knows, else typed. */
export function TenantInput(props: FieldProps): React.ReactElement {
  const { field, words, ids, invalid, known, onChange } = props;
  const say = words.form.tenant;
  const value = typeof field.value === 'string' ? field.value : undefined;
  const isKnown = known.some(({ key }) => key === value);
  const [other, setOther] = React.useState(value !== undefined && value !== '' && !isKnown);
  if (known.length === 0) return <TextInput {...props} />;
  return (
    <>
      <ChoiceInput
        ids={ids}
        options={[...known, { key: OTHER, text: say.other }]}
        value={other ? OTHER : isKnown ? value : undefined}
        invalid={invalid}
        required
        placeholder={words.form.choose}
        onChange={(key) => {
          setOther(key === OTHER);
          onChange(key);
        }}
      />
      {other && (
        <>
          <label className={styles.help} htmlFor={`${ids.control}-other`}>
            {say.otherLabel}
          </label>
          <TextField id={`${ids.control}-other`} value={isKnown ? '' : (value ?? '')} autoComplete="off" invalid={invalid} aria-describedby={ids.describedBy} onChange={(_event, text = '') => onChange(text)} />
        </>
      )}
    </>
  );
}
