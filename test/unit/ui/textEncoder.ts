import { TextDecoder, TextEncoder } from 'node:util';

/** jsdom has none; every browser has. Import it first. */
globalThis.TextEncoder ??= TextEncoder;
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
