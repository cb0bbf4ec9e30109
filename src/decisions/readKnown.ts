import type { Day } from '../domain/day/day';
import { departuresOf } from '../domain/exception/departure';
import { isExceptionKey } from '../domain/exception/isExceptionKey';
import { keyMeant } from '../domain/ledger/furtherKey';
import { inPieces, withEach } from '../domain/pieces/pieces';
import { decodeHeldRow, HELD_ROW_COLUMNS, type HeldRow } from '../lists/codec/heldRow';
import { textIn } from '../lists/codec/cells';
import { SharePointError } from '../lists/rest/errors';
import type { Gate } from '../lists/rest/gate';
import { api, columnList } from '../lists/rest/quote';
import { turns } from '../lists/rest/turns';
import { OBSERVATIONS_LIST, REGISTER_LIST } from '../lists/schema/addresses';
import type { Selected } from '../lists/schema/item';
import type { observations } from '../lists/schema/observations';
import type { KnownException, KnownFacts, KnownRegister } from './knownRegister';
import { MOST_TRIED, readEarlierReports, readNewestRecords } from './reportRecords';
import { readWholeList } from './readWholeList';

type RowItem = Parameters<typeof decodeHeldRow>[0];

const REPORT_COLUMNS = ['Id', 'DecisionKey'] as const;
type ReportItem = Selected<typeof observations, (typeof REPORT_COLUMNS)[number]>;

/** What the register already holds, for comparing reports with it. @param today undefined: a report's day is not doubted */
export async function readKnown(gate: Gate, signal?: AbortSignal, today?: Day): Promise<KnownRegister> {
  const [rows, reports, records] = await Promise.all([
    readWholeList<RowItem>({ gate }, REGISTER_LIST, api`$select=${columnList(HELD_ROW_COLUMNS)}`, signal),
    readWholeList<ReportItem>({ gate }, OBSERVATIONS_LIST, api`$select=${columnList(REPORT_COLUMNS)}`, signal, api`Act eq 'reportRead'`),
    readNewestRecords(gate, MOST_TRIED, signal),
  ]);
  const exceptions = new Map<string, KnownException>();
  const put = (item: RowItem): void => {
    const exceptionKey = textIn(item.ExceptionKey);
    if (isExceptionKey(exceptionKey)) exceptions.set(exceptionKey, knownException(item));
  };
  await inPieces(withEach(rows, put), turns(signal, () => new SharePointError('cancelled', { status: 0, code: '', detail: 'stopped while rows were read', requestId: '', operation: 'readKnown' })));
  return { exceptions, reportKeys: new Set(reports.flatMap(({ DecisionKey }) => (DecisionKey === null ? [] : [keyMeant(DecisionKey)]))), ...(await readEarlierReports(gate, records, signal)), today };
}

/** What an item of the register holds of its exception. */
export function knownException(item: RowItem): KnownException {
  const row = decodeHeldRow(item);
  return { findingsHash: textIn(item.FindingsHash), sinceDay: typeof item.SinceDay === 'number' ? item.SinceDay : Infinity, facts: row && knownFacts(row) };
}

/** What a row tells of an exception, as far as reports are compared with it. */
export function knownFacts(row: HeldRow): KnownFacts {
  const { id, lifecycle, tenantId, family, title, titled, principal, severity, category, kind, controls, expiresDay, brief } = row;
  const signedUntilDay = lifecycle === 'acceptedRisk' ? brief.risk?.signAgainDay : undefined;
  return {
    id,
    lifecycle,
    tenantId,
    family,
    title,
    titled,
    principal,
    severity,
    category,
    controls,
    endDay: expiresDay,
    removedOnDay: brief.removedOnDay,
    scopeUnconfirmed: brief.scopeUnconfirmed,
    approvedUntilDay: brief.approvedUntilDay ?? signedUntilDay,
    gave: brief.gave,
    origins: brief.origins,
    // A row of before that names neither kind nor control of each finding: that of its worst, and all of its controls.
    approves: brief.approves ?? departuresOf({ kind, controls, extent: [] }),
    marks: brief.seen?.marks ?? [],
    ...(brief.misnamed && { misnamed: true }),
    ...(brief.decided && { decided: brief.decided }),
    ...(brief.goneKeys && { goneKeys: brief.goneKeys }),
    ...(brief.beyond && { beyond: brief.beyond }),
    told: brief.told,
  };
}
