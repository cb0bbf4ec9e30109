/** A piece of a sentence: plain, a name that stands out, the words for an empty seat (black on white), or what is late. */
export type Piece = string | { readonly as: 'strong' | 'nobody' | 'late'; readonly text: string };

/** A sentence with some of its words marked, so that each language keeps its own order. */
export type RichText = readonly Piece[];

export const strong = (text: string): Piece => ({ as: 'strong', text });
export const nobody = (text: string): Piece => ({ as: 'nobody', text });
export const late = (text: string): Piece => ({ as: 'late', text });

/** rich`${strong('Mira Okafor')} answers for it.` A whole sentence may stand inside another one. */
export function rich(texts: readonly string[], ...values: readonly (Piece | RichText)[]): RichText {
  const pieces = texts.flatMap((text, at): Piece[] => {
    const value = values[at];
    return [text, ...(value === undefined ? [] : Array.isArray(value) ? (value as RichText) : [value as Piece])];
  });
  return pieces.filter((piece) => piece !== '');
}

export function plainText(text: RichText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
