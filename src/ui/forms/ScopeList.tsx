import * as React from 'react';
import { addedTo } from '../../domain/ledger/scope';
import type { FieldProps } from './fieldProps';
import { FindingLines } from './FindingLines';
import styles from './Form.module.scss';

/** What is confirmed: everything that reports show now, read by the one who confirms it; what was added is marked. */
export function ScopeList({ context, words }: FieldProps): React.ReactElement {
  const { seen, scope, need } = context.doing.parts;
  const say = words.form.findings;
  if (!seen) {
    return (
      <>
        <p>{say.nothing}</p>
        {need?.setting !== undefined && need.setting !== '' && <p>{say.words(need.setting)}</p>}
      </>
    );
  }
  const added = new Set(scope && scope.findings.length > 0 ? addedTo(scope, seen.findings) : []);
  return (
    <>
      <p>{say.seen(seen.ranOnDay)}</p>
      <ul className={styles.list}>
        {seen.findings.map((finding) => (
          <li key={finding.key}>
            {say.setting(finding.settingName)}
            {added.has(finding.key) && <strong> ({say.added})</strong>}
            <FindingLines finding={finding} words={say} />
          </li>
        ))}
      </ul>
    </>
  );
}
