/** Without case and accents: who looks for "jose" finds José. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

/** The words of a search, each to be found somewhere; none where nothing was typed. */
export function wordsIn(typed: string): readonly string[] {
  return plain(typed).split(/\s+/).filter(Boolean);
}
