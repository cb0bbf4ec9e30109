import fc from 'fast-check';
import { makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

/** Whatever is asked, the server answers as SharePoint or says that it does not know: it never fails by itself. */
const WORDS = ['web', 'lists', 'getByTitle(\'Any\')', 'getByTitle(\'\'\'\')', 'items', 'items(1)', 'items(0)', 'items(x)', 'fields', 'fields(guid\'x\')', 'views', 'viewfields', 'roleassignments', 'sitegroups', 'siteusers', 'siteusers(@v)', 'contextinfo',
  'RenderListDataAsStream', 'getchanges', 'GetItems', 'breakroleinheritance(1,2,3)', 'recycle', 'Title', '$value', '$batch', 'currentuser', 'getList(\'/x\')', '(1)', 'rootfolder', 'files', 'versions', 'attachmentfiles', 'contenttypes', 'ensureuser', '%', '%zz', '\'', '()'];
const VALUES = ['', 'Id', 'Title', 'Author/Title', '*', 'Id eq 1', '(((', '\'', 'Title eq \'', 'not', '-1', '5001', 'Paged=TRUE&p_ID=x', 'a,b', '%', 'null', 'Id desc', '\u0000', '😀'];
const segment = fc.constantFrom(...WORDS);
const option = fc.tuple(fc.constantFrom('$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken', '@v', 'x'), fc.constantFrom(...VALUES)).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
const body = fc.oneof(
  fc.constant(undefined),
  fc.json({ maxDepth: 2 }),
  fc.constantFrom('{', '[]', '"x"', '{"parameters":5}', '{"parameters":{"SchemaXml":"<"}}', '{"query":{"ViewXml":"<View><Query><Where><Eq/></Where></Query></View>"}}', '{"Title":{}}', '{"logonName":1}', '{"__metadata":null}'),
);

describe('the server', () => {
  let site: TestSite;
  let ada: Visitor;
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    const list = await makeList(ada, 'Any', { N: 'Type="Number"' });
    await ada.make(`${list}/items`, { Title: 'x' });
  });
  afterAll(() => site.close());

  it('never fails by itself, whatever it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('GET', 'POST', 'MERGE', 'PUT', 'DELETE'), fc.array(segment, { minLength: 1, maxLength: 5 }), fc.array(option, { maxLength: 3 }), body, async (method, segments, options, text) => {
        const path = `${['web', ...segments].slice(segments[0] === 'web' ? 1 : 0).join('/')}${options.length === 0 ? '' : `?${options.join('&')}`}`;
        const sent = text === undefined || method === 'GET' ? {} : { raw: text, headers: { 'content-type': 'application/json' } };
        const answer = method === 'GET' ? await ada.get(path) : await ada.write(method as 'POST', path, undefined, sent);
        expect(answer.text).not.toContain('The local SharePoint failed');
      }),
      { numRuns: 3000 },
    );
    expect(site.control.unsupported().filter(({ asked }) => asked.startsWith('a failure of its own'))).toEqual([]);
  }, 60_000);
});
