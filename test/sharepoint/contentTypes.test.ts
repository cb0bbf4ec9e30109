import { makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

const ID = '0x01008D19F38845B0884EBEBE239FDF359184';

describe('content types', () => {
  let site: TestSite;
  let ada: Visitor;
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
  });
  afterEach(() => site.close());
  const add = (name: string, id = ID): Promise<{ status: number }> => ada.post('web/contenttypes', { Id: { StringValue: id }, Name: name, Group: 'Own', Description: '' });
  const names = async (of: string): Promise<string[]> => [...((await ada.get(`${of}/contenttypes?$select=Name`)).json['value'] ?? [])].map((each) => String(each['Name']));

  it('an id is given in both forms, and leads to the parent', async () => {
    expect((await add('Exception')).status).toBe(201);
    const { json } = await ada.get(`web/contenttypes('${ID}')`);
    expect(json).toEqual(expect.objectContaining({ Id: { StringValue: ID }, StringId: ID, Name: 'Exception', Group: 'Own' }));
    expect((await ada.get(`web/contenttypes('${ID}')/parent?$select=Name`)).json['Name']).toBe('Item');
  });
  it('the same id twice is not refused; the same name under another id is', async () => {
    await add('Exception');
    expect((await add('Exception again')).status).toBe(201);
    expect((await add('Exception again', `${ID}00`)).status).toBe(500);
  });
  it('a list takes a child of a type of the web, under an id of its own', async () => {
    await add('Exception');
    const list = await makeList(ada, 'Typed');
    const made = await ada.make(`${list}/contenttypes/addAvailableContentType`, { contentTypeId: ID });
    expect(String(made['StringId'])).toMatch(new RegExp(`^${ID}00[0-9A-F]{32}$`));
    expect(await names(list)).toEqual(['Item', 'Folder', 'Exception']);
  });
  it('items say which of the list\'s types they are', async () => {
    const list = await makeList(ada, 'Typed');
    await ada.make(`${list}/items`, { Title: 'x' });
    expect((await ada.get(`${list}/items(1)/contenttype?$select=Name`)).json['Name']).toBe('Item');
  });
  it('a list keeps one type for items', async () => {
    const list = await makeList(ada, 'Typed');
    const [item] = (await ada.get(`${list}/contenttypes?$select=StringId`)).json['value'] ?? [];
    expect((await ada.write('DELETE', `${list}/contenttypes('${String(item?.['StringId'])}')`)).status).toBe(500);
    await add('Exception');
    await ada.make(`${list}/contenttypes/addAvailableContentType`, { contentTypeId: ID });
    expect((await ada.write('DELETE', `${list}/contenttypes('${String(item?.['StringId'])}')`)).status).toBe(200);
    expect(await names(list)).toEqual(['Folder', 'Exception']);
  });
  it('field links name the columns of a type', async () => {
    await add('Exception');
    expect((await ada.get(`web/contenttypes('${ID}')/fieldlinks`)).json['value']).toEqual([
      { FieldInternalName: null, Hidden: false, Id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', Name: 'ContentType', Required: false },
      { FieldInternalName: null, Hidden: false, Id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', Name: 'Title', Required: true },
    ]);
  });
  it('who may not manage the site adds none', async () => {
    const mira = await ada.make('web/ensureuser', { logonName: 'mira@contoso.example' });
    await ada.make(`web/roleassignments/addroleassignment(principalid=${String(mira['Id'])},roledefid=1073741830)`);
    expect((await site.as('mira').post('web/contenttypes', { Id: { StringValue: ID }, Name: 'x' })).status).toBe(403);
  });
});
