import { startSite } from './testing/site';
import type { Answered, TestSite, Visitor } from './testing/site';

const ROOT = '/sites/empty/Files';
const FOLDER = `web/GetFolderByServerRelativePath(decodedUrl='${ROOT}')`;

describe('moving and copying in a library', () => {
  let site: TestSite;
  let ada: Visitor;
  beforeEach(async () => {
    site = await startSite();
    ada = site.as('ada');
    await ada.make('web/lists', { Title: 'Files', BaseTemplate: 101 });
    await ada.make(`${FOLDER}/Folders/add('deep')`);
    await ada.make(`${FOLDER}/Folders('deep')/Folders/add('deeper')`);
    await ada.post(`${FOLDER}/Folders('deep')/Folders('deeper')/Files/add(url='a.txt')`, undefined, { raw: 'a' });
    await ada.post(`${FOLDER}/Files/add(url='b.txt')`, undefined, { raw: 'b' });
  });
  afterEach(() => site.close());
  const run = (what: 'MoveFile' | 'CopyFile' | 'MoveFolder' | 'CopyFolder', from: string, to: string, keepBoth = false): Promise<Answered> => {
    const path = (name: string): object => ({ DecodedUrl: `${site.url}${ROOT}/${name}` });
    return ada.post(`SP.MoveCopyUtil.${what}ByPath(${what.endsWith('File') ? 'overwrite=false' : ''})`, { srcPath: path(from), destPath: path(to), options: { KeepBoth: keepBoth } });
  };
  const contentOf = async (path: string): Promise<string | number> => {
    const answer = await ada.get(`web/GetFileByServerRelativePath(decodedUrl='${ROOT}/${path}')/$value`);
    return answer.status === 200 ? answer.text : answer.status;
  };

  it('a moved file keeps its item; a copied one gets its own', async () => {
    await run('MoveFile', 'b.txt', 'deep/c.txt');
    await run('CopyFile', 'deep/c.txt', 'd.txt');
    expect([await contentOf('b.txt'), await contentOf('deep/c.txt'), await contentOf('d.txt')]).toEqual([404, 'b', 'b']);
    const ids = (await ada.get('web/lists/getByTitle(\'Files\')/items?$select=Id,FileLeafRef&$filter=FSObjType eq 0')).json['value'];
    expect([...(ids ?? [])].map((each) => [each['Id'], each['FileLeafRef']])).toEqual([[3, 'a.txt'], [4, 'c.txt'], [5, 'd.txt']]);
  });
  it('a folder goes with all below it', async () => {
    await run('MoveFolder', 'deep', 'moved');
    expect([await contentOf('deep/deeper/a.txt'), await contentOf('moved/deeper/a.txt')]).toEqual([404, 'a']);
    await run('CopyFolder', 'moved', 'copied');
    expect([await contentOf('moved/deeper/a.txt'), await contentOf('copied/deeper/a.txt')]).toEqual(['a', 'a']);
  });
  it('what is there is not replaced; KeepBoth takes another name', async () => {
    expect((await run('CopyFile', 'b.txt', 'b.txt')).status).toBe(400);
    expect((await run('CopyFile', 'b.txt', 'b.txt', true)).status).toBe(200);
    expect(await contentOf('b1.txt')).toBe('b');
  });
});
