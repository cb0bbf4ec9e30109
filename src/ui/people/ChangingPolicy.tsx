import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { Day } from '../../domain/day/day';
import type { Policy } from '../../domain/policy/defaults';
import type { PolicyHistory } from '../../domain/policy/history';
import type { Rows } from '../../register/rows';
import type { PolicyFormProps } from '../forms/PolicyForm';
import { usePart } from '../hooks/usePart';
import { useRowsOnce } from '../hooks/useRowsOnce';
import { peopleStringsFor } from '../strings/peopleStringsFor';
import { policyFormStringsFor } from '../strings/policyFormStringsFor';
import type { Strings } from '../strings/strings';
import { policyEffects } from './policyEffects';
import type { OneForm } from './useOneForm';

export interface ChangingPolicyProps {
  readonly desk: Desk;
  readonly today: Day;
  readonly policy: Policy;
  readonly policies: PolicyHistory;
  readonly readRows: ((signal: AbortSignal) => Promise<Rows>) | undefined;
  readonly form: OneForm;
  readonly strings: Strings;
}

/** Changing the policy: what it would make of the open exceptions is shown before it is written. */
export function ChangingPolicy({ desk, today, policy, policies, readRows, form, strings }: ChangingPolicyProps): React.ReactElement {
  const words = React.useMemo(() => peopleStringsFor(strings.formats), [strings]);
  const said = React.useMemo(() => policyFormStringsFor(strings.formats), [strings]);
  const Form = usePart<PolicyFormProps>(true, ['forms'], () => import(/* webpackChunkName: 'forms' */ '../forms/PolicyForm').then((part) => part.PolicyForm));
  const rows = useRowsOnce(readRows, true);
  const newest = React.useMemo(() => [...policies.items].sort((a, b) => b.createdAt - a.createdAt || b.id - a.id)[0], [policies]);
  const effectsOf = React.useCallback((next: Policy) => policyEffects(policy, next, rows, today, said, words), [policy, rows, today, said, words]);
  if (!Form) return <p role="status">{words.loadingForm}</p>;
  return <Form desk={desk} policy={policy} newest={newest} today={today} strings={strings} words={words} said={said} effectsOf={effectsOf} onDone={form.done} onCancel={form.close} />;
}
