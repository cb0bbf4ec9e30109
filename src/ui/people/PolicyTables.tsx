import * as React from 'react';
import type { Severity } from '../../domain/exception/severity';
import { SETTING_NAMES, type SettingName } from '../../domain/policy/settings';
import type { PolicyStanding } from '../../domain/policy/standing';
import type { PolicyStrings } from '../strings/policyStrings';
import facts from '../view/exception/Facts.module.scss';
import styles from './People.module.scss';

export interface PolicyTablesProps {
  readonly standing: Pick<PolicyStanding, 'policy' | 'sinceDays'>;
  readonly severities: readonly Severity[];
  readonly narrow: boolean;
  readonly words: PolicyStrings;
}

/** Every setting with its value and since when it holds: those by severity, then those for all. */
export function PolicyTables(props: PolicyTablesProps): React.ReactElement {
  const { standing, narrow } = props;
  const bySeverity = SETTING_NAMES.filter((name) => isBySeverity(standing.policy[name]));
  const forAll = SETTING_NAMES.filter((name) => !isBySeverity(standing.policy[name]));
  return narrow ? <Lists {...props} bySeverity={bySeverity} forAll={forAll} /> : <Tables {...props} bySeverity={bySeverity} forAll={forAll} />;
}

function isBySeverity(value: PolicyStanding['policy'][SettingName]): boolean {
  return typeof value === 'object' && 'critical' in value;
}

type Parted = PolicyTablesProps & { readonly bySeverity: readonly SettingName[]; readonly forAll: readonly SettingName[] };

function Tables({ standing, severities, words, bySeverity, forAll }: Parted): React.ReactElement {
  const { policy, sinceDays } = standing;
  const { columns, settings, value, since } = words;
  return (
    <>
      <table className={`${facts.table} ${styles.people}`}>
        <caption className={styles.caption}>{words.bySeverity}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.setting}</th>
            {severities.map((severity) => (
              <th key={severity} scope="col" className={styles.number}>
                {words.severities[severity]}
              </th>
            ))}
            <th scope="col" className={styles.since}>
              {columns.since}
            </th>
          </tr>
        </thead>
        <tbody>
          {bySeverity.map((name) => (
            <tr key={name}>
              <th scope="row">{settings[name]}</th>
              {severities.map((severity) => (
                <td key={severity}>{value(policy, name, severity)}</td>
              ))}
              <td>{since(sinceDays[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={`${facts.table} ${styles.people}`}>
        <caption className={styles.caption}>{words.forAll}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.setting}</th>
            <th scope="col">{columns.value}</th>
            <th scope="col" className={styles.since}>
              {columns.since}
            </th>
          </tr>
        </thead>
        <tbody>
          {forAll.map((name) => (
            <tr key={name}>
              <th scope="row">{settings[name]}</th>
              <td>{value(policy, name)}</td>
              <td>{since(sinceDays[name])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Lists({ standing, severities, words, bySeverity, forAll }: Parted): React.ReactElement {
  const { policy, sinceDays } = standing;
  const { settings, value } = words;
  const list = (names: readonly SettingName[], valueOf: (name: SettingName) => string): React.ReactElement => (
    <ul className={facts.list}>
      {names.map((name) => (
        <li key={name}>
          <strong className={facts.line}>{settings[name]}</strong>
          <span className={facts.line}>{valueOf(name)}</span>
          <span className={facts.small}>{words.sinceWhen(sinceDays[name])}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h4 className={styles.sub}>{words.bySeverity}</h4>
      {list(bySeverity, (name) => severities.map((severity) => words.valueFor(severity, value(policy, name, severity))).join(', '))}
      <h4 className={styles.sub}>{words.forAll}</h4>
      {list(forAll, (name) => value(policy, name))}
    </>
  );
}
