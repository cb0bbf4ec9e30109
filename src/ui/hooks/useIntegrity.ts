import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { OpenException } from '../../decisions/openException';
import { SharePointError } from '../../lists/rest/errors';
import type { Formats } from '../strings/formats';
import { speakOn } from '../strings/language';
import type { RecordSaid } from '../view/integrity/exceptionIntegrity';

/** What is known of the record of an exception. */
export interface Integrity {
  /** What is wrong with it, each a sentence or two. */
  readonly sentences: readonly string[];
  /** Files of its decisions that were not looked at. */
  readonly unlooked: number;
  /** Further files are being looked at. */
  readonly looking: boolean;
  /** Looks at the next files. */
  readonly lookOn: () => void;
}

interface Found {
  readonly of: string;
  readonly said: RecordSaid;
  readonly looking: boolean;
}

const NOTHING: Integrity = { sentences: [], unlooked: 0, looking: false, lookOn: () => undefined };

/**
 * What is wrong with the record of an open exception; looked up after the page is there, and anew after each decision. Nothing
 * until then, and where it could not be looked up: the check of the whole register says so.
 */
export function useIntegrity(desk: Desk | undefined, opened: OpenException | undefined, formats: Formats): Integrity {
  const [found, setFound] = React.useState<Found>();
  const abort = React.useRef<AbortController>();
  const key = opened?.state.exceptionKey;

  const look = (before: Found | undefined): void => {
    if (!desk || !opened) return;
    const stop = (abort.current = new AbortController());
    const of = opened.state.exceptionKey;
    if (before) setFound({ ...before, looking: true });
    Promise.all([import(/* webpackChunkName: 'exceptionIntegrity' */ '../view/integrity/exceptionIntegrity'), speakOn(['integrity'])])
      .then(([{ exceptionIntegrity, filesIntegrity }]) => (before ? filesIntegrity(desk, before.said, formats, stop.signal) : exceptionIntegrity(desk, opened, formats, stop.signal)))
      .then(
        (said) => !stop.signal.aborted && setFound({ of, said, looking: false }),
        (error: unknown) => {
          if (stop.signal.aborted) return;
          if (error instanceof SharePointError) setFound(before);
          else
            setFound(() => {
              throw error;
            });
        },
      );
  };
  React.useEffect(() => {
    if (!desk || !opened || opened.state.entries.length === 0) return undefined;
    look(undefined);
    return () => abort.current?.abort();
  }, [desk, opened, formats]);
  if (found === undefined || found.of !== key) return NOTHING;
  const { said, looking } = found;
  return { sentences: said.sentences, unlooked: said.left.brought.length, looking, lookOn: () => !looking && look(found) };
}
