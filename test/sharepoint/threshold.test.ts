import { LIST_VIEW_THRESHOLD_ROWS } from './limits';
import { addMany, codeOf, makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

const THROTTLED = '-2147024860, Microsoft.SharePoint.SPQueryThrottledException';

describe('the threshold counts rows that are looked at', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  const ask = async (query: string): Promise<string> => {
    const answer = await ada.get(`${list}/items?$select=Id&${query}`);
    return answer.status === 200 ? 'answered' : `${answer.status} ${codeOf(answer)}`;
  };
  const filtered = (filter: string): Promise<string> => ask(`$filter=${encodeURIComponent(filter)}&$top=5`);
  beforeAll(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Large', { Day: 'Type="Number" Indexed="TRUE"', Family: 'Type="Text" Indexed="TRUE"', Plain: 'Type="Number"' });
    const rows = [...Array(LIST_VIEW_THRESHOLD_ROWS).keys()].map((at) => ({ Title: 't', Day: at % 1000, Family: 'same', Plain: at }));
    await addMany(ada, list, rows, `${site.url}/sites/empty`);
  }, 60_000);
  afterAll(() => site.close());

  it('a list of 5,000 rows answers anything', async () => {
    expect(await filtered('Plain eq 1')).toBe('answered');
    expect(await ask('$orderby=Plain&$top=5')).toBe('answered');
  });
  describe('with one row more', () => {
    beforeAll(async () => {
      await ada.make(`${list}/items`, { Title: 't', Day: 1, Family: 'same', Plain: 5000 });
    });
    it.each([
      'Day eq 3', 'Day eq 3 and Plain eq 3', 'Plain eq 3 and Day eq 3', 'Day ge 1 and Day le 900', 'Id gt 100 and Id le 5000', 'Id le 5000 and Plain eq 1', 'Day eq 1 or Day eq 2', 'Day eq 1 or Id eq 7', 'startswith(Family,\'other\')', 'Day eq null',
    ])('%s is answered', async (filter) => {
      expect(await filtered(filter)).toBe('answered');
    });
    it.each([
      'Plain eq 3', 'Plain eq 99999', 'Family eq \'same\'', 'Family eq \'same\' and Day eq 3', 'Day ge 0', 'Day eq 1 or Plain eq 1', 'substringof(\'ame\',Family)', 'not (Day eq 3)', 'Day ne 3', 'Author/Title eq \'x\'', 'startswith(Title,\'t\')',
    ])('%s is throttled', async (filter) => {
      expect(await ask(`$expand=${filter.includes('Author') ? 'Author&$select=Author/Title' : ''}&$filter=${encodeURIComponent(filter)}`)).toBe(`500 ${THROTTLED}`);
    });
    it('paging without a filter is fine up to 5,000 rows a page', async () => {
      expect(await ask('$top=5000')).toBe('answered');
      expect(await ask('$top=5001')).toBe(`500 ${THROTTLED}`);
      expect(await ask('$top=5&$skiptoken=Paged=TRUE%26p_ID=4990')).toBe('answered');
    });
    it('only an indexed column sorts', async () => {
      expect(await ask('$orderby=Day desc&$top=5')).toBe('answered');
      expect(await ask('$orderby=Id desc&$top=5')).toBe('answered');
      expect(await ask('$orderby=Plain&$top=5')).toBe(`500 ${THROTTLED}`);
      expect(await ask('$orderby=Created&$top=5')).toBe(`500 ${THROTTLED}`);
    });
    it('a filter that cuts by index may sort by anything', async () => {
      expect(await ask('$filter=Day eq 3&$orderby=Plain desc&$top=5')).toBe('answered');
    });
  });
});
