import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import type { FieldProps } from './fieldProps';
import { FindingLines } from './FindingLines';
import type { FormIcon } from './icons';
import styles from './Form.module.scss';

const check: FormIcon = 'register-check';

/** Some of what reports show. */
export function FindingsChoice({ context, field, words, ids, onChange }: FieldProps): React.ReactElement {
  const findings = context.doing.parts.seen?.findings ?? [];
  const chosen = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const change = (key: string, isChosen: boolean): void => onChange(findings.map((finding) => finding.key).filter((each) => (each === key ? isChosen : chosen.includes(each))));
  return (
    <div role="group" aria-labelledby={ids.namedBy}>
      {findings.map((finding, at) => (
        <div key={finding.key} className={styles.item}>
          <Checkbox
            id={at === 0 ? ids.control : `${ids.control}-${at}`}
            label={words.form.findings.setting(finding.settingName)}
            checked={chosen.includes(finding.key)}
            checkmarkIconProps={{ iconName: check }}
            onChange={(_event, isChosen) => change(finding.key, isChosen === true)}
          />
          <FindingLines finding={finding} words={words.form.findings} />
        </div>
      ))}
    </div>
  );
}
