import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { Day } from '../../domain/day/day';
import { policyDefects } from '../../domain/policy/defects';
import type { Policy } from '../../domain/policy/defaults';
import type { PolicyHistory } from '../../domain/policy/history';
import { changesOf } from '../../domain/policy/standing';
import { loosened } from '../../domain/policy/tighten';
import { atOnce } from '../../domain/policy/whatIf';
import type { Rows } from '../../register/rows';
import type { PolicyFormProps } from '../forms/PolicyForm';
import { usePart } from '../hooks/usePart';
import { useRowsOnce, type RowsOnce } from '../hooks/useRowsOnce';
import type { PeopleStrings } from '../strings/peopleStrings';
import type { PolicyFormStrings } from '../strings/policyFormStrings';
import { policyFormStringsFor } from '../strings/policyFormStringsFor';
import type { Strings } from '../strings/strings';
import { Button } from '../view/Button';
import type { OneForm } from './useOneForm';
import { whatIfLines } from './whatIfLines';

export interface ChangePolicyProps {
  readonly desk: Desk;
  readonly today: Day;
  readonly policy: Policy;
  readonly policies: PolicyHistory;
  /** Whether the visitor may write a policy. */
  readonly mayWrite: boolean;
  readonly readRows: ((signal: AbortSignal) => Promise<Rows>) | undefined;
  readonly form: OneForm;
  readonly strings: Strings;
  readonly words: PeopleStrings;
}

const KEY = 'change';

/** Changing the policy: what it would make of the open exceptions is shown before it is written. */
export function ChangePolicy({ desk, today, policy, policies, mayWrite, readRows, form, strings, words }: ChangePolicyProps): React.ReactElement {
  const said = React.useMemo(() => policyFormStringsFor(strings.formats), [strings]);
  const isOpen = form.openKey === KEY;
  const Form = usePart<PolicyFormProps>(isOpen, () => import(/* webpackChunkName: 'forms' */ '../forms/PolicyForm').then((part) => part.PolicyForm));
  const rows = useRowsOnce(readRows, isOpen);
  const newest = React.useMemo(() => [...policies.items].sort((a, b) => b.createdAt - a.createdAt || b.id - a.id)[0], [policies]);
  const effectsOf = React.useCallback((next: Policy) => policyEffects(policy, next, rows, today, said, words), [policy, rows, today, said, words]);
  const button = React.useRef<HTMLButtonElement>(null);
  const wasOpen = React.useRef(false);
  React.useEffect(() => {
    // Put away: what it was opened by is there again. What it wrote is said where it stood, and takes the focus itself.
    if (wasOpen.current && !isOpen && !form.told) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, form.told]);
  if (!mayWrite) return <p>{said.mayNot}</p>;
  if (!isOpen) return <Button buttonRef={button} onClick={() => form.open(KEY)}>{said.change}</Button>;
  if (!Form) return <p role="status">{words.loadingForm}</p>;
  return <Form desk={desk} policy={policy} newest={newest} today={today} strings={strings} words={words} said={said} effectsOf={effectsOf} onDone={form.done} onCancel={form.close} />;
}

/** What of a policy counts at once and what waits, each with what it would make of the open exceptions. */
export function policyEffects(policy: Policy, next: Policy, rows: RowsOnce, today: Day, said: PolicyFormStrings, { policy: words }: Pick<PeopleStrings, 'policy'>): readonly string[] {
  const stricter = atOnce(policy, next);
  const waits = loosened(policy, next).length > 0;
  const isStricter = changesOf(policy, stricter).length > 0;
  const changes = (before: Policy, after: Policy): readonly string[] => changesOf(before, after).flatMap(words.change);
  const triedOn = (after: Policy): readonly string[] => triedLines(rows, policy, after, today, said, words);
  const defects = policyDefects(next);
  return [
    ...(waits && isStricter ? [said.effects.atOnce] : []),
    ...(isStricter ? [...changes(policy, stricter), ...triedOn(stricter)] : []),
    ...(waits ? [said.effects.waits, ...changes(stricter, next), ...triedOn(next)] : []),
    ...(defects.length > 0 ? [said.effects.defects(defects.map(words.defects.one))] : []),
  ];
}

/** The same for a policy that is written already. */
export function triedLines(rows: RowsOnce, before: Policy, after: Policy, today: Day, { whatIf }: Pick<PolicyFormStrings, 'whatIf'>, words: PeopleStrings['policy']): readonly string[] {
  if (rows === 'reading') return [whatIf.reading];
  return rows === 'notRead' ? [whatIf.notRead] : whatIfLines(rows.rows, before, after, today, whatIf, words);
}
