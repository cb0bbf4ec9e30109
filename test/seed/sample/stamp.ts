import { createHash } from 'node:crypto';
import { LEDGER_LISTS, type Decision, type LedgerList } from '../../../src/domain/ledger/decision';
import { contentHashOf, vouchedText } from '../../../src/domain/ledger/decisionHash';
import type { Written } from './life';

/** All decisions in the order in which SharePoint will have got them: their Ids follow it. */
export function inOrderOfWriting(written: readonly Written[]): Written[] {
  const place = (list: LedgerList): number => LEDGER_LISTS.indexOf(list);
  return [...written].sort((a, b) => a.createdAt - b.createdAt || place(a.list) - place(b.list) || (a.key < b.key ? -1 : 1));
}

/**
 * Decisions as the ledger will hold them: with Ids, and with the hash of everything that each author had seen. What an
 * author had seen depends on Ids and so comes last.
 */
export class Stamping {
  private readonly ids = new Map<LedgerList, number>();
  private readonly texts = new Map<string, string>();
  private readonly seen = new Map<string, readonly string[]>();

  /** To be called in order of writing. */
  public stamped(written: Written): Decision {
    const { isVoid: _isVoid, author, ...said } = written;
    const { list, key, createdAt } = written;
    const id = (this.ids.get(list) ?? 0) + 1;
    this.ids.set(list, id);
    const seen = this.seenBy(written);
    const decision: Decision = {
      ...said,
      id,
      author: { login: author.login, name: author.name },
      baseHash: hashOfSeen(seen.map((each) => this.texts.get(each) ?? '')),
      // Worked out where somebody asks for it: neither the fold nor the list's codec does.
      get contentHash() {
        return contentHashOf(written);
      },
      version: '1.0',
      modifiedAt: createdAt,
      editorLogin: author.login,
    };
    this.texts.set(key, vouchedText(decision));
    this.seen.set(key, seen);
    return decision;
  }

  /** `vouchedText` of a decision that was stamped. */
  public readonly textOf = (key: string): string | undefined => this.texts.get(key);

  /** The decisions of the base and all that their authors had seen. */
  private seenBy({ base }: Written): readonly string[] {
    return [...new Set(base.flatMap((key) => [key, ...(this.seen.get(key) ?? [])]))];
  }
}

/** `hashOfVouched`, by Node's own SHA-256: of long lives most of the time went into it. */
export function hashOfSeen(texts: readonly string[]): string {
  return createHash('sha256').update([...texts].sort().join('\n'), 'utf8').digest('hex');
}
