import * as React from 'react';
import { usePart } from '../hooks/usePart';
import type { PolicyWayStrings } from '../strings/policyFormStrings';
import { Button } from '../view/Button';
import type { ChangingPolicyProps } from './ChangingPolicy';

export interface ChangePolicyProps extends ChangingPolicyProps {
  /** Whether the visitor may write a policy. */
  readonly mayWrite: boolean;
  readonly ways: PolicyWayStrings;
}

const KEY = 'change';

/** The way to a form that changes the policy; the form comes with all that it says and reckons. */
export function ChangePolicy({ mayWrite, ways, ...props }: ChangePolicyProps): React.ReactElement {
  const { form } = props;
  const isOpen = form.openKey === KEY;
  const Changing = usePart<ChangingPolicyProps>(isOpen, ['people'], () => import(/* webpackChunkName: 'changePolicy' */ './ChangingPolicy').then((part) => part.ChangingPolicy));
  const button = React.useRef<HTMLButtonElement>(null);
  const wasOpen = React.useRef(false);
  React.useEffect(() => {
    // Put away: what it was opened by is there again. What it wrote is said where it stood, and takes the focus itself.
    if (wasOpen.current && !isOpen && !form.told) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, form.told]);
  if (!mayWrite) return <p>{ways.mayNot}</p>;
  if (!isOpen) return <Button buttonRef={button} onClick={() => form.open(KEY)}>{ways.change}</Button>;
  return Changing ? <Changing {...props} /> : <p role="status">{ways.opening}</p>;
}
