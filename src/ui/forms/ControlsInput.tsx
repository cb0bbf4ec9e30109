import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Json } from '../../domain/ledger/canonical';
import type { FieldProps } from './fieldProps';
import styles from './Form.module.scss';

interface Written {
  readonly id: string;
  readonly text: string;
  readonly how: string;
}

/** Compensating controls: each what it is, and how it is shown to work. */
export function ControlsInput({ context, field, words, ids, invalid, onChange }: FieldProps): React.ReactElement {
  const say = words.form.controls;
  const written = readWritten(field.value);
  const group = React.useRef<HTMLDivElement>(null);
  const focusNext = React.useRef<string>();
  React.useEffect(() => {
    if (focusNext.current !== undefined) group.current?.querySelector<HTMLElement>(`[id="${focusNext.current}"]`)?.focus();
    focusNext.current = undefined;
  });
  const change = (next: readonly Written[]): void => onChange(next as unknown as Json);
  const set = (at: number, more: Partial<Written>): void => change(written.map((each, index) => (index === at ? { ...each, ...more } : each)));
  return (
    <div role="group" aria-labelledby={ids.namedBy} ref={group}>
      {written.map(({ id, text, how }, at) => (
        <div key={id} className={styles.item} role="group" aria-label={say.nth(at + 1)}>
          <div className={styles.pair}>
            <div>
              <label className={styles.help} htmlFor={`${ids.control}-${id}-text`}>
                {say.text}
              </label>
              <TextField id={`${ids.control}-${id}-text`} value={text} invalid={invalid && text.trim() === ''} autoComplete="off" onChange={(_event, value = '') => set(at, { text: value })} />
            </div>
            <div>
              <label className={styles.help} htmlFor={`${ids.control}-${id}-how`}>
                {say.how}
              </label>
              <TextField id={`${ids.control}-${id}-how`} value={how} autoComplete="off" onChange={(_event, value = '') => set(at, { how: value })} />
            </div>
          </div>
          <div className={styles.actions}>
            <DefaultButton
              type="button"
              onClick={() => {
                focusNext.current = ids.control;
                change(written.filter((_each, index) => index !== at));
              }}
            >
              {say.remove(text, at + 1)}
            </DefaultButton>
          </div>
        </div>
      ))}
      <DefaultButton
        id={ids.control}
        type="button"
        onClick={() => {
          const id = nextId(context.doing.key, written);
          focusNext.current = `${ids.control}-${id}-text`;
          change([...written, { id, text: '', how: '' }]);
        }}
      >
        {say.add}
      </DefaultButton>
    </div>
  );
}

/** What a draft kept may be anything. */
function readWritten(value: Json | undefined): readonly Written[] {
  if (!Array.isArray(value)) return [];
  const text = (each: unknown): string => (typeof each === 'string' ? each : '');
  return value.map((each: unknown, at) => {
    const { id, text: said, how } = (typeof each === 'object' && each !== null ? each : {}) as { readonly id?: unknown; readonly text?: unknown; readonly how?: unknown };
    return { id: text(id) || `c${at + 1}`, text: text(said), how: text(how) };
  });
}

/** One that no control of this exception ever had: what was shown of another must not come to this one. */
function nextId(decisionKey: string, written: readonly Written[]): string {
  for (let n = written.length + 1; ; n += 1) {
    const id = `${decisionKey.slice(0, 8)}-${n}`;
    if (!written.some((each) => each.id === id)) return id;
  }
}
