import * as React from 'react';
import { useMore } from '../../../hooks/useMore';
import { ownNamesFor } from '../../../strings/ownNamesFor';
import { Button } from '../../Button';
import { Term } from '../../Term';
import type { BoardModel } from './boardModel';
import { ItemTitle } from './ItemList';
import type { Said } from './said';
import styles from './Board.module.scss';

const AT_ONCE = 4;

/** Whoever has exceptions of several kinds at once, the worst first. */
export function Stacked({ model: { stacks }, id, said }: { readonly model: BoardModel; readonly id: string; readonly said: Said }): React.ReactElement {
  const { stacked: words } = said.words;
  const { shown, next, listRef, showMore } = useMore(stacks, AT_ONCE);
  return (
    <section className={styles.section} aria-labelledby={`${id}-stacked`}>
      <h3 id={`${id}-stacked`} className={styles.heading}>
        <Term of="stacked">{words.heading}</Term>
      </h3>
      <p className={styles.said}>{words.summary(stacks.length)}</p>
      {stacks.length > 0 && (
        <>
          <p className={styles.definition}>{words.definition}</p>
          <ul className={styles.list} ref={listRef}>
            {shown.map((stack) => (
              <li key={`${stack.tenantId} ${stack.principal.type} ${stack.principal.id}`} className={styles.stack}>
                <p className={styles.task}>{words.stack(stack, ownNamesFor(said.strings.formats).principal(stack.principal), said.strings.severities)}</p>
                <ul className={styles.list}>
                  {stack.items.map((item) => (
                    <li key={item.row.exceptionKey}>
                      <ItemTitle item={item} said={said} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {next > 0 && <Button onClick={showMore}>{said.words.more(next)}</Button>}
        </>
      )}
    </section>
  );
}
