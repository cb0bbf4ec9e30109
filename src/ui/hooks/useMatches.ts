import * as React from 'react';
import type { ExceptionState } from '../../domain/ledger/fold';
import type { Gate } from '../../lists/rest/gate';
import { readMatches, type Match } from '../../register/readMatches';

const NONE: readonly Match[] = [];

/** What an exception that a report found, and that nobody answered yet, may have been asked for as. Only an offer: what cannot be read is not offered. */
export function useMatches(gate: Gate, { exceptionKey, parts }: Pick<ExceptionState, 'exceptionKey' | 'parts'>): readonly Match[] {
  const [matches, setMatches] = React.useState(NONE);
  const { standing, subject, seen } = parts;
  const isOpenQuestion = seen !== undefined && (standing?.lifecycle === 'unassigned' || standing?.lifecycle === 'assigned');
  const wanted = isOpenQuestion && subject ? JSON.stringify([subject.tenantId, subject.family, subject.principal.name]) : undefined;
  React.useEffect(() => {
    setMatches(NONE);
    if (wanted === undefined) return undefined;
    const [tenantId = '', family = '', principalName = ''] = JSON.parse(wanted) as string[];
    const abort = new AbortController();
    readMatches(gate, { exceptionKey, tenantId, family, principalName }, abort.signal).then(
      (found) => !abort.signal.aborted && setMatches(found),
      () => undefined,
    );
    return () => abort.abort();
  }, [gate, exceptionKey, wanted]);
  return matches;
}
