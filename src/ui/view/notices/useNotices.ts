import * as React from 'react';
import { SharePointError } from '../../../lists/rest/errors';
import type { Gate } from '../../../lists/rest/gate';
import type { ReadProblem } from '../../../register/snapshot';
import type { MyNotices } from '../../../sweep/readNotices';

export interface NoticesRead {
  /** Undefined until they are there. */
  readonly notices: MyNotices | undefined;
  readonly problem: ReadProblem | undefined;
  retry(): void;
}

/** The open notices of one person. @param login undefined: whoever is signed in. */
export function useNotices(gate: Gate, login: string | undefined, zone: string | undefined): NoticesRead {
  const [read, setRead] = React.useState<Pick<NoticesRead, 'notices' | 'problem'>>({ notices: undefined, problem: undefined });
  const [tries, setTries] = React.useState(0);
  const knownZone = React.useRef(zone);
  knownZone.current ??= zone;
  React.useEffect(() => {
    const abort = new AbortController();
    import(/* webpackChunkName: 'notices' */ '../../../sweep/readNotices')
      .then(({ readNotices }) => readNotices(gate, login, { zone: knownZone.current, signal: abort.signal }))
      .then(
        (notices) => !abort.signal.aborted && setRead({ notices, problem: undefined }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          if (error instanceof SharePointError) setRead({ notices: undefined, problem: { kind: error.code === 'unknownZone' ? 'unknownZone' : error.kind, code: error.code === 'unknownZone' ? '' : error.code, requestId: error.requestId } });
          else
            setRead(() => {
              throw error;
            });
        },
      );
    return () => abort.abort();
  }, [gate, login, tries]);
  return {
    ...read,
    retry: () => {
      setRead({ notices: undefined, problem: undefined });
      setTries(tries + 1);
    },
  };
}
