import type { SharePointErrorKind } from '../../lists/rest/errors';
import type { FoundPerson } from '../../register/directory';

export type PeopleSearch =
  | { readonly step: 'none' }
  | { readonly step: 'looking' }
  | { readonly step: 'found'; readonly people: readonly FoundPerson[] }
  | { readonly step: 'failed'; readonly kind: SharePointErrorKind };

export interface PeoplePickerState {
  /** Undefined: nothing was typed since somebody was chosen. */
  readonly typed: string | undefined;
  readonly search: PeopleSearch;
  /** Rises with each try, so that the same text is looked for again. */
  readonly tries: number;
  /** The list is put away: by Escape, or because the field was left. */
  readonly isPutAway: boolean;
  /** Which of those who were found the arrow keys are at; -1: none. */
  readonly active: number;
  /** Why the one who was picked last may not. */
  readonly refusal: string | undefined;
  readonly hasLeft: boolean;
}

export type PeoplePickerEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'again' }
  | { readonly type: 'found'; readonly people: readonly FoundPerson[] }
  | { readonly type: 'failed'; readonly kind: SharePointErrorKind }
  | { readonly type: 'moved'; readonly by: 1 | -1 }
  | { readonly type: 'putAway' }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'chosen' }
  | { readonly type: 'entered' }
  | { readonly type: 'left' };

const NOTHING: Pick<PeoplePickerState, 'active' | 'refusal'> = { active: -1, refusal: undefined };
export const FIRST_PICKER_STATE: PeoplePickerState = { ...NOTHING, typed: undefined, search: { step: 'none' }, tries: 0, isPutAway: false, hasLeft: false };

/** Those in the list; empty while it is put away. */
export function listed({ search, isPutAway }: PeoplePickerState): readonly FoundPerson[] {
  return search.step === 'found' && !isPutAway ? search.people : [];
}

export function peoplePickerState(state: PeoplePickerState, event: PeoplePickerEvent): PeoplePickerState {
  switch (event.type) {
    case 'typed':
      return { ...state, ...NOTHING, typed: event.text, isPutAway: false, search: { step: event.text.trim() === '' ? 'none' : 'looking' } };
    case 'again':
      return { ...state, search: { step: 'looking' }, tries: state.tries + 1 };
    case 'found':
      return { ...state, ...NOTHING, search: { step: 'found', people: event.people } };
    case 'failed':
      return { ...state, ...NOTHING, search: { step: 'failed', kind: event.kind } };
    case 'moved': {
      const count = state.search.step === 'found' ? state.search.people.length : 0;
      // From the field itself, up goes to the last one; past an end it goes on at the other.
      const active = count === 0 ? -1 : state.active < 0 ? (event.by > 0 ? 0 : count - 1) : (state.active + event.by + count) % count;
      return { ...state, isPutAway: false, active, refusal: undefined };
    }
    case 'putAway':
      return { ...state, ...NOTHING, isPutAway: true };
    case 'refused':
      return { ...state, refusal: event.reason };
    case 'chosen':
      return { ...FIRST_PICKER_STATE, tries: state.tries };
    case 'entered':
      return state.hasLeft ? { ...state, hasLeft: false } : state;
    case 'left':
      return { ...state, active: -1, isPutAway: true, hasLeft: true };
  }
}
