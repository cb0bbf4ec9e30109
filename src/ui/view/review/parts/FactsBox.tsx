import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import type { HeldRow } from '../../../../lists/codec/heldRow';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { ReviewWorkStrings } from '../../../strings/reviewWorkStrings';
import { RichSentence } from '../../accountability/RichSentence';
import type { Freshness } from '../../exception/parts/freshness';
import { ExceptionLink } from '../../ExceptionLink';
import type { DeskList } from '../deskModel';
import type { ReviewFacts, toldOf } from './reviewFacts';
import styles from './Work.module.scss';

export interface FactsBoxProps {
  readonly facts: ReviewFacts;
  readonly told: ReturnType<typeof toldOf>;
  readonly list: DeskList;
  readonly stackedWith: readonly HeldRow[];
  readonly today: Day;
  readonly words: ReviewWorkStrings;
  readonly exceptionWords: ExceptionStrings;
}

/** What a reviewer looks at before answering: the report, the end, the controls, what was said before. */
export function FactsBox({ facts, told, list, stackedWith, today, words, exceptionWords }: FactsBoxProps): React.ReactElement {
  const said = words.facts;
  return (
    <>
      <dl className={styles.facts} aria-label={said.label}>
        {facts.removal && list === 'removed' && (
          <Fact name={said.removal}>
            <RichSentence text={said.removed(facts.removal)} />
          </Fact>
        )}
        <Fact name={said.report}>
          <RichSentence text={said.saysReport(facts.report, today)} />
        </Fact>
        <Fact name={said.ends}>
          <RichSentence text={said.endsOn(facts.endDay, today)} />
        </Fact>
        <Fact name={said.use}>
          <Use told={told} today={today} said={said} />
        </Fact>
        <Fact name={said.change}>{typeof told === 'string' ? <span className={styles.unknown}>{said[told]}</span> : told.lastChange === undefined ? <span className={styles.unknown}>{said.noChange}</span> : said.changed(told.lastChange)}</Fact>
        <Fact name={said.controls}>
          {facts.controls.length === 0 && said.noControls}
          {facts.controls.map(({ text, freshness }) => (
            <span key={text} className={styles.line}>
              {text}: <Shown freshness={freshness} words={exceptionWords} />
            </span>
          ))}
        </Fact>
        {stackedWith.length > 0 && (
          <Fact name={said.stacked}>
            {stackedWith.map(({ exceptionKey, title }) => (
              <span key={exceptionKey} className={styles.line}>
                <ExceptionLink exceptionKey={exceptionKey} className={styles.link}>
                  {title}
                </ExceptionLink>
              </span>
            ))}
          </Fact>
        )}
      </dl>
      <h4 className={styles.sub}>{words.reviews.heading}</h4>
      {facts.reviews.length === 0 ? (
        <p className={styles.small}>{words.reviews.none}</p>
      ) : (
        <ul className={styles.reviews}>
          {facts.reviews.map((review) => (
            <li key={review.decisionKey}>{words.reviews.line(review)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Use({ told, today, said }: Pick<FactsBoxProps, 'told' | 'today'> & { readonly said: ReviewWorkStrings['facts'] }): React.ReactElement {
  if (typeof told === 'string') return <span className={styles.unknown}>{said[told]}</span>;
  if (told.lastTry !== undefined) return <span className={styles.unknown}>{said.tried(told.lastTry, today)}</span>;
  return told.lastUse === undefined ? <span className={styles.unknown}>{said.noUse}</span> : <>{said.used(told.lastUse, today)}</>;
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }): React.ReactElement {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Shown({ freshness, words }: { readonly freshness: Freshness; readonly words: ExceptionStrings }): React.ReactElement {
  const said = words.page.controls;
  switch (freshness.is) {
    case 'fresh':
      return <>{said.fresh(freshness.untilDay)}</>;
    case 'stale':
      return <span className={styles.late}>{said.stale(freshness.days, freshness.validDays)}</span>;
    case 'neverShown':
      return <span className={styles.late}>{said.neverShown}</span>;
    case 'doesNotWork':
      return <span className={styles.late}>{said.doesNotWork}</span>;
    case 'doubted':
      return <span className={styles.late}>{said.doubted(freshness.doubt)}</span>;
  }
}
