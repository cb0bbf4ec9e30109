import { makeList, startSite } from './testing/site';
import type { Json, TestSite, Visitor } from './testing/site';

type Row = { FieldName: string; HasException: boolean; ErrorCode: number; ErrorMessage: string | null; FieldValue: string; ItemId: number };
const form = (values: Readonly<Record<string, string>>): { FieldName: string; FieldValue: string }[] => Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
const rowsOf = (json: Json): Row[] => json['value'] as unknown as Row[];
const MIRA = '[{"Key":"i:0#.f|membership|mira@contoso.example"}]';

describe('validate-update calls', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Forms', { Rank: 'Type="Number"', Day: 'Type="DateTime"', Owner: 'Type="User"', Fixed: 'Type="Text" ReadOnly="TRUE"', Key: 'Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"' });
  });
  afterEach(() => site.close());
  const add = async (values: Readonly<Record<string, string>>, as = ada): Promise<Row[]> => rowsOf((await as.post(`${list}/AddValidateUpdateItemUsingPath()`, { formValues: form(values), bNewDocumentUpdate: false })).json);
  const update = async (values: Readonly<Record<string, string>>): Promise<Row[]> => rowsOf((await ada.post(`${list}/items(1)/ValidateUpdateListItem()`, { formValues: form(values) })).json);
  const count = async (): Promise<number> => Number((await ada.get(`${list}?$select=ItemCount`)).json['ItemCount']);
  const failed = (rows: readonly Row[]): string[] => rows.filter((row) => row.HasException).map((row) => row.FieldName);
  /** A list to which vic may add, no more. */
  async function letVicAdd(): Promise<Visitor> {
    const level = await ada.make('web/roledefinitions', { BasePermissions: { High: '176', Low: '138612835' }, Name: 'Append', Description: '', Order: 1 });
    const vic = await ada.make('web/ensureuser', { logonName: 'vic@contoso.example' });
    await ada.make(`web/roleassignments/addroleassignment(principalid=${String(vic['Id'])},roledefid=1073741826)`);
    await ada.make(`${list}/breakroleinheritance(copyroleassignments=false)`);
    await ada.make(`${list}/roleassignments/addroleassignment(principalid=${String(vic['Id'])},roledefid=${String(level['Id'])})`);
    return site.as('vic');
  }

  it('adding ends with the Id of the new item', async () => {
    const rows = await add({ Title: 'x', Rank: '1,234.5' });
    expect(rows[rows.length - 1]).toEqual({ ErrorCode: 0, ErrorMessage: null, FieldName: 'Id', FieldValue: '1', HasException: false, ItemId: 0 });
    expect((await ada.get(`${list}/items(1)?$select=Rank`)).json['Rank']).toBe(1234.5);
  });
  it.each([
    ['6/23/2018 4:35 AM', '2018-06-23T11:35:00Z'],
    ['6/23/2018', '2018-06-23T07:00:00Z'],
    ['2018-06-23 04:35:00', '2018-06-23T11:35:00Z'],
    ['12/31/2018 12:00 PM', '2018-12-31T20:00:00Z'],
  ])('%s is a time of the web\'s clock', async (text, instant) => {
    await add({ Title: 'x', Day: text });
    expect((await ada.get(`${list}/items(1)?$select=Day`)).json['Day']).toBe(instant);
  });
  it('a value that cannot be stored is said in its row, with 200, and nothing is stored', async () => {
    const answer = await ada.post(`${list}/AddValidateUpdateItemUsingPath()`, { formValues: form({ Title: 'x', Day: '2024-33-33', Nothing: 'abc' }) });
    expect(answer.status).toBe(200);
    const rows = rowsOf(answer.json);
    expect(rows[1]).toEqual(expect.objectContaining({ FieldName: 'Day', ErrorCode: -2146232832, ErrorMessage: 'Enter a date like this: 2/23/2012', HasException: true }));
    expect(rows[2]).toEqual(expect.objectContaining({ FieldName: 'Nothing', ErrorCode: 0, ErrorMessage: 'abc', HasException: true }));
    expect(rows[3]).toEqual(expect.objectContaining({ FieldName: 'Id', FieldValue: '0' }));
    expect(await count()).toBe(0);
  });
  it('a required column must be there, unlike in POST items', async () => {
    expect(failed(await add({ Rank: '1' }))).toEqual(['Title']);
    expect((await ada.post(`${list}/items`, { Rank: 1 })).status).toBe(201);
  });
  it('a value twice in a unique column is said in its row', async () => {
    await add({ Title: 'a', Key: 'k' });
    const rows = await add({ Title: 'b', Key: 'K' });
    expect(rows.find((row) => row.FieldName === 'Key')?.ErrorCode).toBe(-2130575169);
    expect(await count()).toBe(1);
  });
  it('updating has no Id row, and each row names the item', async () => {
    await add({ Title: 'x' });
    expect((await update({ Title: 'y' })).map((row) => [row.FieldName, row.ItemId])).toEqual([['Title', 1]]);
  });
  it('a read-only column is written, which POST and MERGE would not do', async () => {
    await add({ Title: 'x' });
    expect(failed(await update({ Fixed: 'forged' }))).toEqual([]);
    expect((await ada.get(`${list}/items(1)?$select=Fixed`)).json['Fixed']).toBe('forged');
  });
  it('Author is written together with Editor only', async () => {
    await add({ Title: 'x' });
    expect(failed(await update({ Author: MIRA }))).toEqual(['Author']);
    expect(failed(await update({ Author: MIRA, Editor: MIRA, Created: '6/23/2018' }))).toEqual([]);
    expect((await ada.get(`${list}/items(1)?$select=Created,Author/Title&$expand=Author`)).json).toEqual(expect.objectContaining({ Created: '2018-06-23T07:00:00Z', Author: { Title: 'Mira Okafor' } }));
  });
  it('a person who was never here becomes a user; one who is nowhere is refused', async () => {
    expect(failed(await add({ Title: 'x', Owner: '[{"Key":"i:0#.f|membership|nina@contoso.example"}]' }))).toEqual([]);
    expect(failed(await add({ Title: 'x', Owner: '[{"Key":"i:0#.f|membership|nobody@contoso.example"}]' }))).toEqual(['Owner']);
  });
  it.each([[true, 'Mira Okafor'], [false, undefined]])('with forgedStampWhileAdding %s who may only add sets the author: %s', async (on, author) => {
    site.control.switches.forgedStampWhileAdding = on;
    const vic = await letVicAdd();
    expect(failed(await add({ Title: 'x', Author: MIRA, Editor: MIRA }, vic))).toEqual(on ? [] : ['Author', 'Editor']);
    const [item] = (await ada.get(`${list}/items?$select=Author/Title&$expand=Author`)).json['value'] ?? [];
    expect(item?.['Author']?.['Title']).toBe(author);
  });
  it('who may only add cannot update', async () => {
    const vic = await letVicAdd();
    await add({ Title: 'x' }, vic);
    expect((await vic.post(`${list}/items(1)/ValidateUpdateListItem()`, { formValues: form({ Title: 'y' }) })).status).toBe(403);
  });
});
