import { readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
/** A name with a hash in it never means another content. */
const HASHED = /_[0-9a-f]{8,20}\.[a-z]+$/;

/** `name` only gives the type and how long it may be kept. */
export function sendText(response: ServerResponse, name: string, body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): void {
  response.writeHead(status, {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'cache-control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}

/** Sends a file that lies in the folder, or 404; a path that leads out of the folder is not found either. */
export function sendFile(response: ServerResponse, folder: string | undefined, path: string): void {
  const file = folder && resolve(join(folder, path));
  if (!file || !file.startsWith(resolve(folder) + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    sendText(response, 'missing.txt', `There is no ${path}`, {}, 404);
    return;
  }
  sendText(response, file, readFileSync(file));
}
