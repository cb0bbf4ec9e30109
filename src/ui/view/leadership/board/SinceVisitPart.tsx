import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import type { SinceVisit } from '../../../../domain/kpi/sinceVisit';
import { ItemsPanel } from './ItemsPanel';
import type { Said } from './said';
import styles from './Board.module.scss';

/** In the order in which they are told. */
const CHANGES = ['fresh', 'closed', 'back', 'past', 'accepted'] as const;
type Change = (typeof CHANGES)[number];

/** What is different since somebody last looked: each number opens the exceptions behind it. */
export function SinceVisitPart({ visit, today, id, said }: { readonly visit: SinceVisit; readonly today: Day; readonly id: string; readonly said: Said }): React.ReactElement {
  const { visit: words } = said.words;
  const [open, setOpen] = React.useState<Change>();
  const line = React.useRef<HTMLParagraphElement>(null);
  const changes = CHANGES.filter((each) => visit[each].length > 0);
  const shown = changes.find((each) => each === open);
  const close = (): void => {
    line.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(undefined);
  };
  return (
    <>
      <p className={styles.visit} ref={line}>
        {words.since(visit.sinceDay)} {changes.length === 0 && words.nothing}
        {changes.map((each) => (
          <button key={each} type="button" className={styles.change} aria-expanded={each === shown} aria-controls={each === shown ? `${id}-visit` : undefined} onClick={() => setOpen(each === shown ? undefined : each)}>
            {words.change[each](visit[each].length)}
          </button>
        ))}
      </p>
      {shown && <ItemsPanel key={shown} id={`${id}-visit`} heading={words.change[shown](visit[shown].length)} items={visit[shown]} today={today} said={said} onClose={close} />}
    </>
  );
}
