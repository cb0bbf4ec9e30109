import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text's UTF-8 bytes, lower-case hex (64 characters). */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of bytes, lower-case hex (64 characters). */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
