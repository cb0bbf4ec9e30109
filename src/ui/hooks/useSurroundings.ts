import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { OpenException } from '../../decisions/openException';
import type { Surroundings } from '../../domain/accountability/seatDefects';
import { SharePointError } from '../../lists/rest/errors';

export type Around = Omit<Surroundings, 'people'>;

/** What is known around an open exception; undefined until it is looked up, and where it could not be. */
export function useSurroundings(desk: Desk | undefined, opened: OpenException | undefined): Around | undefined {
  const [found, setFound] = React.useState<{ readonly of: string; readonly around: Around }>();
  const subject = opened?.state.parts.subject;
  const [tenantId, family, category] = [subject?.tenantId, subject?.family, opened?.state.parts.category];
  const key = `${tenantId} ${family} ${category}`;
  React.useEffect(() => {
    if (!desk || tenantId === undefined || family === undefined || category === undefined) return undefined;
    const abort = new AbortController();
    import(/* webpackChunkName: 'surroundings' */ '../../decisions/readSurroundings')
      .then(({ readSurroundings }) => readSurroundings(desk.gate, { tenantId, family, category }, abort.signal))
      .then(
        (around) => !abort.signal.aborted && setFound({ of: key, around }),
        (error: unknown) => {
          if (abort.signal.aborted || error instanceof SharePointError) return;
          setFound(() => {
            throw error;
          });
        },
      );
    return () => abort.abort();
  }, [desk, key]);
  return found?.of === key ? found.around : undefined;
}
