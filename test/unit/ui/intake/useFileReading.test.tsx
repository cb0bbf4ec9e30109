/** @jest-environment jsdom */
import '../textEncoder';
import * as React from 'react';
import { act, render, waitFor } from '@testing-library/react';
import { MAX_FILE_BYTES } from '../../../../src/discovery/archive/openArchive';
import type { Reading } from '../../../../src/discovery/parsedReport';
import type { Gate } from '../../../../src/lists/rest/gate';
import { searchPeople } from '../../../../src/register/directory';
import { readTenants } from '../../../../src/decisions/readTenants';
import type { IntakeEvent } from '../../../../src/ui/intake/intakeState';
import { useFileReading, type FileReading } from '../../../../src/ui/intake/useFileReading';
import { guessMapping } from '../../../../src/discovery/spreadsheet/fields';
import { TENANT } from '../../discovery/reports';

jest.mock('../../../../src/register/directory');
jest.mock('../../../../src/decisions/readTenants');

const HEAD = 'Account;Policy;Type;Expires';

/** A file as the browser hands it out; jsdom's own has no `arrayBuffer`. */
function file(name: string, text: string, { size = text.length, opens = Promise.resolve() }: { readonly size?: number; readonly opens?: Promise<void> } = {}): File {
  return { name, size, lastModified: Date.UTC(2026, 4, 4), arrayBuffer: () => opens.then(() => new TextEncoder().encode(text).buffer) } as unknown as File;
}

interface Watched {
  readonly reading: () => FileReading;
  readonly events: IntakeEvent[];
  readonly read: Reading[][];
}
function watch(): Watched {
  const events: IntakeEvent[] = [];
  const read: Reading[][] = [];
  let now: FileReading | undefined;
  const Watching = (): null => {
    now = useFileReading({ gate: {} as Gate, tenantsInRows: [], dispatch: (event) => events.push(event), onRead: (readings) => Promise.resolve(void read.push([...readings])), onFailure: (error) => fail(error) });
    return null;
  };
  render(<Watching />);
  return { reading: () => now as FileReading, events, read };
}
/** As long as a busy machine needs. */
const until = (check: () => void): Promise<void> => waitFor(check, { timeout: 30_000 });
const settle = (): Promise<void> => act(() => new Promise((resolve) => setTimeout(resolve, 50)));
const typesOf = (events: readonly IntakeEvent[]): string[] => [...new Set(events.map(({ type }) => type))];

beforeEach(() => {
  jest.mocked(searchPeople).mockResolvedValue([]);
  jest.mocked(readTenants).mockResolvedValue([{ id: TENANT, name: 'Lamna Healthcare' }]);
});

describe('reading files', () => {
  it('asks for the columns of a table, then for the tenant, and then has read it', async () => {
    const { reading, events, read } = watch();
    reading().read([file('register.csv', `${HEAD}\nann;MFA;MFA;2026-12-31\n`)]);
    await until(() => expect(events[events.length - 1]).toMatchObject({ type: 'tableAsked', table: { file: 'register.csv' } }));
    reading().ofTable({ mapping: guessMapping(HEAD.split(';')) });
    await until(() => expect(events[events.length - 1]).toMatchObject({ type: 'tenantAsked', files: ['register.csv'], tenants: [{ id: TENANT }] }));
    reading().ofTenant({ id: TENANT, name: 'Lamna Healthcare' });
    await until(() => expect(read).toMatchObject([[{ outcome: 'read', parsed: { report: { tenant: { id: TENANT } }, findings: [{ endsOn: '2026-12-31' }] } }]]));
  });

  it('cancelled while the system still opens the files, it is over', async () => {
    const { reading, events, read } = watch();
    let open = (): void => undefined;
    reading().read([file('register.csv', `${HEAD}\nann;MFA;MFA;2026-12-31\n`, { opens: new Promise((resolve) => (open = resolve)) })]);
    reading().cancel();
    open();
    await settle();
    expect([typesOf(events), events[events.length - 1], read]).toEqual([['reading', 'another'], { type: 'another' }, []]);
  });

  it('a second choice takes the place of the first one', async () => {
    const { reading, events } = watch();
    reading().read([file('first.csv', `${HEAD}\nann;MFA;MFA;2026-12-31\n`)]);
    reading().read([file('second.csv', `${HEAD}\nben;MFA;MFA;2026-12-31\n`)]);
    await until(() => expect(events.flatMap((event) => (event.type === 'tableAsked' ? [event.table.file] : []))).toEqual(['second.csv']));
  });

  it('a file that is too large is not even opened, and the others are read', async () => {
    const { reading, read } = watch();
    const never = new Promise<void>(() => undefined);
    reading().read([file('huge.json', '', { size: MAX_FILE_BYTES + 1, opens: never }), file('x.json', '{}')]);
    await until(() => expect(read[0]).toMatchObject([{ problem: { file: 'huge.json', code: 'tooLarge', found: { what: 'size', megabytes: 51, most: 50 } } }, { problem: { file: 'x.json', code: 'notAReport' } }]));
  });

  it('a file that the system does not give out is told with the system’s words', async () => {
    const { reading, read } = watch();
    reading().read([file('locked.json', '', { opens: Promise.reject(new DOMException('The file is locked')) })]);
    await until(() => expect(read[0]).toMatchObject([{ problem: { file: 'locked.json', code: 'unopened', found: { what: 'system', message: 'The file is locked' } } }]));
  });

  it('a table that is left out leaves nothing, and asks again for files', async () => {
    const { reading, events, read } = watch();
    reading().read([file('register.csv', `${HEAD}\nann;MFA;MFA;2026-12-31\n`)]);
    await until(() => expect(events[events.length - 1]?.type).toBe('tableAsked'));
    reading().ofTable(undefined);
    await until(() => expect(events[events.length - 1]).toEqual({ type: 'another' }));
    expect(read).toEqual([]);
  });

  it('names that several accounts have are asked about, and the chosen one is read', async () => {
    const ben = (mail: string, objectId: string) => ({ login: `i:0#.f|membership|${mail}`, name: 'Ben Moe', mail, objectId, jobTitle: '', guest: false });
    jest.mocked(searchPeople).mockResolvedValue([ben('ben@lamna.example', 'B1'), ben('ben.moe@lamna.example', 'B2')]);
    const { reading, events, read } = watch();
    reading().read([file('register.csv', `${HEAD}\nBen Moe;MFA;MFA;2026-12-31\n`)]);
    await until(() => expect(events[events.length - 1]?.type).toBe('tableAsked'));
    reading().ofTable({ mapping: guessMapping(HEAD.split(';')) });
    await until(() => expect(events[events.length - 1]).toMatchObject({ type: 'accountsAsked', found: { open: [{ written: 'Ben Moe' }] } }));
    reading().ofAccounts(new Map([['Ben Moe', ben('ben.moe@lamna.example', 'B2')]]));
    await until(() => expect(events[events.length - 1]?.type).toBe('tenantAsked'));
    reading().ofTenant({ id: TENANT, name: 'Lamna Healthcare' });
    await until(() => expect(read).toMatchObject([[{ parsed: { findings: [{ principal: { type: 'user', id: 'b2', name: 'Ben Moe' } }] } }]]));
  });
});
