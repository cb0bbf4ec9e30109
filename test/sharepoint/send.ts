import type { ServerResponse } from 'node:http';
import type { Reply } from './request';

const SLICE_MS = 20;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Writes a reply, in slices where bandwidth is limited (`bytesPerSecond`; 0: all at once). */
export async function send(response: ServerResponse, reply: Reply, common: Record<string, string>, bytesPerSecond: number): Promise<void> {
  const bytes = Buffer.from(reply.body as string);
  response.sendDate = false;
  response.writeHead(reply.status, { ...common, ...reply.headers, ...(reply.status === 204 || reply.status === 304 ? {} : { 'content-length': String(bytes.length) }) });
  if (bytesPerSecond <= 0) {
    response.end(bytes);
    return;
  }
  const slice = Math.max(1, Math.floor((bytesPerSecond * SLICE_MS) / 1000));
  for (let at = 0; at < bytes.length; at += slice) {
    response.write(bytes.subarray(at, at + slice));
    await wait(SLICE_MS);
  }
  response.end();
}

/** Half of the body, then the connection ends. */
export async function sendTruncated(response: ServerResponse, reply: Reply, common: Record<string, string>): Promise<void> {
  const bytes = Buffer.from(reply.body as string);
  response.sendDate = false;
  response.writeHead(reply.status, { ...common, ...reply.headers, 'content-length': String(bytes.length) });
  await new Promise<void>((resolve) => response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => resolve()));
  response.destroy();
}
