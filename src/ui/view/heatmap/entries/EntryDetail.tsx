import * as React from 'react';
import { dayFromIso, type Day } from '../../../../domain/day/day';
import { PRINCIPAL_TYPES } from '../../../../domain/exception/finding';
import type { Entry } from '../../../../register/derive/entries';
import type { DetailFinding } from '../../../../register/snapshot';
import type { DetailState } from '../../../hooks/useDetail';
import { accountabilityStringsFor } from '../../../strings/accountabilityStringsFor';
import type { EntryStrings } from '../../../strings/entryStrings';
import { ownNamesFor } from '../../../strings/ownNamesFor';
import { saidStringsFor } from '../../../strings/saidStringsFor';
import type { Strings } from '../../../strings/strings';
import { AccountabilitySentence } from '../../accountability/AccountabilitySentence';
import { rowAccountability } from '../../accountability/rowAccountability';
import { ExceptionLink } from '../../ExceptionLink';
import styles from './EntryDetail.module.scss';

export interface EntryDetailProps {
  readonly entry: Entry;
  readonly tenantName: string;
  readonly detail: DetailState;
  readonly today: Day;
  readonly strings: Strings;
  readonly words: EntryStrings;
}

/** The facts of one exception: who answers for it, what it covers, and where it comes from. */
export function EntryDetail({ entry, tenantName, detail, today, strings, words: texts }: EntryDetailProps): React.ReactElement {
  const words = texts.detail;
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
  const rows: [string, React.ReactNode][] = [
    // Who answers and who watches stands above; not every exception needs a business owner.
    ...(facts.businessOwnerName === '' ? [] : [[texts.seats.businessOwner, facts.businessOwnerName] as [string, React.ReactNode]]),
    [words.principal, words.principalIs(ownNamesFor(strings.formats).name(facts.principal.name), principalType(facts.principal.type, texts))],
    [words.openFor, words.openSince(texts.age(Math.max(0, today - entry.sinceDay), entry.sinceAtLeast), entry.sinceDay)],
    [words.endsOn, entry.expiresDay === undefined ? words.noEnd : words.endsDay(entry.expiresDay, today)],
    [words.reviewed, entry.reviewedDay === undefined ? texts.list.never : texts.relative(entry.reviewedDay, today)],
    [words.state, texts.lifecycles[entry.lifecycle]],
    [words.severity, strings.severities[entry.severity]],
    [words.tenant, tenantName],
    [words.controls, facts.controls.length === 0 ? words.notStored : strings.formats.list(facts.controls)],
    [words.source, words.sources[facts.source] ?? facts.source],
    [words.objectId, <code key="id">{facts.principal.id}</code>],
  ];
  return (
    <div className={styles.detail}>
      <AccountabilitySentence lines={rowAccountability({ ...facts, lifecycle: entry.lifecycle, expiresDay: entry.expiresDay }, today, accountabilityStringsFor(strings.formats))}>
        <ExceptionLink exceptionKey={facts.exceptionKey} className={styles.page}>
          {words.openPage}
        </ExceptionLink>
      </AccountabilitySentence>
      <div className={styles.columns}>
        <dl className={styles.facts}>
          {rows.map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Settings findings={facts.findings ?? []} strings={strings} words={words} />
      </div>
    </div>
  );
}

const principalType = (type: string, words: EntryStrings): string => {
  const known = PRINCIPAL_TYPES.find((code) => code === type);
  return known ? words.principalTypes[known] : type;
};

interface SettingsProps {
  readonly findings: readonly DetailFinding[];
  readonly strings: Strings;
  readonly words: EntryStrings['detail'];
}

function Settings({ findings, strings, words }: SettingsProps): React.ReactElement {
  const sayings = React.useMemo(() => saidStringsFor(strings.formats), [strings]);
  const names = ownNamesFor(strings.formats);
  return (
    <div>
      <h4 className={styles.heading}>{words.settings}</h4>
      {findings.length === 0 && <p>{words.notStored}</p>}
      <ul className={styles.settings}>
        {findings.map(({ key, settingName, extent, expected, actual, since }) => (
          <li key={key}>
            <strong>{names.name(settingName)}</strong>
            <Since day={since === null ? undefined : dayFromIso(since)} words={words} />
            {extent.length > 0 && <span className={styles.small}>{strings.formats.list(extent.map(names.reach))}</span>}
            <dl className={styles.compare}>
              <dt>{words.baselineSays}</dt>
              <dd>{expected ? sayings.clauses(expected) : words.notStored}</dd>
              <dt>{words.tenantHas}</dt>
              <dd>{actual ? sayings.clauses(actual) : words.notStored}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Since({ day, words }: { readonly day: Day | undefined; readonly words: EntryStrings['detail'] }): React.ReactElement | null {
  return day === undefined ? null : <span className={styles.small}>{words.thereSince(day)}</span>;
}
