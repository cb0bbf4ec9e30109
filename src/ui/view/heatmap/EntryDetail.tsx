import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import type { PrincipalType } from '../../../domain/exception/finding';
import type { Strings } from '../../strings/strings';
import type { Entry } from './entryModel';
import styles from './EntryDetail.module.scss';

/** One setting that an exception covers, as the ledger keeps it. */
export interface CoveredSetting {
  readonly key: string;
  readonly name: string;
  readonly extent: readonly string[];
  /** Undefined where the answer was too long to keep the wording. */
  readonly expected: string | undefined;
  readonly actual: string | undefined;
  readonly sinceDay: Day | undefined;
}

/** What is read of one exception when it is opened. */
export interface EntryFacts {
  readonly title: string;
  readonly principalType: PrincipalType;
  readonly principalName: string;
  readonly principalId: string;
  readonly businessOwnerName: string;
  readonly controlOwnerName: string;
  readonly controlOwnerSinceDay: Day | undefined;
  readonly securityReviewerName: string;
  readonly controls: readonly string[];
  readonly source: string;
  readonly settings: readonly CoveredSetting[];
}

export type DetailState = { readonly status: 'loading' } | { readonly status: 'failed'; readonly retry: () => void } | { readonly status: 'ready'; readonly facts: EntryFacts };

export interface EntryDetailProps {
  readonly entry: Entry;
  readonly tenantName: string;
  readonly detail: DetailState;
  readonly today: Day;
  readonly strings: Strings;
}

/** The facts of one exception: who answers for it, what it covers, and where it comes from. */
export function EntryDetail({ entry, tenantName, detail, today, strings }: EntryDetailProps): React.ReactElement {
  const words = strings.heatmap.detail;
  if (detail.status === 'loading') return <p className={styles.detail}>{words.loading}</p>;
  if (detail.status === 'failed') {
    return (
      <p className={styles.detail} role="alert">
        {words.failed}{' '}
        <button type="button" className={styles.retry} onClick={detail.retry}>
          {strings.states.failed.retry}
        </button>
      </p>
    );
  }
  const { facts } = detail;
  const dayText = (day: Day | undefined, otherwise: string): string => (day === undefined ? otherwise : strings.due(day, today));
  const seat = (name: string): React.ReactNode => (name === '' ? <strong className={styles.nobody}>{strings.nobodyYet}</strong> : name);
  const rows: [string, React.ReactNode][] = [
    [strings.seats.controlOwner, seat(facts.controlOwnerName)],
    [strings.seats.securityReviewer, seat(facts.securityReviewerName)],
    [strings.seats.businessOwner, seat(facts.businessOwnerName)],
    [words.principal, words.principalIs(facts.principalName, strings.principalTypes[facts.principalType])],
    [words.openFor, words.openSince(strings.age(Math.max(0, today - entry.sinceDay), entry.sinceAtLeast), entry.sinceDay)],
    [words.endsOn, dayText(entry.expiresDay, words.noEnd)],
    [words.reviewed, entry.reviewedDay === undefined ? strings.heatmap.list.never : strings.relative(entry.reviewedDay, today)],
    [words.state, strings.lifecycles[entry.lifecycle]],
    [words.severity, strings.severities[entry.severity]],
    [words.tenant, tenantName],
    [words.controls, facts.controls.length === 0 ? words.notStored : strings.formats.list(facts.controls)],
    [words.source, facts.source],
    [words.objectId, <code key="id">{facts.principalId}</code>],
  ];
  return (
    <div className={styles.detail}>
      <p className={styles.answer}>
        <strong>{words.accountable({ name: facts.controlOwnerName || undefined, sinceDay: facts.controlOwnerSinceDay })}</strong>{' '}
        {words.watching({ name: facts.securityReviewerName || undefined })}
      </p>
      <div className={styles.columns}>
        <dl className={styles.facts}>
          {rows.map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Settings settings={facts.settings} strings={strings} />
      </div>
    </div>
  );
}

function Settings({ settings, strings }: { readonly settings: readonly CoveredSetting[]; readonly strings: Strings }): React.ReactElement {
  const words = strings.heatmap.detail;
  return (
    <div>
      <h4 className={styles.heading}>{words.settings}</h4>
      {settings.length === 0 && <p>{words.notStored}</p>}
      <ul className={styles.settings}>
        {settings.map(({ key, name, extent, expected, actual, sinceDay }) => (
          <li key={key}>
            <strong>{name}</strong>
            {sinceDay !== undefined && <span className={styles.small}>{words.thereSince(sinceDay)}</span>}
            {extent.length > 0 && <span className={styles.small}>{strings.formats.list(extent)}</span>}
            <dl className={styles.compare}>
              <dt>{words.baselineSays}</dt>
              <dd>{expected ?? words.notStored}</dd>
              <dt>{words.tenantHas}</dt>
              <dd>{actual ?? words.notStored}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}
