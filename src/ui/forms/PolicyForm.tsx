import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Desk } from '../../decisions/desk';
import type { Recorded } from '../../decisions/recordFact';
import type { Day } from '../../domain/day/day';
import { SEVERITIES, type Severity } from '../../domain/exception/severity';
import type { Policy } from '../../domain/policy/defaults';
import type { PolicyItem } from '../../domain/policy/history';
import { loosened } from '../../domain/policy/tighten';
import { SETTING_NAMES, type SettingName } from '../../domain/policy/settings';
import { changesOf } from '../../domain/policy/standing';
import { formStringsFor } from '../strings/formStringsFor';
import type { PeopleStrings } from '../strings/peopleStrings';
import type { PolicyFormStrings } from '../strings/policyFormStrings';
import type { Strings } from '../strings/strings';
import { DayField } from './DayField';
import { FieldFrame } from './FieldFrame';
import type { FormIcon } from './icons';
import { entryOf, fieldOf, isPerSeverity, readEntry } from './policyEntry';
import { RecordForm } from './RecordForm';
import { RECORD_PATH, type RecordWork } from './recordWork';
import { useRecording } from './useRecording';
import styles from './Form.module.scss';

export interface PolicyFormProps {
  readonly desk: Desk;
  /** In force when the form was opened. */
  readonly policy: Policy;
  /** The newest that was written then, in force or not; undefined: none ever was. */
  readonly newest: PolicyItem | undefined;
  readonly today: Day;
  readonly strings: Strings;
  readonly words: PeopleStrings;
  readonly said: PolicyFormStrings;
  /** What writing this policy changes, and what it would make of the open exceptions. */
  readonly effectsOf: (next: Policy) => readonly string[];
  readonly onDone: (said: string) => void;
  /** @param mayBeThere it was sent, and it is not known whether it arrived. */
  readonly onCancel: (mayBeThere: boolean) => void;
  readonly work?: RecordWork;
}

/** Shown at once; the others stand behind "further settings". */
const FIRST: readonly SettingName[] = ['toleranceDays', 'reviewEveryDays', 'longestGrantDays', 'longestTotalLifeDays', 'extensions', 'triageWithinDays', 'decideWithinDays'];
/** Typing goes on while 5,000 exceptions are judged anew. */
const JUDGED_AFTER_MS = 250;
const check: FormIcon = 'register-check';

/** One complete policy, with what it would make of the exceptions that are open before it is written. */
export function PolicyForm({ desk, policy, newest, today, strings, words, said, effectsOf, onDone, onCancel, work = RECORD_PATH }: PolicyFormProps): React.ReactElement {
  const form = React.useMemo(() => formStringsFor(strings.formats), [strings]);
  const id = React.useRef(`policy-${Math.random().toString(36).slice(2)}`).current;
  const [entry, setEntry] = React.useState(() => entryOf(policy));
  const [fromDay, setFromDay] = React.useState<Day | string>(today);
  const [tried, setTried] = React.useState(false);
  const [left, setLeft] = React.useState<ReadonlySet<string>>(() => new Set());
  const [changed, setChanged] = React.useState(false);
  const read = React.useMemo(() => readEntry(entry, policy), [entry, policy]);
  const changes = read.policy ? changesOf(policy, read.policy) : [];
  const isDayRight = typeof fromDay === 'number' && fromDay >= today;
  const judged = useLater(read.policy, JUDGED_AFTER_MS);
  const effects = React.useMemo(() => (judged && changesOf(policy, judged).length > 0 ? effectsOf(judged) : undefined), [judged, policy, effectsOf]);
  const recording = useRecording<Exclude<Recorded<PolicyItem>, { kind: 'unconfirmed' | 'failed' }>>((outcome) => {
    if (outcome.kind === 'changed') setChanged(true);
    else if (outcome.fact.policy) onDone(said.done({ fromDay: outcome.fact.effectiveDay, today, waits: loosened(policy, outcome.fact.policy).length > 0 }));
  });
  const send = (): void => {
    const next = read.policy;
    if (!next || typeof fromDay !== 'number') return;
    const title = said.title(changes.flatMap(words.policy.change));
    recording.submit((key, options) => work.recordPolicy(desk, key, newest, { title, effectiveDay: fromDay, policy: next }, options));
  };
  const enter = (field: string, value: string | boolean): void => setEntry((before) => ({ ...before, [field]: value }));
  const isTold = (field: string): boolean => read.wrong.has(field) && (tried || left.has(field));
  const leave = (...fields: readonly string[]) => (): void => setLeft((before) => new Set([...before, ...fields]));

  const number = (name: SettingName, severity: Severity | undefined, label: string | undefined, control: string, describedBy: string | undefined): React.ReactElement => {
    const field = fieldOf(name, severity);
    return (
      <TextField
        key={field}
        id={control}
        {...(label === undefined ? {} : { label })}
        value={String(entry[field] ?? '')}
        inputMode="numeric"
        autoComplete="off"
        invalid={isTold(field)}
        aria-describedby={describedBy}
        onChange={(_event, text = '') => enter(field, text)}
      />
    );
  };
  const setting = (name: SettingName): React.ReactElement => {
    const control = `${id}-${name}`;
    const label = words.policy.settings[name];
    if (typeof policy[name] === 'boolean') {
      return (
        <div key={name} className={styles.field}>
          <Checkbox id={control} label={label} checked={entry[name] === true} checkmarkIconProps={{ iconName: check }} onChange={(_event, checked) => enter(name, checked === true)} />
        </div>
      );
    }
    const bySeverity = isPerSeverity(policy, name);
    const fields = bySeverity ? SEVERITIES.map((severity) => fieldOf(name, severity)) : [name];
    const reason = fields.some(isTold) ? (Array.isArray(policy[name]) ? said.wrongList : said.wrongNumber) : undefined;
    return (
      <FieldFrame key={name} id={control} label={label} help={name.endsWith('Days') ? said.inDays : undefined} reason={reason} isGroup={bySeverity} onLeave={leave(...fields)}>
        {(ids) =>
          bySeverity ? (
            <div role="group" aria-labelledby={ids.label} className={styles.four}>
              {SEVERITIES.map((severity) => number(name, severity, words.policy.severities[severity], `${control}-${severity}`, ids.describedBy))}
            </div>
          ) : (
            <div className={styles.short}>{number(name, undefined, undefined, ids.control, ids.describedBy)}</div>
          )
        }
      </FieldFrame>
    );
  };

  return (
    <RecordForm
      id={id}
      heading={said.heading}
      phase={recording.phase}
      stopped={changed ? { heading: words.forms.changed.heading, text: said.newest } : undefined}
      effectsHeading={said.effects.heading}
      effects={read.policy && changes.length === 0 ? [said.nothing] : effects}
      strings={strings}
      words={words.forms}
      submitText={said.submit}
      final={said.final}
      mayBeSent={read.policy !== undefined && changes.length > 0 && isDayRight && !changed}
      onHeld={() => setTried(true)}
      onSubmit={send}
      onAsk={recording.ask}
      onCancel={onCancel}
    >
      <p>{said.text}</p>
      {FIRST.map(setting)}
      <details className={styles.further}>
        <summary>{said.further}</summary>
        {SETTING_NAMES.filter((name) => !FIRST.includes(name)).map(setting)}
      </details>
      <FieldFrame id={`${id}-from`} label={said.from} help={said.fromHelp} reason={!isDayRight && tried ? said.wrongDay : undefined} onLeave={() => undefined}>
        {(ids) => <DayField id={ids.control} label={said.from} describedBy={ids.describedBy} invalid={!isDayRight && tried} required value={fromDay} today={today} limits={{ earliestDay: today, latest: undefined }} formats={strings.formats} words={form.day} onChange={setFromDay} />}
      </FieldFrame>
    </RecordForm>
  );
}

/** A value once it has stayed the same for a while. */
function useLater<Value>(value: Value, afterMs: number): Value {
  const [later, setLater] = React.useState(value);
  React.useEffect(() => {
    const timer = setTimeout(() => setLater(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return later;
}
