import type { NewDecision } from '../../src/domain/ledger/decision';
import { contentHashOf } from '../../src/domain/ledger/decisionHash';
import { fitted } from '../../src/lists/codec/cells';
import { encodeDecision } from '../../src/lists/codec/encodeDecision';
import type { Gate } from '../../src/lists/rest/gate';
import { itemsPath, listPath } from '../../src/lists/rest/listPath';
import { api, caml, columnList } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { requests } from '../../src/lists/schema/requests';
import { HOSTILE_STRINGS, UNSTORABLE, VERY_LONG } from '../seed/hostileStrings';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startRegisterSite } from './registerSite';

type Item = { readonly Id: number } & { readonly [column: string]: unknown };
type List = typeof requests | typeof register;

/** White space around a value of CAML is not part of it. */
const IN_CAML = HOSTILE_STRINGS.filter((text) => text.trim() === text);

let sharePoint: SharePoint;
let gate: Gate;
beforeAll(async () => {
  sharePoint = await startRegisterSite();
  sharePoint.control.clearLog();
  gate = gateAs(sharePoint, 'ada');
});
afterEach(() => {
  expect(sharePoint.control.requests().filter(({ status }) => status >= 400)).toEqual([]);
  sharePoint.control.clearLog();
});
afterAll(() => sharePoint.close());

async function readAll(list: List, columns: readonly string[]): Promise<Item[]> {
  const found: Item[] = [];
  for (;;) {
    const after = found[found.length - 1]?.Id ?? 0;
    const { value } = await gate.get<{ value: Item[] }>(api`${itemsPath(gate.webUrl, list)}?$select=${columnList(['Id', ...columns])}&$filter=Id gt ${after}&$orderby=Id&$top=${250}`);
    if (value.length === 0) return found;
    found.push(...value);
  }
}

async function byFilter(list: List, column: string, text: string): Promise<Item[]> {
  const { value } = await gate.get<{ value: Item[] }>(api`${itemsPath(gate.webUrl, list)}?$select=${columnList(['Id', column])}&$filter=${columnList([column])} eq ${text}&$top=${5000}`);
  return value;
}

function byCaml(list: List, column: string, text: string): Promise<Item[]> {
  const condition = caml`<Eq><FieldRef Name="${column}"/><Value Type="Text">${text}</Value></Eq>`;
  const view = caml`<View><ViewFields><FieldRef Name="${column}"/></ViewFields><Query><Where>${condition}</Where></Query><RowLimit>5000</RowLimit></View>`;
  return gate.readText(api`${listPath(gate.webUrl, list)}/getitems`, { query: { ViewXml: view.text } }, (answer) => (JSON.parse(answer) as { value: Item[] }).value);
}

/** Every text finds the items that hold it, and no other. SharePoint compares without case. */
async function expectFound(items: readonly Item[], column: string, texts: readonly string[], ask: (text: string) => Promise<Item[]>): Promise<void> {
  const plain = (text: unknown): string => String(text).toLowerCase();
  const holders = new Map<string, number[]>();
  for (const item of items) if (item[column] !== null) holders.set(plain(item[column]), [...(holders.get(plain(item[column])) ?? []), item.Id]);
  await Promise.all(
    texts.map(async (text) => {
      const found = (await ask(text)).map(({ Id }) => Id);
      expect({ text, found }).toEqual({ text, found: holders.get(plain(text)) });
    }),
  );
}

describe('more than 500 hostile texts in a decision', () => {
  const ALL = [...HOSTILE_STRINGS, ...UNSTORABLE];
  const decision = (text: string, index: number): NewDecision => ({
    key: `k${index}`,
    exceptionKey: index < HOSTILE_STRINGS.length ? text : `x${index}`,
    act: 'comment',
    title: text,
    onDay: 20_000,
    base: [`b${index}`],
    baseHash: '',
    body: { why: text, [text]: [text, { [text]: text }], long: VERY_LONG[index] ?? null },
  });
  beforeAll(() => Promise.all(ALL.map((text, index) => gate.post(itemsPath(gate.webUrl, requests), encodeDecision(decision(text, index))))));

  it('are more than 500', () => {
    expect(new Set(HOSTILE_STRINGS).size).toBeGreaterThan(500);
    expect(IN_CAML.length).toBeGreaterThan(500);
  });

  it('come back as they were, and what they say has the same hash', async () => {
    const items = await readAll(requests, ['Title', 'DecisionKey', 'ExceptionKey', 'Act', 'OnDay', 'ContentHash', 'Body']);
    expect(items).toHaveLength(ALL.length);
    for (const item of items) {
      const index = Number(String(item['DecisionKey']).slice(1));
      const written = decision(ALL[index] as string, index);
      const body = JSON.parse(String(item['Body'])) as NewDecision['body'];
      expect([item['ExceptionKey'], body]).toEqual([written.exceptionKey, written.body]);
      expect(item['Title']).toBe(index < HOSTILE_STRINGS.length ? written.title : fitted(written.title));
      expect(item['ContentHash']).toBe(contentHashOf({ ...written, exceptionKey: String(item['ExceptionKey']), body }));
    }
  });

  it.each([['ExceptionKey'], ['Title']])('are found by %s, with OData and with CAML, and nothing else is', async (column) => {
    const items = await readAll(requests, [column]);
    await expectFound(items, column, HOSTILE_STRINGS, (text) => byFilter(requests, column, text));
    await expectFound(items, column, IN_CAML, (text) => byCaml(requests, column, text));
  });

  it('ask for what no column can hold without harm', async () => {
    for (const text of UNSTORABLE) {
      await byFilter(requests, 'Title', text);
      await byCaml(requests, 'Title', text);
    }
  });
});

describe('more than 500 hostile texts in every text column of a register row', () => {
  const COLUMNS = Object.entries(register.columns).flatMap(([name, { kind }]) => (kind === 'text' && name !== 'ExceptionKey' ? [name] : []));
  const row = (text: string, index: number): object => ({ ...Object.fromEntries(COLUMNS.map((name) => [name, fitted(text)])), ExceptionKey: `x${index}`, Controls: text });
  beforeAll(() => Promise.all(HOSTILE_STRINGS.map((text, index) => gate.post(itemsPath(gate.webUrl, register), row(text, index)))));

  it('come back as they were', async () => {
    const items = await readAll(register, [...COLUMNS, 'ExceptionKey', 'Controls']);
    expect(items).toHaveLength(HOSTILE_STRINGS.length);
    for (const item of items) {
      const index = Number(String(item['ExceptionKey']).slice(1));
      expect(item).toEqual({ Id: item.Id, ...row(HOSTILE_STRINGS[index] as string, index) });
    }
  });

  it('are found in each column, and nothing else is', async () => {
    const items = await readAll(register, COLUMNS);
    for (const [place, column] of COLUMNS.entries()) {
      const texts = HOSTILE_STRINGS.filter((_text, index) => index % COLUMNS.length === place);
      await expectFound(items, column, texts, (text) => byFilter(register, column, text));
    }
  });
});
