import * as React from 'react';
import styles from './Form.module.scss';

/** Ids by which a control names its label, its help and what is wrong with it. */
export interface FrameIds {
  readonly control: string;
  readonly label: string;
  /** Ids of help and reason, as `aria-describedby` takes them. */
  readonly describedBy: string | undefined;
  /** The same with the label, for groups, which are not described but named. */
  readonly namedBy: string;
}

export interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** Further help, e.g. which days are allowed. */
  readonly hint?: string | undefined;
  readonly reason?: string | undefined;
  /** True where several controls belong to the label. */
  readonly isGroup?: boolean;
  readonly onLeave: () => void;
  readonly children: (ids: FrameIds) => React.ReactNode;
}

/** Label, help and reason around one control. A reason is said when it comes, politely. */
export function FieldFrame({ id, label, help, hint, reason, isGroup = false, onLeave, children }: FieldFrameProps): React.ReactElement {
  const said = [help, hint].filter((text): text is string => text !== undefined && text !== '');
  const describing = [...(said.length > 0 ? [`${id}-help`] : []), ...(reason === undefined ? [] : [`${id}-reason`])];
  const ids: FrameIds = { control: id, label: `${id}-label`, describedBy: describing.length > 0 ? describing.join(' ') : undefined, namedBy: [`${id}-label`, ...describing].join(' ') };
  const leave = (event: React.FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) onLeave();
  };
  return (
    <div className={styles.field} onBlur={leave} data-field={id}>
      {isGroup ? (
        <span className={styles.label} id={ids.label}>
          {label}
        </span>
      ) : (
        <label className={styles.label} id={ids.label} htmlFor={id}>
          {label}
        </label>
      )}
      {said.length > 0 && (
        <span className={styles.help} id={`${id}-help`}>
          {said.join(' ')}
        </span>
      )}
      <div className={styles.control}>{children(ids)}</div>
      {reason !== undefined && (
        <div className={styles.error} id={`${id}-reason`} role="alert" aria-live="polite">
          {reason}
        </div>
      )}
    </div>
  );
}
