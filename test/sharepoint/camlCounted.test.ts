import * as fc from 'fast-check';
import { addMany, makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

type Row = { Title: string; Rank: number | null; Flag: boolean | null; Word: string | null };
const WORDS = ['alpha', 'Alphabet', 'beta 100%', 'ga_mma', 'it\'s', '<b> & "c"', 'ÄÖÜ', '0'] as const;
const row: fc.Arbitrary<Row> = fc.record({
  Title: fc.constantFrom(...WORDS),
  Rank: fc.option(fc.integer({ min: -3, max: 3 })),
  Flag: fc.option(fc.boolean()),
  Word: fc.option(fc.constantFrom(...WORDS)),
});

type Condition = { xml: string; holds(row: Row): boolean };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const element = (op: string, field: string, type?: string, value?: string): string => `<${op}><FieldRef Name="${field}"/>${value === undefined ? '' : `<Value Type="${type ?? 'Text'}">${escape(value)}</Value>`}</${op}>`;
/** Without regard to the case of A to Z, as the database compares. */
const plain = (text: string): string => text.replace(/[A-Z]/g, (sign) => sign.toLowerCase());

const OPS = { Eq: (a: number, b: number) => a === b, Neq: (a: number, b: number) => a !== b, Lt: (a: number, b: number) => a < b, Leq: (a: number, b: number) => a <= b, Gt: (a: number, b: number) => a > b, Geq: (a: number, b: number) => a >= b } as const;
const onRank: fc.Arbitrary<Condition> = fc.tuple(fc.constantFrom(...(Object.keys(OPS) as (keyof typeof OPS)[])), fc.integer({ min: -3, max: 3 })).map(([op, value]) => ({
  xml: element(op, 'Rank', 'Number', String(value)),
  holds: ({ Rank }) => Rank !== null && OPS[op](Rank, value),
}));
const onWord: fc.Arbitrary<Condition> = fc.tuple(fc.constantFrom('Eq', 'BeginsWith', 'Contains'), fc.constantFrom('Title', 'Word'), fc.constantFrom(...WORDS, 'a', '%', '_', '\'')).map(([op, field, value]) => ({
  xml: element(op, field, 'Text', value),
  holds: (of) => {
    const text = of[field as 'Title' | 'Word'];
    if (text === null) return false;
    const [found, wanted] = [plain(text), plain(value)];
    return op === 'Eq' ? found === wanted : op === 'BeginsWith' ? found.startsWith(wanted) : found.includes(wanted);
  },
}));
const onNull: fc.Arbitrary<Condition> = fc.tuple(fc.boolean(), fc.constantFrom('Rank', 'Flag', 'Word')).map(([isNull, field]) => ({ xml: element(isNull ? 'IsNull' : 'IsNotNull', field), holds: (of) => (of[field as 'Rank'] === null) === isNull }));
const onFlag: fc.Arbitrary<Condition> = fc.boolean().map((value) => ({ xml: element('Eq', 'Flag', 'Boolean', value ? '1' : '0'), holds: ({ Flag }) => Flag === value }));
const isIn: fc.Arbitrary<Condition> = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 3 }).map((values) => ({
  xml: `<In><FieldRef Name="Rank"/><Values>${values.map((value) => `<Value Type="Number">${value}</Value>`).join('')}</Values></In>`,
  holds: ({ Rank }) => Rank !== null && values.includes(Rank),
}));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(onRank, onWord, onNull, onFlag, isIn),
    fc.tuple(fc.boolean(), tie('condition'), tie('condition')).map(([and, left, right]) => ({
      xml: `<${and ? 'And' : 'Or'}>${left.xml}${right.xml}</${and ? 'And' : 'Or'}>`,
      holds: (of: Row) => (and ? left.holds(of) && right.holds(of) : left.holds(of) || right.holds(of)),
    })),
  ),
}));

describe('CAML against counting by hand', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  let rows: Row[];
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Counted', { Rank: 'Type="Number"', Flag: 'Type="Boolean"', Word: 'Type="Text"' });
    rows = fc.sample(row, { numRuns: 80, seed: 20_261_124 });
    await addMany(ada, list, rows, `${site.url}/sites/empty`);
  });
  afterAll(() => site.close());

  it('finds exactly the rows for which the conditions hold', async () => {
    await fc.assert(
      fc.asyncProperty(condition, async ({ xml, holds }) => {
        const answer = await ada.post(`${list}/getitems`, { query: { ViewXml: `<View><Query><Where>${xml}</Where></Query></View>` } });
        const expected = rows.flatMap((each, at) => (holds(each) ? [at + 1] : []));
        expect([...(answer.json['value'] ?? [])].map((item) => Number(item['Id']))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
