import type { Look } from '../../../../decisions/look';
import type { People } from '../../../../domain/people/people';

/** What the visitor may do here, and who is who: read after the numbers are shown. The desk itself is opened with a form. */
export type BoardDesk =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly look: Look; readonly people: People };
