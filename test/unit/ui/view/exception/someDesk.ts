import type { Desk } from '../../../../../src/decisions/desk';
import type { OpenException } from '../../../../../src/decisions/openException';
import { siteZone } from '../../../../../src/domain/day/zone';
import { LEDGER_LISTS, type LedgerList } from '../../../../../src/domain/ledger/decision';
import { NOTHING_KNOWN } from '../../../../../src/domain/ledger/fold';
import type { PeopleHistory } from '../../../../../src/domain/people/people';
import type { Person } from '../../../../../src/domain/people/person';
import { SharePointError } from '../../../../../src/lists/rest/errors';
import type { Gate } from '../../../../../src/lists/rest/gate';
import { MIRA, type Life } from '../../../domain/ledger/life';

export interface DeskOptions {
  readonly people?: Partial<PeopleHistory> | undefined;
  readonly me?: Person | undefined;
  readonly mayAddTo?: readonly LedgerList[] | undefined;
}

const MS_PER_DAY = 86_400_000;

/** Whoever asks for what stands around an exception is refused, as a visitor without a right to the groups would be. */
const refused = (): Promise<never> => Promise.reject(new SharePointError('denied', { status: 403, code: '', detail: '', requestId: '', operation: 'read' }));

/** A desk on the life's own today. Its gate refuses every request: what a page shows is worked out from the life. */
export function deskOf(life: Pick<Life, 'today'>, { people, me = MIRA, mayAddTo = LEDGER_LISTS }: DeskOptions = {}): Desk {
  const gate = { webUrl: 'https://contoso.example/sites/register', clock: { now: () => life.today * MS_PER_DAY + MS_PER_DAY / 2 }, get: refused, readText: refused } as unknown as Gate;
  return {
    gate,
    zone: siteZone('UTC'),
    me,
    mayAddTo: new Set(mayAddTo),
    mayProject: true,
    mayAddRows: true,
    known: { ...NOTHING_KNOWN, people: { ...NOTHING_KNOWN.people, ...people } },
  };
}

export function openedOf(life: Life): OpenException {
  return { state: life.state, decisions: life.decisions, row: { id: 12, agrees: true } };
}
