import * as React from 'react';
import type { Route } from '../hooks/useRoute';
import { BackLink } from './BackLink';
import styles from './Screen.module.scss';

export interface ScreenFrameProps {
  readonly route: Route;
  /** Text of the way back. */
  readonly back: string;
  readonly heading: string;
  /** The answer stands below: the heading only says what it is the answer of. */
  readonly isAnswered?: boolean;
  readonly children: React.ReactNode;
}

/** A screen of the whole register: the way back, and its heading, where reading begins for whoever came here by a link. */
export function Screen({ route, back, heading, isAnswered = false, children }: ScreenFrameProps): React.ReactElement {
  const ref = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    if (route.moved) ref.current?.focus();
  }, [route.moved]);
  return (
    <div>
      <BackLink route={route} text={back} />
      <h2 className={isAnswered ? styles.name : styles.heading} ref={ref} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </div>
  );
}
