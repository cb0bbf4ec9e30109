import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { FormValues } from '../../domain/ledger/askRule';
import { keyFromDecision } from '../../domain/exception/keyFromDecision';
import { SharePointError } from '../../lists/rest/errors';
import { basisOf, emptyBasis, namedKey } from './basis';
import type { Basis } from './formState';
import type { FormWork } from './formWork';

/** Whether the register has already what is asked for. */
export type Target = 'unknown' | 'looking' | 'here' | 'new' | 'notLooked';

/** What is typed is looked up when it has not changed for so long. */
const QUIET_MS = 400;

/**
 * The exception that a request from scratch is about. Where it is known by its object, the register is asked for it, and
 * the request goes on with that one.
 */
export function useTarget(desk: Desk, work: FormWork, isFromScratch: boolean, decisionKey: string, entered: FormValues, onBasis: (basis: Basis) => void): Target {
  const [target, setTarget] = React.useState<Target>('unknown');
  const named = isFromScratch ? namedKey(entered) : undefined;
  React.useEffect(() => {
    if (!isFromScratch) return undefined;
    onBasis(emptyBasis(named ?? keyFromDecision(decisionKey), desk.known));
    setTarget(named === undefined ? 'unknown' : 'looking');
    if (named === undefined) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      work.openException(desk, named, abort.signal).then(
        ({ state }) => {
          if (abort.signal.aborted) return;
          onBasis(basisOf(state));
          setTarget(state.parts.standing ? 'here' : 'new');
        },
        (error: unknown) => {
          if (abort.signal.aborted) return;
          if (!(error instanceof SharePointError)) setTarget(() => { throw error; });
          setTarget('notLooked');
        },
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [isFromScratch, named, decisionKey]);
  return target;
}
