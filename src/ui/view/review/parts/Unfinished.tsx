import * as React from 'react';
import type { Drafts } from '../../../../decisions/draft';
import type { HeldRow } from '../../../../lists/codec/heldRow';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { ReviewWorkStrings } from '../../../strings/reviewWorkStrings';
import { ActLink } from '../../ActLink';
import { Button } from '../../Button';
import { reviewDrafts } from './reviewDrafts';
import styles from './Work.module.scss';

export interface UnfinishedProps {
  readonly rows: readonly HeldRow[];
  readonly drafts: Drafts | undefined;
  readonly words: ReviewWorkStrings;
  readonly exceptionWords: ExceptionStrings;
  readonly say: (text: string) => void;
}

/** Forms that were begun and not sent, or sent without an answer: each leads into its form, and can be thrown away. */
export function Unfinished({ rows, drafts, words, exceptionWords, say }: UnfinishedProps): React.ReactElement | null {
  const [thrown, setThrown] = React.useState(0);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const list = React.useMemo(() => reviewDrafts(drafts, rows, (act) => exceptionWords.acts[act]), [drafts, rows, exceptionWords, thrown]);
  if (list.length === 0) return null;
  return (
    <section className={styles.unfinished} aria-labelledby="review-unfinished">
      <h3 className={styles.sub} id="review-unfinished" ref={heading} tabIndex={-1}>
        {words.drafts.heading(list.length)}
      </h3>
      <ul className={styles.reviews}>
        {list.map((draft) => (
          <li key={draft.key}>
            {words.drafts.line(draft)}{' '}
            <ActLink exceptionKey={draft.exceptionKey} act={draft.actCode} label={words.drafts.go(draft.title)}>
              {words.drafts.goOn}
            </ActLink>{' '}
            {/* What was sent may stand in the ledger: its form settles that. */}
            {!draft.isSent && (
              <Button
                aria-label={words.drafts.discard(draft.title)}
                onClick={() => {
                  drafts?.discard(draft.key);
                  setThrown(thrown + 1);
                  say(words.drafts.discarded);
                  heading.current?.focus();
                }}
              >
                {words.drafts.throwAway}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
