import type { BroughtFile } from '../../domain/integrity/evidenceFindings';
import { isDoubtful } from '../../domain/integrity/evidenceFindings';
import type { IntegrityFinding } from '../../domain/integrity/finding';
import { SharePointError } from '../../lists/rest/errors';
import type { Site } from '../append';
import { checkFiles, readFiles } from './filesCheck';

/** Files of an exception that nobody looked at yet, those of the newest decisions first. */
export interface FilesLeft {
  readonly brought: readonly BroughtFile[];
  /** Names of files that redaction acts name. */
  readonly redacted: ReadonlySet<string>;
}

export interface FilesLook {
  readonly findings: readonly IntegrityFinding[];
  readonly left: FilesLeft;
}

/**
 * Files at one look, four requests for all of them. Anybody who may comment can name files by the hundred, and everybody who
 * opens the page would ask for each.
 */
const FILES_A_LOOK = 40;
/** Files read back at one look, as something about them is odd: each may have 100 MB. */
const READ_BACK_A_LOOK = 8;

/**
 * Looks at the next files. Where the library cannot be read all are left.
 * @throws SharePointError of kind `cancelled`.
 */
export async function lookAtFiles(site: Site, { brought, redacted }: FilesLeft, signal?: AbortSignal): Promise<FilesLook> {
  const now = brought.slice(0, FILES_A_LOOK);
  try {
    const kept = await readFiles(site, now.map(({ file }) => file.name), signal);
    const isOdd = (each: BroughtFile): boolean => {
      const found = kept.get(each.file.name.toLowerCase());
      return found !== undefined && isDoubtful(each, found);
    };
    const later = new Set(now.filter(isOdd).slice(READ_BACK_A_LOOK));
    const { findings } = await checkFiles(site, now.filter((each) => !later.has(each)), kept, redacted, { everyFile: false, signal });
    return { findings, left: { brought: [...later, ...brought.slice(FILES_A_LOOK)], redacted } };
  } catch (error) {
    if (!(error instanceof SharePointError) || error.kind === 'cancelled') throw error;
    return { findings: [], left: { brought, redacted } };
  }
}
