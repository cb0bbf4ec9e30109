import { appendOrFind } from '../decisions/appendOnce';
import { newDecisionKey } from '../decisions/decisionKey';
import type { Desk } from '../decisions/desk';
import { keysFor } from '../domain/ledger/furtherKey';
import { saysOf, type NewNotice, type Notice } from '../domain/notices/notice';
import { loginKey } from '../domain/people/person';
import { decodeNotice, encodeNotice, NOTICE_COLUMNS, type NoticeItem } from '../lists/codec/notice';
import { SharePointError } from '../lists/rest/errors';
import { itemsPath } from '../lists/rest/listPath';
import { api, columnList } from '../lists/rest/quote';
import { notices } from '../lists/schema/notices';
import type { Counted } from './sweepOutcome';

/**
 * Adds a notice, once. What says the same to the same person under its key is it, whatever day it is of; anything else
 * that stands there tells nobody of this, so it goes out under a further key. @throws SharePointError
 */
export async function addNotice(desk: Desk, notice: NewNotice): Promise<keyof Counted> {
  for (const key of keysFor(notice.key, newDecisionKey())) {
    try {
      return (await appendOrFind(desk, { list: notices, keyColumn: 'NoticeKey', key, item: encodeNotice({ ...notice, key }) })).how;
    } catch (error) {
      if (!(error instanceof SharePointError) || error.kind !== 'duplicate') throw error;
    }
    const holder = await noticeUnder(desk, key);
    if (holder && saysOf(holder) === saysOf(notice) && loginKey(holder.recipient) === loginKey(notice.recipient)) return 'alreadyThere';
  }
  throw new SharePointError('duplicate', { status: 0, code: '', detail: `other texts stand under ${notice.key} and its further keys`, requestId: '', operation: 'addNotice' });
}

async function noticeUnder({ gate }: Desk, key: string): Promise<Notice | undefined> {
  const { value } = await gate.get<{ value: readonly NoticeItem[] }>(api`${itemsPath(gate.webUrl, notices)}?$select=${columnList(NOTICE_COLUMNS)}&$filter=NoticeKey eq ${key}&$top=1`);
  return value[0] && decodeNotice(value[0]);
}
