import * as React from 'react';
import { SharePointError } from '../../lists/rest/errors';
import type { FoundPerson } from '../../register/directory';
import { FIRST_PICKER_STATE, peoplePickerState, type PeoplePickerEvent, type PeoplePickerState } from './peoplePickerState';

/** Typing that pauses for so long is looked for. */
const TYPING_PAUSE_MS = 250;

export type PeopleSearcher = (text: string, signal: AbortSignal) => Promise<readonly FoundPerson[]>;

/** What was typed is looked for once typing pauses; an answer to an older text is thrown away. */
export function usePeoplePicker(search: PeopleSearcher): readonly [PeoplePickerState, (event: PeoplePickerEvent) => void] {
  const [state, dispatch] = React.useReducer(peoplePickerState, FIRST_PICKER_STATE);
  const newest = React.useRef(search);
  newest.current = search;
  const text = state.typed?.trim() ?? '';
  React.useEffect(() => {
    if (text === '') return undefined;
    const abort = new AbortController();
    const look = async (): Promise<void> => {
      try {
        const people = await newest.current(text, abort.signal);
        if (!abort.signal.aborted) dispatch({ type: 'found', people });
      } catch (error) {
        if (!abort.signal.aborted) dispatch({ type: 'failed', kind: error instanceof SharePointError ? error.kind : 'unexpected' });
      }
    };
    const pause = setTimeout(() => void look(), TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
      abort.abort();
    };
  }, [text, state.tries]);
  return [state, dispatch];
}
