import * as React from 'react';
import { ScreenLink } from '../../ScreenLink';
import type { BoardDesk } from './boardDesk';
import type { BoardModel } from './boardModel';
import type { Said } from './said';
import { Term } from '../../Term';
import styles from './Board.module.scss';

export interface SignOffPartProps {
  readonly model: BoardModel;
  readonly desk: BoardDesk;
  readonly id: string;
  readonly said: Said;
}

/** How much of what is held was signed for in this quarter, and the one page on which whoever looks signs for theirs. */
export function SignOffPart({ model, desk, id, said }: SignOffPartProps): React.ReactElement {
  const { signOff: words } = said.words;
  const { signed, held, owners, nobodys, quarter } = model.signOff;
  const mine = desk.status === 'ready' ? owners.filter(({ owner }) => desk.people.humanOf(owner.login) === desk.people.humanOf(desk.look.me.login)) : [];
  const unsigned = mine.flatMap((each) => each.unsigned);
  const count = mine.reduce((sum, each) => sum + each.held.length, 0);
  return (
    <section className={styles.section} aria-labelledby={`${id}-sign`}>
      <h3 id={`${id}-sign`} className={styles.heading}>
        <Term of="signOff">{words.heading}</Term>
      </h3>
      <p className={styles.said}>{words.summary({ signed, held, nobodys: nobodys.length, quarter })}</p>
      <p className={styles.definition}>{words.definition}</p>
      {desk.status === 'ready' && count > 0 && (
        <p className={styles.said}>
          {unsigned.length === 0 ? words.yoursDone : words.yours(unsigned.length, count)} {unsigned.length > 0 && <ScreenLink screen="signOff">{words.start(unsigned.length)}</ScreenLink>}
        </p>
      )}
      {owners.length > 0 && (
        <details className={styles.details}>
          <summary>{words.byOwner}</summary>
          <table className={styles.table}>
            <caption>{words.byOwner}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <Term of="controlOwner">{words.owner}</Term>
                </th>
                <th scope="col">{words.progress}</th>
              </tr>
            </thead>
            <tbody>
              {owners.map(({ owner, held: all, unsigned: rest }) => (
                <tr key={owner.login}>
                  <th scope="row">{owner.name}</th>
                  <td>{words.ownersProgress(all.length - rest.length, all.length)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
