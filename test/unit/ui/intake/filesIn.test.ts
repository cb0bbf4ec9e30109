/** @jest-environment jsdom */
import { filesIn, holdsFolder, MOST_FILES } from '../../../../src/ui/intake/filesIn';

/** Entries as browsers hand them out: a folder tells a hundred at a time. */
function folder(path: string, inside: readonly FileSystemEntry[]): FileSystemEntry {
  const createReader = (): object => {
    let at = 0;
    return { readEntries: (resolve: (some: readonly FileSystemEntry[]) => void) => resolve(inside.slice(at, (at += 100))) };
  };
  return { name: path.split('/').pop() ?? '', fullPath: path, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry;
}
function file(path: string): FileSystemEntry {
  const name = path.split('/').pop() ?? '';
  return { name, fullPath: path, isDirectory: false, isFile: true, file: (resolve: (one: File) => void) => resolve(new File(['{}'], name, { lastModified: 86_400_000 })) } as unknown as FileSystemEntry;
}
const many = (count: number): FileSystemEntry[] => Array.from({ length: count }, (_, index) => file(`/export/${index}.json`));

describe('what was dropped', () => {
  it('folders give all their files, each named with the path down to it', async () => {
    const { files } = await filesIn([folder('/export', [file('/export/a.json'), folder('/export/ca', [file('/export/ca/b.json')])]), file('/c.yaml')]);
    expect(files.map(({ name }) => name)).toEqual(['c.yaml', 'export/a.json', 'export/ca/b.json'].sort());
    expect(files[0]?.lastModified).toBe(86_400_000);
  });

  it('a folder of more than a hundred files gives all of them', async () => expect((await filesIn([folder('/export', many(250))])).files).toHaveLength(250));

  it('hidden files and folders are left out', async () => expect((await filesIn([folder('/export', [file('/export/.DS_Store'), folder('/export/.git', [file('/export/.git/config')])])])).files).toEqual([]));

  it('says that there were more files than are read at once', async () => {
    const { files, hasMore } = await filesIn([folder('/export', many(MOST_FILES + 1))]);
    expect([files.length, hasMore]).toEqual([MOST_FILES, true]);
    expect((await filesIn([folder('/export', many(MOST_FILES))])).hasMore).toBe(false);
  });

  it('a folder is told from files', () => expect([holdsFolder([file('/a')]), holdsFolder([file('/a'), folder('/b', [])])]).toEqual([false, true]));
});
