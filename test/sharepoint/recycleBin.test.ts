import { codeOf, makeList, startSite } from './testing/site';
import type { TestSite, Visitor } from './testing/site';

describe('versions, attachments and the recycle bin', () => {
  let site: TestSite;
  let ada: Visitor;
  let list: string;
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
    list = await makeList(ada, 'Kept', { Rank: 'Type="Number"', Key: 'Type="Text" Indexed="TRUE" EnforceUniqueValues="TRUE"' });
    await ada.make(`${list}/items`, { Title: 'first', Rank: 1, Key: 'k' });
  });
  afterEach(() => site.close());
  const bin = async (as = ada): Promise<string[]> => [...((await as.get('web/recyclebin')).json['value'] ?? [])].map((each) => String(each['Id']));
  const attach = (name: string, content: string): Promise<{ status: number }> => ada.post(`${list}/items(1)/AttachmentFiles/add(FileName='${name}')`, undefined, { raw: content });

  it('every change leaves the state before it as a version, the newest first', async () => {
    await ada.write('MERGE', `${list}/items(1)`, { Title: 'second' });
    const versions = [...((await ada.get(`${list}/items(1)/versions`)).json['value'] ?? [])];
    expect(versions.map((each) => [each['VersionId'], each['VersionLabel'], each['IsCurrentVersion'], each['Title'], each['OData__x005f_UIVersionString']])).toEqual([[1024, '2.0', true, 'second', '2.0'], [512, '1.0', false, 'first', '1.0']]);
    expect(versions[0]?.['Editor']).toEqual({ LookupId: expect.any(Number) as number, LookupValue: 'Ada Lindqvist', Email: 'ada@contoso.example' });
  });
  it('an old version can be read and deleted, the current one cannot be deleted', async () => {
    await ada.write('MERGE', `${list}/items(1)`, { Title: 'second' });
    expect((await ada.get(`${list}/items(1)/versions(512)?$select=Title`)).json['Title']).toBe('first');
    expect((await ada.write('DELETE', `${list}/items(1)/versions(1024)`)).status).toBe(400);
    expect((await ada.write('DELETE', `${list}/items(1)/versions(512)`)).status).toBe(200);
    expect((await ada.get(`${list}/items(1)/versions`)).json['value']).toHaveLength(1);
  });
  it('an attachment is a change of its item', async () => {
    expect((await attach('a.txt', 'abc')).status).toBe(200);
    expect((await ada.get(`${list}/items(1)?$select=Attachments,OData__UIVersionString`)).json).toEqual({ Attachments: true, OData__UIVersionString: '2.0' });
    expect((await ada.get(`${list}/items(1)/AttachmentFiles('A.TXT')/$value`)).text).toBe('abc');
    expect((await ada.get(`${list}/items(1)/AttachmentFiles`)).json['value']?.[0]).toEqual({
      FileName: 'a.txt', FileNameAsPath: { DecodedUrl: 'a.txt' }, ServerRelativePath: { DecodedUrl: '/sites/empty/Lists/Kept/Attachments/1/a.txt' }, ServerRelativeUrl: '/sites/empty/Lists/Kept/Attachments/1/a.txt',
    });
  });
  it('an attachment is written again, and deleted', async () => {
    await attach('a.txt', 'abc');
    await ada.write('PUT', `${list}/items(1)/AttachmentFiles('a.txt')/$value`, undefined, { raw: 'def' });
    expect((await ada.get(`${list}/items(1)/AttachmentFiles('a.txt')/$value`)).text).toBe('def');
    await ada.write('DELETE', `${list}/items(1)/AttachmentFiles('a.txt')`);
    expect((await ada.get(`${list}/items(1)?$select=Attachments`)).json['Attachments']).toBe(false);
  });
  it('where attachments are off, none is added', async () => {
    await ada.write('MERGE', list, { EnableAttachments: false });
    expect((await attach('a.txt', 'abc')).status).toBe(500);
  });
  it('an item comes back under its id, with its versions and attachments', async () => {
    await ada.write('MERGE', `${list}/items(1)`, { Title: 'second' });
    await attach('a.txt', 'abc');
    await ada.make(`${list}/items(1)/recycle`);
    expect((await ada.get(`${list}/items(1)`)).status).toBe(404);
    const [id = ''] = await bin();
    await ada.make(`web/recyclebin('${id}')/restore`);
    expect((await ada.get(`${list}/items(1)?$select=Title`)).json['Title']).toBe('second');
    expect((await ada.get(`${list}/items(1)/versions`)).json['value']).toHaveLength(3);
    expect((await ada.get(`${list}/items(1)/AttachmentFiles('a.txt')/$value`)).text).toBe('abc');
    expect(await bin()).toEqual([]);
  });
  it('an item does not come back where its unique value has been taken since', async () => {
    await ada.make(`${list}/items(1)/recycle`);
    await ada.make(`${list}/items`, { Title: 'other', Key: 'K' });
    const [id = ''] = await bin();
    const answer = await ada.post(`web/recyclebin('${id}')/restore`);
    expect(codeOf(answer)).toBe('-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException');
    expect(await bin()).toEqual([id]);
  });
  it('a deleted item is in no bin', async () => {
    await ada.write('DELETE', `${list}/items(1)`);
    expect(await bin()).toEqual([]);
  });
  it('a list comes back with its items', async () => {
    await ada.make(`${list}/recycle`);
    expect((await ada.get(list)).status).toBe(404);
    const [id = ''] = await bin();
    await ada.make(`web/recyclebin('${id}')/restore`);
    expect((await ada.get(`${list}/items?$select=Id`)).json['value']).toEqual([{ Id: 1 }]);
  });
  it('after 93 days by the server\'s clock the bin is empty', async () => {
    await ada.make(`${list}/items(1)/recycle`);
    site.control.clock.advance(94 * 86_400_000);
    expect(await bin()).toEqual([]);
  });
  it('people see in the bin only what they deleted; site admins see all', async () => {
    const mira = await ada.make('web/ensureuser', { logonName: 'mira@contoso.example' });
    await ada.make(`web/roleassignments/addroleassignment(principalid=${String(mira['Id'])},roledefid=1073741827)`);
    await ada.make(`${list}/items(1)/recycle`);
    expect(await bin(site.as('mira'))).toEqual([]);
    await ada.make(`${list}/items`, { Title: 'mine' });
    await site.as('mira').make(`${list}/items(2)/recycle`);
    expect(await bin(site.as('mira'))).toHaveLength(1);
    expect(await bin()).toHaveLength(2);
  });
});
