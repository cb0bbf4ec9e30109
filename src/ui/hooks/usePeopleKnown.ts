import * as React from 'react';
import { NOBODY_KNOWN, peopleAt, type People } from '../../domain/people/people';
import { SharePointError } from '../../lists/rest/errors';
import type { Gate } from '../../lists/rest/gate';
import { RecordedContext } from './recorded';

const NOBODY = peopleAt(NOBODY_KNOWN);

export interface PeopleKnown {
  readonly people: People;
  /** False until they were read, and where they could not be: to whom an empty seat falls is not said then. */
  readonly isRead: boolean;
}

/** Who is who and who answers for a family of a tenant; read after the rows, which are shown without it first. */
export function usePeopleKnown(gate: Gate): PeopleKnown {
  const [known, setKnown] = React.useState<PeopleKnown>({ people: NOBODY, isRead: false });
  const recorded = React.useContext(RecordedContext);
  React.useEffect(() => {
    const abort = new AbortController();
    import(/* webpackChunkName: 'whoIsWho' */ '../../decisions/readPeople')
      .then(({ readPeople }) => readPeople({ gate }, abort.signal))
      .then(
        (people) => !abort.signal.aborted && setKnown({ people: peopleAt(people), isRead: true }),
        (error: unknown) => {
          if (abort.signal.aborted || error instanceof SharePointError) return;
          setKnown(() => {
            throw error;
          });
        },
      );
    return () => abort.abort();
  }, [gate, recorded]);
  return known;
}
