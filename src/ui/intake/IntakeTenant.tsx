import * as React from 'react';
import type { IntakeStrings } from '../strings/intakeStrings';
import { Button } from '../view/Button';
import type { KnownTenant } from './intakeState';
import { isTenantId } from './readings';
import styles from './Intake.module.scss';

export interface IntakeTenantProps {
  readonly files: readonly string[];
  readonly tenants: readonly KnownTenant[];
  readonly words: IntakeStrings['tenant'];
  /** `undefined`: the files are left out. */
  readonly onChosen: (tenant: KnownTenant | undefined) => void;
}

/** Stands for "another tenant" among the ids. */
const OTHER = '';

/** Asks which tenant files are of that do not name theirs: one that the register knows, or an id. */
export function IntakeTenant({ files, tenants, words, onChosen }: IntakeTenantProps): React.ReactElement {
  const [chosen, setChosen] = React.useState(tenants[0]?.id ?? OTHER);
  const [typed, setTyped] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const id = React.useRef(`intake-tenant-${Math.random().toString(36).slice(2)}`).current;
  const field = React.useRef<HTMLInputElement>(null);
  const first = React.useRef<HTMLInputElement>(null);
  // What was focused before, the field for files, is gone.
  React.useEffect(() => (first.current ?? field.current)?.focus(), []);
  const other = chosen === OTHER;
  const wrong = other && tried && !isTenantId(typed);

  const goOn = (): void => {
    setTried(true);
    const known = tenants.find((tenant) => tenant.id === chosen);
    if (known) onChosen(known);
    else if (isTenantId(typed)) onChosen({ id: typed.trim().toLowerCase(), name: typed.trim().toLowerCase() });
    else field.current?.focus();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <fieldset className={styles.tenants}>
        <legend className={styles.answer}>{words.heading}</legend>
        <p>{words.text(files)}</p>
        {tenants.map((tenant, index) => (
          <label key={tenant.id} className={styles.tenant}>
            <input type="radio" name={id} ref={index === 0 ? first : undefined} checked={chosen === tenant.id} onChange={() => setChosen(tenant.id)} />
            <span>{tenant.name === tenant.id ? tenant.id : words.known(tenant.name, tenant.id)}</span>
          </label>
        ))}
        {tenants.length > 0 && (
          <label className={styles.tenant}>
            <input type="radio" name={id} checked={other} onChange={() => setChosen(OTHER)} />
            <span>{words.other}</span>
          </label>
        )}
        {other && (
          <>
            <label className={styles.label} htmlFor={`${id}-typed`}>
              {words.id}
            </label>
            <input id={`${id}-typed`} ref={field} className={styles.typed} value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" spellCheck={false} aria-invalid={wrong} aria-describedby={wrong ? `${id}-wrong` : undefined} />
            {wrong && (
              <p id={`${id}-wrong`} className={styles.wrong} role="alert">
                {words.noId}
              </p>
            )}
          </>
        )}
      </fieldset>
      <div className={styles.actions}>
        <Button primary onClick={goOn}>
          {words.goOn}
        </Button>
        <Button onClick={() => onChosen(undefined)}>{words.leaveOut(files.length)}</Button>
      </div>
    </form>
  );
}
