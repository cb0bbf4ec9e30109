import * as React from 'react';
import type { EvidenceFile } from '../../domain/evidence/evidence';
import { dayLimits, type DayLimits } from '../../domain/ledger/askRule';
import type { FormStrings } from '../strings/formStrings';
import { ChoiceInput, isShownWhole } from './ChoiceInput';
import { ControlsInput } from './ControlsInput';
import { DayField } from './DayField';
import { EvidenceInput } from './EvidenceInput';
import { ExceptionInput } from './ExceptionInput';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './fieldProps';
import { FindingsChoice } from './FindingsChoice';
import type { FormField } from './formContext';
import { optionText } from './optionText';
import { PersonInput } from './PersonInput';
import { PrincipalInput } from './PrincipalInput';
import { ScopeList } from './ScopeList';
import { TenantInput } from './TenantInput';
import { TextInput } from './TextInput';
import { YesInput } from './YesInput';
import styles from './Form.module.scss';

export interface FieldControlProps extends Omit<FieldProps, 'ids' | 'invalid'> {
  readonly id: string;
  /** What is wrong with it, in words. */
  readonly reason: string | undefined;
  /** Days that the rules allow, where they are not those of the context alone. */
  readonly limits?: DayLimits | undefined;
  readonly files: readonly File[];
  readonly onLeave: () => void;
  readonly onAddFiles: (files: readonly File[]) => void;
  readonly onRemoveFile: (at: number) => void;
}

/** One field with its label, help and reason; its kind says what is drawn. */
export function FieldControl(props: FieldControlProps): React.ReactElement {
  const { id, context, field, fieldWords, words, reason, limitsBy, known, search, find, files, onChange, onLeave, onAddFiles, onRemoveFile } = props;
  const { form, strings } = words;
  const { kind } = field.field;
  const limits = React.useMemo(() => props.limits ?? (kind === 'day' ? dayLimits(context.doing, context.act, limitsBy, field.name) : undefined), [props.limits, kind, context, limitsBy, field.name]);
  const options = field.options?.map((key) => ({ key, text: optionText(context, field, key, fieldWords, words) }));
  if (field.isFact && options) {
    return <p>{form.fact(fieldWords.label, options.map(({ text }) => text).join(', '))}</p>;
  }
  const isTenant = field.name === 'tenantId' && known.length > 0;
  const isGroup = kind === 'findings' || kind === 'keys' || kind === 'controls' || kind === 'principal' || isTenant || (options !== undefined && isShownWhole(options));
  const hint = limits && dayHint(field, limits, context.doing.day, reason !== undefined, form.day);
  return (
    <FieldFrame id={id} label={kind === 'yes' ? '' : form.label(fieldWords.label, field.optional)} help={isTenant ? undefined : fieldWords.help} hint={hint} reason={reason} isGroup={isGroup} onLeave={onLeave}>
      {(ids) => {
        const given: FieldProps = { context, field, fieldWords, words, ids, known, limitsBy, search, find, invalid: reason !== undefined, onChange };
        if (options) {
          return <ChoiceInput ids={ids} options={options} value={typeof field.value === 'string' ? field.value : undefined} invalid={given.invalid} required={!field.optional} placeholder={form.choose} onChange={onChange} />;
        }
        switch (kind) {
          case 'day':
            return (
              <DayField
                id={ids.control}
                label={fieldWords.label}
                describedBy={ids.describedBy}
                invalid={given.invalid}
                required={!field.optional}
                value={field.value}
                today={context.doing.day}
                limits={limits ?? NO_LIMITS}
                formats={strings.formats}
                words={form.day}
                onChange={onChange}
              />
            );
          case 'person':
            return <PersonInput {...given} />;
          case 'yes':
            return <YesInput {...given} />;
          case 'principal':
            return <PrincipalInput {...given} />;
          case 'findings':
            return <ScopeList {...given} />;
          case 'keys':
            return <FindingsChoice {...given} />;
          case 'controls':
            return <ControlsInput {...given} />;
          case 'evidence':
            return <EvidenceInput ids={ids} words={words} files={files} kept={(Array.isArray(field.value) ? field.value : []) as unknown as readonly EvidenceFile[]} onAdd={onAddFiles} onRemove={onRemoveFile} />;
          case 'text':
          case 'key':
            return isTenant ? <TenantInput {...given} /> : field.name === 'into' && find ? <ExceptionInput {...given} find={find} /> : <TextInput {...given} />;
          case 'choice':
          case 'number':
          case 'answer':
            // A choice has options; no form asks for the others.
            return <span className={styles.help}>{String(field.value ?? '')}</span>;
        }
      }}
    </FieldFrame>
  );
}

const NO_LIMITS: DayLimits = { earliestDay: undefined, latest: undefined };

/** Which day it is in words, and which ones the rules allow. */
function dayHint({ value }: FormField, { earliestDay, latest }: DayLimits, today: number, isWrong: boolean, words: FormStrings['day']): string {
  const from = earliestDay !== undefined && earliestDay > today ? earliestDay : undefined;
  const because = latest && latest.because !== 'today' ? words.limits[latest.because] : undefined;
  const allowed = because === undefined || !latest ? (from === undefined ? '' : words.earliest(from)) : from === undefined ? words.latest(latest.day, because) : words.between(from, latest.day, because);
  const said = typeof value === 'number' ? `${words.said(value, today)}.` : isWrong && typeof value === 'string' && value !== '' ? words.format : '';
  return [said, allowed].filter(Boolean).join(' ');
}
