import type { Look } from '../problem';

export type Decoded = { readonly text: string } | { readonly notText: Look };

/** First bytes of what people drop by mistake. */
const SIGNATURES: readonly (readonly [Look, readonly number[]])[] = [
  [{ kind: 'zipOrOffice' }, [0x50, 0x4b, 0x03, 0x04]],
  [{ kind: 'pdf' }, [0x25, 0x50, 0x44, 0x46]],
  [{ kind: 'gzip' }, [0x1f, 0x8b]],
  [{ kind: 'png' }, [0x89, 0x50, 0x4e, 0x47]],
  [{ kind: 'jpeg' }, [0xff, 0xd8, 0xff]],
  [{ kind: 'oldOffice' }, [0xd0, 0xcf, 0x11, 0xe0]],
];

/**
 * Text of a file in UTF-8 or UTF-16, with or without a byte order mark (UTF-16 without one is told by its zero bytes:
 * Windows PowerShell's `>` writes little endian). Bytes that are no character become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return { notText: known[0] };
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\u0000') ? { notText: { kind: 'binary' } } : { text: text.replace(/^\s*\uFEFF/, '') };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first = 0x20, second = 0x20] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second !== 0) return 'utf-16be';
  return first !== 0 && second === 0 ? 'utf-16le' : 'utf-8';
}
