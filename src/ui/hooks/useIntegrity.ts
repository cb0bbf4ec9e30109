import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { OpenException } from '../../decisions/openException';
import { SharePointError } from '../../lists/rest/errors';
import type { Formats } from '../strings/formats';

const NOTHING: readonly string[] = [];

/**
 * What is wrong with the record of an open exception, each a sentence or two; looked up after the page is there, and anew
 * after each decision. Empty until then, and where it could not be looked up: the check of the whole register says so.
 */
export function useIntegrity(desk: Desk | undefined, opened: OpenException | undefined, formats: Formats): readonly string[] {
  const [found, setFound] = React.useState<{ readonly of: string; readonly sentences: readonly string[] }>();
  const key = opened?.state.exceptionKey;
  React.useEffect(() => {
    if (!desk || !opened || opened.state.entries.length === 0) return undefined;
    const abort = new AbortController();
    import(/* webpackChunkName: 'exceptionIntegrity' */ '../view/integrity/exceptionIntegrity')
      .then(({ exceptionIntegrity }) => exceptionIntegrity(desk, opened, formats, abort.signal))
      .then(
        (sentences) => !abort.signal.aborted && setFound({ of: opened.state.exceptionKey, sentences }),
        (error: unknown) => {
          if (abort.signal.aborted || error instanceof SharePointError) return;
          setFound(() => {
            throw error;
          });
        },
      );
    return () => abort.abort();
  }, [desk, opened, formats]);
  return found !== undefined && found.of === key ? found.sentences : NOTHING;
}
