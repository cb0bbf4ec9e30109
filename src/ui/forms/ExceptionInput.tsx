import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import type { ExceptionFinder, FoundException } from '../../register/findException';
import { exceptionNamed } from './exceptionNamed';
import type { FieldProps } from './fieldProps';
import { KnownValues } from './KnownValues';
import styles from './Form.module.scss';

type Looked = 'nothing' | 'none' | 'failed' | FoundException;

/** What is typed is looked up when it has not changed for so long. */
const QUIET_MS = 400;

/** Another exception, by its number, its key or the address of its page; which one that is stands beneath. */
export function ExceptionInput({ field, ids, invalid, known, words, find, onChange }: FieldProps & { readonly find: ExceptionFinder }): React.ReactElement {
  const kept = typeof field.value === 'string' ? field.value : '';
  const [text, setText] = React.useState(kept);
  const [looked, setLooked] = React.useState<Looked>('nothing');
  // What this field gave last: another value came with a draft that was thrown away.
  const given = React.useRef(kept);
  React.useEffect(() => {
    if (kept === given.current) return;
    given.current = kept;
    setText(kept);
  }, [kept]);
  const give = (key: string): void => {
    given.current = key;
    onChange(key);
  };
  React.useEffect(() => {
    setLooked('nothing');
    const named = exceptionNamed(text);
    if (!named) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      find(named, abort.signal).then(
        (found) => {
          if (abort.signal.aborted) return;
          setLooked(found ?? 'none');
          if (found && 'id' in named) give(found.key);
        },
        () => !abort.signal.aborted && setLooked('failed'),
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);
  const list = known.length > 0 ? `${ids.control}-known` : undefined;
  const { other } = words.form;
  return (
    <>
      <TextField
        id={ids.control}
        value={text}
        autoComplete="off"
        invalid={invalid}
        aria-required={!field.optional}
        aria-describedby={ids.describedBy}
        {...(list === undefined ? {} : { list })}
        onChange={(_event, typed = '') => {
          setText(typed);
          const named = exceptionNamed(typed);
          give(named && 'key' in named ? named.key : '');
        }}
      />
      <KnownValues id={list} known={known} />
      <p className={styles.help} role="status">
        {looked === 'nothing' ? '' : looked === 'none' ? other.none : looked === 'failed' ? other.notLooked : words.exception.page.match(looked.id, looked.title)}
      </p>
    </>
  );
}
