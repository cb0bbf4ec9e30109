import * as React from 'react';
import type { Route } from '../hooks/useRoute';
import styles from './BackLink.module.scss';

/** Back to where a page was opened from, in place; as an address, to the page without it. */
export function BackLink({ route, text }: { readonly route: Route; readonly text: string }): React.ReactElement {
  return (
    <a
      className={styles.back}
      href={route.hrefOf(undefined)}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        route.close();
      }}
    >
      {text}
    </a>
  );
}
