import { codeOf, startSite } from './testing/site';
import type { Answered, TestSite, Visitor } from './testing/site';

const FOLDER = 'web/GetFolderByServerRelativePath(decodedUrl=\'/sites/empty/Evidence\')';
const file = (name: string): string => `${FOLDER}/Files('${encodeURIComponent(name)}')`;
/** The smallest ZIP there is: its end alone. */
const EMPTY_ZIP = Buffer.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]);

describe('files', () => {
  let site: TestSite;
  let ada: Visitor;
  let vic: Visitor;
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
    await ada.make('web/lists', { Title: 'Evidence', BaseTemplate: 101 });
    const library = 'web/lists/getByTitle(\'Evidence\')';
    const level = await ada.make('web/roledefinitions', { BasePermissions: { High: '176', Low: '138612835' }, Name: 'Append', Description: '', Order: 1 });
    const user = await ada.make('web/ensureuser', { logonName: 'vic@contoso.example' });
    await ada.make(`web/roleassignments/addroleassignment(principalid=${String(user['Id'])},roledefid=1073741826)`);
    await ada.make(`${library}/breakroleinheritance(copyroleassignments=false)`);
    await ada.make(`${library}/roleassignments/addroleassignment(principalid=${String(user['Id'])},roledefid=${String(level['Id'])})`);
    vic = site.as('vic');
  });
  afterEach(() => site.close());
  const add = (as: Visitor, name: string, content: string | Uint8Array, overwrite = false): Promise<Answered> => as.post(`${FOLDER}/Files/AddUsingPath(decodedurl='${encodeURIComponent(name)}',overwrite=${overwrite})`, undefined, { raw: content });

  it('adding needs no more than Add, and what is read back is what was sent', async () => {
    const added = await add(vic, 'it\'s #1 100%.txt'.replace('\'', '\'\''), 'hello');
    expect(added.json).toEqual(expect.objectContaining({ Name: 'it\'s #1 100%.txt', Length: '5', UIVersion: 512, UIVersionLabel: '1.0', ServerRelativeUrl: '/sites/empty/Evidence/it\'s #1 100%.txt' }));
    expect(added.json['ETag']).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
    expect((await vic.get(`${file('it\'\'s #1 100%.txt')}/$value`)).text).toBe('hello');
  });
  it('a file has an item in the library', async () => {
    await add(ada, 'a.txt', 'x');
    const [item] = (await ada.get('web/lists/getByTitle(\'Evidence\')/items?$select=Id,FileLeafRef,FileRef,File/Length&$expand=File')).json['value'] ?? [];
    expect(item).toEqual({ Id: 1, FileLeafRef: 'a.txt', FileRef: '/sites/empty/Evidence/a.txt', File: { Length: '1' } });
  });
  it('dates of listItemAllFields are in the web\'s time and have no Z', async () => {
    site.control.clock.freeze(Date.UTC(2026, 6, 1, 12));
    await site.as('ada').post(`${FOLDER}/Files/add(url='b.txt')`, undefined, { raw: 'x' });
    expect((await ada.get(`${file('b.txt')}/listItemAllFields?$select=Created`)).json['Created']).toBe('2026-07-01T05:00:00');
  });
  it('a name that is taken is refused without overwrite', async () => {
    await add(ada, 'a.txt', 'x');
    const again = await add(ada, 'A.TXT', 'y');
    expect([again.status, codeOf(again)]).toEqual([400, '-2130575257, Microsoft.SharePoint.SPException']);
  });
  it.each([[true, 200], [false, 403]])('with overwriteByAddOnly %s overwriting by who may only add answers %s', async (on, status) => {
    site.control.switches.overwriteByAddOnly = on;
    await add(ada, 'a.txt', 'x');
    expect((await add(vic, 'a.txt', 'y', true)).status).toBe(status);
    expect((await ada.get(`${file('a.txt')}/$value`)).text).toBe(on ? 'y' : 'x');
  });
  it.each([[true, 'differs'], [false, 'is the same']])('with officeFilesRewritten %s an Office file that is read back %s', async (on, expected) => {
    site.control.switches.officeFilesRewritten = on;
    await add(ada, 'a.docx', EMPTY_ZIP);
    await add(ada, 'a.zip', EMPTY_ZIP);
    const [office, other] = (await ada.get(`${FOLDER}/Files?$select=Length`)).json['value'] ?? [];
    expect(Number(office?.['Length']) === EMPTY_ZIP.length).toBe(expected === 'is the same');
    expect(Number(other?.['Length'])).toBe(EMPTY_ZIP.length);
  });
  it('overwriting makes a version that can still be read', async () => {
    await add(ada, 'a.txt', 'old');
    await add(ada, 'a.txt', 'new', true);
    const versions = (await ada.get(`${file('a.txt')}/versions`)).json['value'];
    expect([...(versions ?? [])].map((each) => [each['VersionLabel'], each['Length']])).toEqual([['1.0', '3']]);
    expect((await ada.get(`${file('a.txt')}/versions(512)/$value`)).text).toBe('old');
  });
  it('a large file comes in parts, and a part at the wrong place is refused', async () => {
    await add(ada, 'big.bin', '');
    const id = 'guid\'3f2504e0-4f89-41d3-9a0c-0305e82c3301\'';
    const part = (call: string, raw: string): Promise<Answered> => ada.post(`${file('big.bin')}/${call}`, undefined, { raw });
    expect((await part(`startUpload(uploadId=${id})`, 'aaa')).json['value']).toBe('3');
    expect((await part(`continueUpload(uploadId=${id},fileOffset=9)`, 'bbb')).status).toBe(400);
    expect((await part(`continueUpload(uploadId=${id},fileOffset=3)`, 'bbb')).json['value']).toBe('6');
    expect((await part(`finishUpload(uploadId=${id},fileOffset=6)`, 'c')).json['Length']).toBe('7');
    expect((await ada.get(`${file('big.bin')}/$value`)).text).toBe('aaabbbc');
  });
  it('whoever may not write a file can neither begin nor stop an upload of parts to it', async () => {
    await add(ada, 'big.bin', 'kept');
    site.control.switches.overwriteByAddOnly = false;
    const id = 'guid\'3f2504e0-4f89-41d3-9a0c-0305e82c3302\'';
    await ada.post(`${file('big.bin')}/startUpload(uploadId=${id})`, undefined, { raw: 'aaa' });
    const calls = [`startUpload(uploadId=guid'3f2504e0-4f89-41d3-9a0c-0305e82c3303')`, `continueUpload(uploadId=${id},fileOffset=3)`, `finishUpload(uploadId=${id},fileOffset=3)`, `cancelUpload(uploadId=${id})`];
    for (const call of calls) expect([call, (await vic.post(`${file('big.bin')}/${call}`, undefined, call.startsWith('cancel') ? {} : { raw: 'x' })).status]).toEqual([call, 403]);
    expect((await ada.post(`${file('big.bin')}/finishUpload(uploadId=${id},fileOffset=3)`, undefined, { raw: 'b' })).json['Length']).toBe('4');
  });
  it('who may only add can neither delete nor recycle nor write again', async () => {
    await add(vic, 'a.txt', 'x');
    site.control.switches.overwriteByAddOnly = false;
    const refused = [await vic.write('DELETE', file('a.txt')), await vic.post(`${file('a.txt')}/recycle`), await vic.write('PUT', `${file('a.txt')}/$value`, undefined, { raw: 'y' })];
    expect(refused.map((answer) => answer.status)).toEqual([403, 403, 403]);
  });
  it('a missing file is 404 by its name, a missing folder File Not Found', async () => {
    const [missing, folder] = [await ada.get('web/GetFileByServerRelativeUrl(\'/sites/empty/Evidence/none.txt\')'), await ada.get('web/GetFolderByServerRelativeUrl(\'/sites/empty/None\')')];
    expect([missing.status, codeOf(missing)]).toEqual([404, '-2130575338, Microsoft.SharePoint.SPException']);
    expect([folder.status, codeOf(folder)]).toEqual([404, '-2147024894, System.IO.FileNotFoundException']);
  });
  it.each(['a<b.txt', 'a|b.txt', '~$a.txt'])('the name %s is refused', async (name) => {
    expect((await add(ada, name, 'x')).status).toBe(400);
  });
  it('whoever may not see the library finds no file in it', async () => {
    await add(ada, 'a.txt', 'x');
    const mira = await ada.make('web/ensureuser', { logonName: 'mira@contoso.example' });
    await ada.make(`web/roleassignments/addroleassignment(principalid=${String(mira['Id'])},roledefid=1073741826)`);
    expect((await site.as('mira').get('web/GetFileByServerRelativeUrl(\'/sites/empty/Evidence/a.txt\')')).status).toBe(404);
  });
  it('a folder goes with what is in it and comes back with it', async () => {
    await ada.make(`${FOLDER}/Folders/addUsingPath(decodedUrl='deep')`);
    await ada.post(`${FOLDER}/Folders('deep')/Files/add(url='a.txt')`, undefined, { raw: 'x' });
    await ada.make(`${FOLDER}/Folders('deep')/recycle`);
    expect((await ada.get('web/lists/getByTitle(\'Evidence\')?$select=ItemCount')).json['ItemCount']).toBe(0);
    const [kept] = (await ada.get('web/recyclebin')).json['value'] ?? [];
    await ada.make(`web/recyclebin('${String(kept?.['Id'])}')/restore`);
    expect((await ada.get(`${FOLDER}/Folders('deep')/Files('a.txt')/$value`)).text).toBe('x');
  });
});
