import type { IntegrityFinding } from '../../domain/integrity/finding';
import { noticeFindings } from '../../domain/integrity/noticeFindings';
import { textIn } from '../../lists/codec/cells';
import { decodeNotice, NOTICE_COLUMNS, type NoticeItem } from '../../lists/codec/notice';
import { api, columnList } from '../../lists/rest/quote';
import { NOTICES_LIST } from '../../lists/schema/addresses';
import type { Site } from '../append';
import { readWholeList } from '../readWholeList';

type WrittenItem = NoticeItem & { readonly Author?: { readonly Name?: unknown; readonly Title?: unknown } };

/** What is wrong with the notices that were written: all of them, 5,000 in a request. @throws SharePointError */
export async function readNoticeFindings(site: Site, signal?: AbortSignal): Promise<IntegrityFinding[]> {
  const items = await readWholeList<WrittenItem>(site, NOTICES_LIST, api`$select=${columnList([...NOTICE_COLUMNS, 'Author/Name', 'Author/Title'])}&$expand=Author`, signal);
  return noticeFindings(items.map((item) => ({ key: textIn(item.NoticeKey), author: { login: textIn(item.Author?.Name), name: textIn(item.Author?.Title) }, notice: decodeNotice(item) })));
}
