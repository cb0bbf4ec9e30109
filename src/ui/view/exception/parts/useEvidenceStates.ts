import * as React from 'react';
import type { Desk } from '../../../../decisions/desk';
import { checkEvidence } from '../../../../decisions/evidence';
import type { EvidenceState } from '../../../../domain/evidence/evidence';
import type { EvidenceRecord, Parts } from '../../../../domain/ledger/parts';
import { SharePointError } from '../../../../lists/rest/errors';

export interface EvidenceStates {
  /** By file name; empty until somebody asked. */
  readonly states: ReadonlyMap<string, EvidenceState | 'unread'>;
  readonly busy: boolean;
  readonly failed: boolean;
  readonly check: () => void;
}

/** What became of files since their decisions, read back when asked: each may be large. */
export function useEvidenceStates(desk: Desk, files: readonly EvidenceRecord[], redactions: Parts['redactions'], failedText: string, say: (text: string) => void): EvidenceStates {
  const [found, setFound] = React.useState<Pick<EvidenceStates, 'states' | 'busy' | 'failed'>>({ states: new Map(), busy: false, failed: false });
  const abort = React.useRef<AbortController>();
  React.useEffect(() => () => abort.current?.abort(), []);
  const check = (): void => {
    if (found.busy) return;
    setFound({ ...found, busy: true, failed: false });
    const stop = (abort.current = new AbortController());
    checkEvidence(desk, files, new Set(redactions.map(({ file }) => file)), stop.signal).then(
      (checked) => !stop.signal.aborted && setFound({ states: new Map(checked.map(({ file, state }) => [file.name, state])), busy: false, failed: false }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        if (!(error instanceof SharePointError)) throw error;
        say(failedText);
        setFound((before) => ({ ...before, busy: false, failed: true }));
      },
    );
  };
  return { ...found, check };
}
