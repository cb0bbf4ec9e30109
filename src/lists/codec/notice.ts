import { decodeAbout, encodeAbout, type NewNotice, type Notice } from '../../domain/notices/notice';
import type { WriteOf } from '../schema/item';
import type { notices } from '../schema/notices';
import { numberIn, textIn } from './cells';

/** Columns that a notice is read from. */
export const NOTICE_COLUMNS = ['Id', 'NoticeKey', 'Kind', 'ExceptionKey', 'Recipient', 'OnDay', 'Parameters'] as const;

/** An item of Notices as SharePoint answers it (`odata=nometadata`). */
export type NoticeItem = { readonly [column in (typeof NOTICE_COLUMNS)[number]]?: unknown };

/** The title is the kind: no text that a person wrote goes out with a notice. */
export function encodeNotice({ key, exceptionKey, recipient, onDay, about }: NewNotice): Required<WriteOf<typeof notices>> {
  return { Title: about.kind, NoticeKey: key, Kind: about.kind, ExceptionKey: exceptionKey || null, Recipient: recipient, OnDay: onDay, Parameters: encodeAbout(about) };
}

/** Undefined where it is none that this version knows. */
export function decodeNotice(item: NoticeItem): Notice | undefined {
  const about = decodeAbout(item.Kind, textIn(item.Parameters));
  return about && { id: numberIn(item.Id), key: textIn(item.NoticeKey), exceptionKey: textIn(item.ExceptionKey), recipient: textIn(item.Recipient), onDay: numberIn(item.OnDay), about };
}
