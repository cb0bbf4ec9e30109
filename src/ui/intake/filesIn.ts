/** Files that are dropped at once at most; whoever drops a whole disk did not mean it. */
export const MOST_FILES = 2000;

export interface DroppedFiles {
  readonly files: readonly File[];
  /** There were more than are read at once. */
  readonly hasMore: boolean;
}

/** Whether something of what was dropped is a folder. */
export function holdsFolder(entries: readonly FileSystemEntry[]): boolean {
  return entries.some((entry) => entry.isDirectory);
}

/** All files in what was dropped, each named with the path down to it, in order of paths; hidden ones are left out. */
export async function filesIn(entries: readonly FileSystemEntry[]): Promise<DroppedFiles> {
  const found: FileSystemFileEntry[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && found.length <= MOST_FILES; entry = waiting.shift()) {
    if (entry.name.startsWith('.')) continue;
    if (isFolder(entry)) waiting.push(...(await inFolder(entry)));
    else found.push(entry as FileSystemFileEntry);
  }
  const files = await Promise.all(found.slice(0, MOST_FILES).map(fileOf));
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), hasMore: found.length > MOST_FILES };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A folder tells its entries a hundred at a time, until it tells none. */
async function inFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return new File([file], entry.fullPath.replace(/^\//, ''), { type: file.type, lastModified: file.lastModified });
}
