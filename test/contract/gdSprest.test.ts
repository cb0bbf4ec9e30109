import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { startWatched } from './registerSite';
import type { SharePoint } from '../sharepoint/server';

/** gd-sprest as it is shipped, in a page of the local SharePoint: a client that nobody of this project wrote. */
type Rest = { [name: string]: Rest } & ((...args: readonly unknown[]) => Rest);
type Read = { [name: string]: Read } & { length: number } & (string | number | boolean | null);

describe('gd-sprest works against the local SharePoint', () => {
  let server: SharePoint;
  let dom: JSDOM;
  let rest: Rest;
  const run = (query: unknown): Promise<Read> => new Promise((resolve, reject) => (query as { execute(ok: (answer: Read) => void, failed: (problem: unknown) => void): void }).execute(resolve, reject));

  beforeAll(async () => {
    server = await startWatched();
    const url = `${server.url}/sites/empty`;
    const answer = await fetch(`${url}/_api/contextinfo`, { method: 'POST', headers: { accept: 'application/json;odata=nometadata' } });
    const { FormDigestValue } = (await answer.json()) as { FormDigestValue: string };
    dom = new JSDOM('<!doctype html>', { url, runScripts: 'outside-only' });
    const page = dom.window as unknown as { Worker: unknown; URL: { createObjectURL(): string }; _spPageContextInfo: unknown; $REST: Rest; eval(script: string): void };
    // gd-sprest keeps its digest fresh in a worker, which jsdom has not.
    page.Worker = class {
      postMessage(): void {}
      terminate(): void {}
    };
    page.URL.createObjectURL = () => 'blob:';
    page._spPageContextInfo = { webAbsoluteUrl: url, webServerRelativeUrl: '/sites/empty', siteAbsoluteUrl: url, formDigestValue: FormDigestValue };
    page.eval(readFileSync(require.resolve('gd-sprest/dist/gd-sprest.js'), 'utf8'));
    rest = page.$REST;
  });
  afterAll(async () => {
    dom.window.close();
    await server.close();
  });

  it('reads the site', async () => {
    expect((await run(rest['Web']?.()))['Title']).toBe('Empty site');
  });
  it('makes a list with a column and a view, and reads them back', async () => {
    expect((await run(rest['Web']?.()['Lists']?.()['add']?.({ Title: 'Made', BaseTemplate: 100 })))['Title']).toBe('Made');
    const list = (): Rest => rest['Web']?.()['Lists']?.('Made') as Rest;
    expect((await run(list()['Fields']?.()['createFieldAsXml']?.('<Field Type="Number" Name="Rank" DisplayName="Rank" />')))['InternalName']).toBe('Rank');
    const views = (await run(list()['Views']?.()))['results'] as unknown as { Title: string }[];
    expect(views.map((view) => view.Title)).toEqual(['All Items']);
  });
  it('adds, changes, finds and deletes items', async () => {
    const items = (...args: readonly unknown[]): Rest => rest['Web']?.()['Lists']?.('Made')['Items']?.(...args) as Rest;
    const made = await run(items()['add']?.({ Title: 'x', Rank: 3 }));
    expect(made['Id']).toBe(1);
    await run((made as unknown as Rest)['update']?.({ Title: 'it\'s' }));
    const query = { Select: ['Id', 'Title', 'Author/Title'], Expand: ['Author'], Filter: 'Rank ge 3', OrderBy: ['Id desc'], Top: 5 };
    const found = (await run(items()['query']?.(query)))['results'] as unknown as { Title: string; Author: { Title: string } }[];
    expect(found.map((row) => [row.Title, row.Author.Title])).toEqual([['it\'s', 'Ada Lindqvist']]);
    await run(items(1)['delete']?.());
    expect((await run(items()))['results']).toHaveLength(0);
  });
  it('asked for nothing that the local SharePoint does not know', () => {
    expect(server.control.unsupported()).toEqual([]);
  });
});
