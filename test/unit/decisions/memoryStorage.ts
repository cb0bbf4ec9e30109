import type { DraftStorage } from '../../../src/decisions/draftShelf';

/** What a browser keeps for all tabs of one person's PC. `full`: it takes nothing more. */
export interface MemoryStorage extends DraftStorage {
  readonly texts: Map<string, string>;
  full: boolean;
}

export function memoryStorage(): MemoryStorage {
  const texts = new Map<string, string>();
  return {
    texts,
    full: false,
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (name) => texts.get(name) ?? null,
    setItem(name, text) {
      if (this.full) throw new DOMException('full', 'QuotaExceededError');
      texts.set(name, text);
    },
    removeItem: (name) => void texts.delete(name),
  };
}
