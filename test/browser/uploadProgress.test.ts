import { randomUUID } from 'node:crypto';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { EvidenceProgress } from '../../src/decisions/evidence';
import type { EvidenceFile } from '../../src/domain/evidence/evidence';
import { startSeatedRegister } from '../contract/registerSite';
import type { SharePoint } from '../sharepoint/server';
import { launchChromium, ROOT } from './support/chromium';

/** What a form does with a chosen file, as one script for a page of the site. */
const SCRIPT = buildSync({
  stdin: {
    resolveDir: ROOT,
    loader: 'ts',
    contents: `
      import { uploadEvidence } from './src/decisions/evidence';
      import { createGate } from './src/lists/rest/gate';
      import { watchedSend } from './src/lists/rest/watchedSend';
      export async function upload(webUrl, key, name, size, stopAt) {
        const told = [];
        const stop = new AbortController();
        const onProgress = (progress) => {
          told.push(progress);
          if (progress.stage === 'sending' && progress.doneBytes >= stopAt) stop.abort();
        };
        const gate = createGate({ webUrl, send: (url, init) => fetch(url, init), wait: () => new Promise((resolve) => setTimeout(resolve, 1)) });
        const bytes = new Uint8Array(size).map((_, at) => at % 251);
        try {
          return { told, record: await uploadEvidence({ gate }, key, 1, { name, bytes }, { onProgress, signal: stop.signal, watched: watchedSend }) };
        } catch (error) {
          return { told, kind: error.kind };
        }
      }`,
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'evidence',
}).outputFiles[0]?.text ?? '';

const SIZE = 2 * 1024 * 1024;
/** Slow enough that a browser, which tells of a sending every 50 ms at most, has to tell several times, on a busy machine too. */
const BYTES_PER_SECOND = 1024 * 1024;

interface Outcome {
  readonly told: EvidenceProgress[];
  readonly record?: EvidenceFile;
  readonly kind?: string;
}

let sharePoint: SharePoint;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [sharePoint, browser] = await Promise.all([startSeatedRegister(), launchChromium()]);
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-local-person': 'priya' } });
  page = await context.newPage();
  await page.goto(`${sharePoint.url}/sites/register/_api/web?$select=Title`);
  await page.evaluate(SCRIPT.replace(/^"use strict";\s*var evidence = /, 'window.evidence = '));
  const line = await context.newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: BYTES_PER_SECOND });
});
afterAll(async () => {
  await browser.close();
  await sharePoint.close();
});
afterEach(() => sharePoint.control.clearFaults());

function upload(key: string, stopAt = Number.MAX_SAFE_INTEGER): Promise<Outcome> {
  return page.evaluate(
    ({ webUrl, size, ...given }) => (window as unknown as { evidence: { upload(...args: unknown[]): Promise<Outcome> } }).evidence.upload(webUrl, given.key, 'log.csv', size, given.stopAt),
    { webUrl: `${sharePoint.url}/sites/register`, key, size: SIZE, stopAt },
  );
}
const sent = ({ told }: Outcome): number[] => told.filter(({ stage }) => stage === 'sending').map(({ doneBytes }) => doneBytes);

describe('uploading from a browser', () => {
  it('tells how many bytes went out while they go out', async () => {
    const outcome = await upload(randomUUID());
    expect(outcome.record).toMatchObject({ title: 'log.csv', size: SIZE });
    const bytes = sent(outcome);
    expect([bytes[0], bytes[bytes.length - 1]]).toEqual([0, SIZE]);
    expect(bytes.some((done) => done > 0 && done < SIZE)).toBe(true);
    expect([...bytes].sort((a, b) => a - b)).toEqual(bytes);
  });

  it.each(['failAfter', 'resetAfter', 'truncate'] as const)('keeps one file where the answer got lost (%s)', async (effect) => {
    const key = randomUUID();
    sharePoint.control.addFault({ effect, operation: 'files.addUsingPath', status: 504 });
    expect((await upload(key)).record?.name).toBe(`${key}-1-log.csv`);
  });

  it('says that somebody may not, as fetch does', async () => {
    sharePoint.control.addFault({ effect: 'failBefore', operation: 'files.addUsingPath', status: 403 });
    expect(await upload(randomUUID())).toMatchObject({ kind: 'denied' });
  });

  it('can be stopped while it goes out, and done again', async () => {
    const key = randomUUID();
    const stopped = await upload(key, 1);
    expect(stopped.kind).toBe('unknownOutcome');
    expect(sent(stopped)).not.toContain(SIZE);
    expect((await upload(key)).record?.name).toBe(`${key}-1-log.csv`);
  });
});
