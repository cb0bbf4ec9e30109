import * as React from 'react';
import type { Gate } from '../../../lists/rest/gate';
import { usePart } from '../../hooks/usePart';
import type { OwnerStrings } from '../../strings/ownerStrings';
import type { Strings } from '../../strings/strings';
import { Button } from '../Button';
import type { ForYouProps } from '../notices/ForYou';
import styles from './Owner.module.scss';

export interface NoticesPartProps {
  readonly gate: Gate;
  /** IANA name of the site's zone. */
  readonly zone: string;
  readonly id: string;
  readonly strings: Strings;
  readonly words: OwnerStrings;
  readonly say: (text: string) => void;
}

/** What sweeps told the visitor, read when it is asked for: the duties above say the same of today. */
export function NoticesPart({ id, words, ...rest }: NoticesPartProps): React.ReactElement {
  const [isOpen, setOpen] = React.useState(false);
  const ForYou = usePart<ForYouProps>(isOpen, ['screens'], () => import(/* webpackChunkName: 'notices' */ '../notices/ForYou').then((part) => part.ForYou));
  const said = words.notices;
  return (
    <section className={styles.section} aria-labelledby={`${id}-notices`}>
      <h3 className={styles.sub} id={`${id}-notices`}>
        {said.heading}
      </h3>
      <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? said.hide : said.show}
      </Button>
      {isOpen && <div className={styles.below}>{ForYou ? <ForYou {...rest} /> : <p>{rest.strings.states.loading}</p>}</div>}
    </section>
  );
}
