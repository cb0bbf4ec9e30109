import * as React from 'react';
import type { AddressValues } from '../../hooks/useAddress';
import type { RegisterStrings } from '../../strings/registerStrings';
import { Button } from '../Button';
import { sameName, savedViews, viewStorageOf, type ViewScope } from './savedViews';
import styles from './Register.module.scss';

export interface SavedViewsBarProps {
  readonly scope: ViewScope;
  /** What is shown, as its address says it; nothing where it is what the register shows by itself. */
  readonly values: AddressValues;
  readonly words: RegisterStrings;
  readonly say: (text: string) => void;
  readonly onChoose: (values: AddressValues) => void;
}

/** What the visitor kept under a name, to show it again, and the way to keep what is shown. */
export function SavedViewsBar({ scope, values, words, say, onChoose }: SavedViewsBarProps): React.ReactElement | null {
  const said = words.views;
  const shelf = React.useMemo(() => savedViews(viewStorageOf(window), scope), [scope.tenantId, scope.webUrl, scope.login]);
  const [views, setViews] = React.useState(() => shelf.all());
  const [naming, setNaming] = React.useState<string>();
  const [wrong, setWrong] = React.useState('');
  const field = React.useRef<HTMLInputElement>(null);
  const bar = React.useRef<HTMLDivElement>(null);
  const id = React.useRef(`views-${Math.random().toString(36).slice(2)}`).current;
  React.useEffect(() => {
    if (naming === '') field.current?.focus();
  }, [naming]);
  const current = views.find((view) => sameValues(view.values, values));
  const isPlain = Object.keys(values).length === 0;
  /** The button that had the focus is gone: it goes to the first of the bar. */
  const refocus = (): void => setTimeout(() => bar.current?.querySelector<HTMLElement>('button, input')?.focus(), 0) as unknown as void;
  const close = (): void => {
    setNaming(undefined);
    setWrong('');
    refocus();
  };

  const keep = (event: React.FormEvent): void => {
    event.preventDefault();
    const name = (naming ?? '').trim();
    if (name === '') {
      setWrong(said.missing);
      field.current?.focus();
      return;
    }
    const replaced = views.some((view) => sameName(view.name, name));
    if (!shelf.put({ name, values })) {
      setWrong(said.notKept);
      return;
    }
    setViews(shelf.all());
    say(replaced ? said.replaced(name) : said.saved(name));
    close();
  };
  const remove = (name: string): void => {
    shelf.remove(name);
    setViews(shelf.all());
    say(said.deleted(name));
    refocus();
  };

  if (naming !== undefined) {
    return (
      <form className={styles.naming} onSubmit={keep} noValidate>
        <label className={styles.name}>
          <span className={styles.findLabel}>{said.name}</span>
          <input ref={field} className={styles.findInput} value={naming} maxLength={60} required aria-invalid={wrong !== ''} aria-describedby={`${id}-help`} onChange={(event) => setNaming(event.target.value)} />
        </label>
        <button type="submit" className={styles.submit}>
          {said.keep}
        </button>
        <Button onClick={close}>{said.cancel}</Button>
        <span id={`${id}-help`} className={wrong === '' ? styles.small : styles.lateSmall} role={wrong === '' ? undefined : 'alert'}>
          {wrong === '' ? said.where : wrong}
        </span>
      </form>
    );
  }
  return (
    <div className={styles.views} ref={bar} role="group" aria-label={said.label}>
      {views.length > 0 && <span className={styles.findLabel}>{said.label}</span>}
      {views.map((view) => (
        <button key={view.name} type="button" className={view === current ? styles.viewOn : styles.view} aria-pressed={view === current} onClick={() => onChoose(view.values)}>
          {view.name}
        </button>
      ))}
      {current && <Button onClick={() => remove(current.name)}>{said.deleteOne(current.name)}</Button>}
      {!current && !isPlain && <Button onClick={() => setNaming('')}>{said.save}</Button>}
    </div>
  );
}

function sameValues(a: AddressValues, b: AddressValues): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
