import * as fc from 'fast-check';
import { makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

type Step = { do: 'add' | 'change' | 'quiet' | 'delete' | 'recycle' | 'restore'; at: number } | { do: 'follow'; rows: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('add', 'change', 'quiet', 'delete', 'recycle', 'restore' as const), at: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('follow' as const), rows: fc.integer({ min: 1, max: 4 }) }) },
);

/** A client that keeps a copy of a list by the change log alone, as the log's documentation tells it to. */
class Follower {
  private token = '';
  private copy = new Map<string, string>();
  private readonly visitor: Visitor;
  private readonly list: string;
  constructor(visitor: Visitor, list: string) {
    this.visitor = visitor;
    this.list = list;
  }
  async follow(rowLimit: number): Promise<Map<string, string>> {
    for (;;) {
      const { text } = await this.visitor.post(`${this.list}/getListItemChangesSinceToken`, {
        query: { ChangeToken: this.token, RowLimit: String(this.token === '' ? 5000 : rowLimit), ViewFields: '<ViewFields><FieldRef Name="Title"/></ViewFields>' },
      });
      if (/ChangeType="(Restore|InvalidToken)"/.test(text) && this.token !== '') {
        this.token = '';
        this.copy = new Map();
        continue;
      }
      for (const [, id = ''] of text.matchAll(/<Id ChangeType="Delete"[^>]*>(\d+)</g)) this.copy.delete(id);
      for (const [row] of text.matchAll(/<z:row [^>]*>/g)) this.copy.set(/ows_ID="(\d+)"/.exec(row)?.[1] ?? '', /ows_Title="([^"]*)"/.exec(row)?.[1] ?? '');
      this.token = /LastChangeToken="([^"]+)"/.exec(text)?.[1] ?? '';
      if (!text.includes('MoreChanges="TRUE"')) return this.copy;
    }
  }
}

describe('the change log, followed', () => {
  let site: TestSite;
  let ada: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
  });
  afterAll(() => site.close());

  it('a client that follows it has what the list has, whatever happened in between', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        run += 1;
        const list = await makeList(ada, `Followed ${run}`);
        const follower = new Follower(ada, list);
        for (const [at, each] of steps.entries()) {
          if (each.do === 'follow') await follower.follow(each.rows);
          else await act(list, each.do, each.at, `title ${at}`);
        }
        const followed = await follower.follow(2);
        const there = [...((await ada.get(`${list}/items?$select=Id,Title&$top=5000`)).json['value'] ?? [])].map((item): [string, string] => [String(item['Id']), String(item['Title'])]);
        expect([...followed].sort()).toEqual(there.sort());
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  async function act(list: string, what: Exclude<Step['do'], 'follow'>, at: number, title: string): Promise<void> {
    if (what === 'add') return void (await ada.make(`${list}/items`, { Title: title }));
    if (what === 'restore') {
      const bin = [...((await ada.get('web/recyclebin')).json['value'] ?? [])].filter((each) => each['ItemType'] === 3 && `web/lists/getByTitle('${String(each['DirName']).split('/').pop() ?? ''}')` === list);
      const kept = bin[at % Math.max(bin.length, 1)];
      if (kept !== undefined) await ada.make(`web/recyclebin('${String(kept['Id'])}')/restore`);
      return;
    }
    const ids = [...((await ada.get(`${list}/items?$select=Id`)).json['value'] ?? [])].map((item) => Number(item['Id']));
    const id = ids[at % Math.max(ids.length, 1)];
    if (id === undefined) return;
    if (what === 'change') await ada.write('MERGE', `${list}/items(${id})`, { Title: title });
    else if (what === 'quiet') await ada.make(`${list}/items(${id})/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: title }], bNewDocumentUpdate: true });
    else if (what === 'delete') await ada.write('DELETE', `${list}/items(${id})`);
    else await ada.make(`${list}/items(${id})/recycle`);
  }
});
