const MARKER = 0xff;
const START = 0xd8;
const SCAN = 0xda;
const COMMENT = 0xfe;
const isProperties = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === COMMENT;

/**
 * The picture of a JPEG without what describes it (comments and application segments, where properties stand); see
 * ITU-T T.81, Annex B. Undefined for what is no JPEG.
 */
export function jpegPicture(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== MARKER || bytes[1] !== START) return undefined;
  const kept: Uint8Array[] = [];
  let at = 2;
  for (;;) {
    const marker = bytes[at + 1];
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (bytes[at] !== MARKER || marker === undefined || length < 2) return undefined;
    if (marker === SCAN) return joined([...kept, bytes.subarray(at)]);
    const next = at + 2 + length;
    if (!isProperties(marker)) kept.push(bytes.subarray(at, next));
    at = next;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
