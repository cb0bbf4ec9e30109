import * as React from 'react';
import { dayFromIso, type Day } from '../../../domain/day/day';
import { PRINCIPAL_TYPES } from '../../../domain/exception/finding';
import type { Entry } from '../../../register/derive/entries';
import type { DetailFinding } from '../../../register/snapshot';
import type { DetailState } from '../../hooks/useDetail';
import type { Strings } from '../../strings/strings';
import styles from './EntryDetail.module.scss';

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
  const seat = (name: string): React.ReactNode => (name === '' ? <strong className={styles.nobody}>{strings.nobodyYet}</strong> : name);
  const rows: [string, React.ReactNode][] = [
    [strings.seats.controlOwner, seat(facts.controlOwnerName)],
    [strings.seats.securityReviewer, seat(facts.securityReviewerName)],
    [strings.seats.businessOwner, seat(facts.businessOwnerName)],
    [words.principal, words.principalIs(facts.principal.name, principalType(facts.principal.type, strings))],
    [words.openFor, words.openSince(strings.age(Math.max(0, today - entry.sinceDay), entry.sinceAtLeast), entry.sinceDay)],
    [words.endsOn, entry.expiresDay === undefined ? words.noEnd : words.endsDay(entry.expiresDay, today)],
    [words.reviewed, entry.reviewedDay === undefined ? strings.heatmap.list.never : strings.relative(entry.reviewedDay, today)],
    [words.state, strings.lifecycles[entry.lifecycle]],
    [words.severity, strings.severities[entry.severity]],
    [words.tenant, tenantName],
    [words.controls, facts.controls.length === 0 ? words.notStored : strings.formats.list(facts.controls)],
    [words.source, strings.heatmap.detail.sources[facts.source] ?? facts.source],
    [words.objectId, <code key="id">{facts.principal.id}</code>],
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
        <Settings findings={facts.findings ?? []} strings={strings} />
      </div>
    </div>
  );
}

const principalType = (type: string, strings: Strings): string => {
  const known = PRINCIPAL_TYPES.find((code) => code === type);
  return known ? strings.principalTypes[known] : type;
};

function Settings({ findings, strings }: { readonly findings: readonly DetailFinding[]; readonly strings: Strings }): React.ReactElement {
  const words = strings.heatmap.detail;
  return (
    <div>
      <h4 className={styles.heading}>{words.settings}</h4>
      {findings.length === 0 && <p>{words.notStored}</p>}
      <ul className={styles.settings}>
        {findings.map(({ key, settingName, extent, expected, actual, since }) => (
          <li key={key}>
            <strong>{settingName}</strong>
            <Since day={since === null ? undefined : dayFromIso(since)} strings={strings} />
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

function Since({ day, strings }: { readonly day: Day | undefined; readonly strings: Strings }): React.ReactElement | null {
  return day === undefined ? null : <span className={styles.small}>{strings.heatmap.detail.thereSince(day)}</span>;
}
