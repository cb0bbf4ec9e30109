import { evidenceState } from '../../domain/evidence/evidence';
import { isEvidenceName } from '../../domain/evidence/evidenceName';
import { evidenceFinding, isDoubtful, type BroughtFile, type KeptFile } from '../../domain/integrity/evidenceFindings';
import type { IntegrityFinding } from '../../domain/integrity/finding';
import { numberIn, textIn } from '../../lists/codec/cells';
import { listPath } from '../../lists/rest/listPath';
import { api } from '../../lists/rest/quote';
import { readThere } from '../../lists/rest/readMany';
import { evidence } from '../../lists/schema/evidence';
import type { Site } from '../append';
import { checkEvidence } from '../evidence';
import { filePath } from '../evidenceFile';
import { readWholeList } from '../readWholeList';

export interface FilesCheck {
  readonly findings: readonly IntegrityFinding[];
  /** Files that could not be read, so that nothing is known of them. */
  readonly unread: number;
}

export interface FilesOptions {
  /** Reads each file back, however large; otherwise those alone about which something is odd. */
  readonly everyFile: boolean;
  readonly onFile?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What became of files since their decisions. One that was written again, or came later or from somebody else than its
 * decision, is read back and its hash compared; one that is odd and still the same is no finding. What is not in the library
 * is not asked for.
 * @param kept what stands in the library, by name in lower case.
 * @param redacted names of files that redaction acts name.
 */
export async function checkFiles(site: Site, brought: readonly BroughtFile[], kept: ReadonlyMap<string, KeptFile>, redacted: ReadonlySet<string>, { everyFile, onFile, signal }: FilesOptions): Promise<FilesCheck> {
  const findings: IntegrityFinding[] = [];
  const toRead: BroughtFile[] = [];
  for (const each of brought) {
    const found = kept.get(each.file.name.toLowerCase());
    if (!found) findings.push(...evidenceFinding(each, evidenceState(each.file, undefined, redacted)));
    else if (everyFile || isDoubtful(each, found)) toRead.push(each);
  }
  let unread = 0;
  for (const [done, each] of toRead.entries()) {
    onFile?.(done, toRead.length);
    const [checked] = await checkEvidence(site, [each.file], redacted, signal);
    if (checked?.state === 'unread') unread += 1;
    if (checked) findings.push(...evidenceFinding(each, checked.state));
  }
  onFile?.(toRead.length, toRead.length);
  return { findings, unread };
}

interface FileItem {
  readonly Id?: unknown;
  readonly FileLeafRef?: unknown;
  readonly Created?: unknown;
  readonly OData__UIVersionString?: unknown;
  readonly Author?: { readonly Name?: unknown };
  readonly Editor?: { readonly Name?: unknown };
}

/** All files of the library, by name in lower case: 5,000 in a request. */
export async function readLibrary(site: Pick<Site, 'gate'>, signal?: AbortSignal): Promise<Map<string, KeptFile>> {
  const items = await readWholeList<FileItem>(site, evidence, api`$select=Id,FileLeafRef,Created,OData__UIVersionString,Author/Name,Editor/Name&$expand=Author,Editor`, signal);
  return byName(items.map(keptFile));
}

/** The same of some files alone, twenty reads in a request; those that are not there are left out. @throws SharePointError */
export async function readFiles({ gate }: Pick<Site, 'gate'>, names: readonly string[], signal?: AbortSignal): Promise<Map<string, KeptFile>> {
  // Names stand in bodies that anybody may have written: only a flat one can name a file of the library.
  const asked = [...new Set(names.filter(isEvidenceName))];
  // The item of a file tells its people, but its times in the site's zone and without a word about it.
  const paths = asked.flatMap((name) => [api`${filePath(gate, name)}?$select=TimeCreated`, api`${filePath(gate, name)}/ListItemAllFields?$select=Id,OData__UIVersionString,Author/Name,Editor/Name&$expand=Author,Editor`]);
  const answers = await readThere<FileItem & { readonly TimeCreated?: unknown }>(gate, paths, { signal });
  const kept = asked.flatMap((name, at): KeptFile[] => {
    const [file, item] = [answers[2 * at], answers[2 * at + 1]];
    return file && item ? [keptFile({ ...item, FileLeafRef: name, Created: file.TimeCreated })] : [];
  });
  // Where the library itself is gone no file is missing from it.
  if (kept.length < asked.length) await gate.get(api`${listPath(gate.webUrl, evidence)}?$select=Id`, { signal });
  return byName(kept);
}

function keptFile({ Id, FileLeafRef, Created, OData__UIVersionString, Author, Editor }: FileItem): KeptFile {
  return {
    id: numberIn(Id),
    name: textIn(FileLeafRef),
    createdAt: Date.parse(textIn(Created)),
    version: textIn(OData__UIVersionString),
    authorLogin: textIn(Author?.Name),
    editorLogin: textIn(Editor?.Name),
  };
}

function byName(files: readonly KeptFile[]): Map<string, KeptFile> {
  return new Map(files.map((file) => [file.name.toLowerCase(), file]));
}
