import type { Desk } from '../../../../decisions/desk';
import type { People } from '../../../../domain/people/people';

/** What the visitor may do here, and who is who: read after the numbers are shown. */
export type BoardDesk =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly desk: Desk; readonly people: People };
