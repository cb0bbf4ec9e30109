/**
 * SHA-256 of a file's bytes, lower-case hex: reckoned by the browser beside the page's own work. Pages without TLS have no
 * such help, and reckon it themselves in turns, which `signal` stops. @throws SharePointError of kind `cancelled` then
 */
export async function hashOfFile(bytes: Uint8Array, signal?: AbortSignal): Promise<string> {
  const help = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!help) return (await import(/* webpackChunkName: 'hash' */ './hashInTurns')).hashInTurns(bytes, signal);
  return [...new Uint8Array(await help.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
