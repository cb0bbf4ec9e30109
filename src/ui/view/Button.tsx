import * as React from 'react';
import styles from './Button.module.scss';

export interface ButtonProps extends Omit<React.ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  /** One primary button a screen: what there is to do. */
  readonly primary?: boolean;
  readonly buttonRef?: React.Ref<HTMLButtonElement>;
}

/** A plain button in theme colours; view mode has no other controls. */
export function Button({ primary = false, buttonRef, ...rest }: ButtonProps): React.ReactElement {
  return <button type="button" ref={buttonRef} className={primary ? styles.primary : styles.quiet} {...rest} />;
}
