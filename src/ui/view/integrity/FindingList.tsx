import * as React from 'react';
import type { IntegrityFinding } from '../../../domain/integrity/finding';
import type { IntegrityStrings } from '../../strings/integrityStrings';
import { ExceptionLink } from '../ExceptionLink';
import { ScreenLink } from '../ScreenLink';
import { findingGroups, type FindingGroup, type FindingsAbout } from './findingGroups';
import styles from './Integrity.module.scss';

export interface FindingListProps {
  readonly findings: readonly IntegrityFinding[];
  /** Titles of exceptions by their keys. */
  readonly titles: ReadonlyMap<string, string>;
  readonly words: IntegrityStrings;
}

/** Exceptions, and findings about none, of a group that are written out at once. */
const SHOWN = 50;

/** Findings in plain words with what to do, the worst first. */
export function FindingList({ findings, titles, words }: FindingListProps): React.ReactElement {
  return (
    <>
      {findingGroups(findings).map((group) => (
        <Group key={group.grade} group={group} titles={titles} words={words} />
      ))}
    </>
  );
}

type GroupProps = Pick<FindingListProps, 'titles' | 'words'> & { readonly group: FindingGroup };

function Group({ group: { grade, about }, titles, words }: GroupProps): React.ReactElement {
  const [all, setAll] = React.useState(false);
  const shown = all ? about : about.slice(0, SHOWN);
  const { heading, means } = words.grades[grade];
  return (
    <section>
      <h4 className={grade === 'record' || grade === 'rights' ? `${styles.sub} ${styles.late}` : styles.sub}>{heading}</h4>
      <p className={styles.small}>{means}</p>
      <ul className={styles.list}>
        {shown.map((each, at) => (
          <li key={each.exceptionKey ?? at}>
            <About {...each} titles={titles} words={words} />
          </li>
        ))}
      </ul>
      {shown.length < about.length && (
        <button type="button" className={styles.summary} onClick={() => setAll(true)}>
          {words.check.more(about.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function About({ exceptionKey, findings, titles, words }: FindingsAbout & Pick<FindingListProps, 'titles' | 'words'>): React.ReactElement {
  const [first] = findings;
  const rowTitle = exceptionKey === undefined && first?.code === 'rowAlone' ? first.row.title : undefined;
  return (
    <>
      {exceptionKey !== undefined && (
        <ExceptionLink exceptionKey={exceptionKey} className={styles.link}>
          {titles.get(exceptionKey) ?? exceptionKey}
        </ExceptionLink>
      )}
      {rowTitle !== undefined && words.check.row(rowTitle)}
      {findings.map((finding, at) => {
        const { what, todo } = words.finding(finding);
        return (
          <p key={at} className={styles.finding}>
            {what}
            <span className={styles.small}>{todo}</span>
            {finding.code === 'adoptionDisputed' && finding.settleBy !== undefined && <ScreenLink screen="people">{words.check.adoptAgain}</ScreenLink>}
          </p>
        );
      })}
    </>
  );
}
