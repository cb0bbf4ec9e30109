import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteZone } from '../../src/domain/day/zone';
import { createGate } from '../../src/lists/rest/gate';
import { startSharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { provisionSite } from '../start/provisionSite';
import { fillWithSample } from '../start/sample';

/** Folder of the project: npm and jest run everything in it. */
const ROOT = process.cwd();
const KEPT = join(ROOT, '.local', 'samples');
/** All that a prepared site depends on. */
const SOURCES = ['src/domain', 'src/lists', 'src/decisions', 'src/discovery', 'test/seed', 'test/sharepoint', 'test/start'];
/** The local site's zone when it is new. */
const ZONE = siteZone('America/Los_Angeles');
const LONGEST_WAIT_MS = 300_000;

/**
 * Data file of a local SharePoint whose register was generated: a copy for whoever asks. It is made once for each number,
 * day and state of the sources; after that a copy takes less than a second.
 * @param open how many exceptions are open.
 */
export async function preparedSample(open: number): Promise<string> {
  const made = join(KEPT, `${open}-${ZONE.dayOfInstant(Date.now())}-${stateOfSources()}.sqlite`);
  if (!existsSync(made)) await madeByOne(made, () => make(made, open));
  const copy = join(mkdtempSync(join(tmpdir(), 'register-sample-')), 'site.sqlite');
  copyFileSync(made, copy);
  return copy;
}

/** One of several test runs makes it, the others wait. */
async function madeByOne(made: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(KEPT, { recursive: true });
  const lock = `${made}.lock`;
  for (const began = Date.now(); !existsSync(made); ) {
    try {
      mkdirSync(lock);
    } catch {
      // Whoever died while making it makes it no more.
      if (Date.now() - began > LONGEST_WAIT_MS) rmSync(lock, { recursive: true, force: true });
      await new Promise((done) => setTimeout(done, 300));
      continue;
    }
    try {
      await work();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

async function make(made: string, open: number): Promise<void> {
  for (const old of readdirSync(KEPT).filter((name) => name.startsWith(`${open}-`) && name.endsWith('.sqlite'))) rmSync(join(KEPT, old));
  const folder = mkdtempSync(join(KEPT, 'making-'));
  try {
    const dataFile = join(folder, 'site.sqlite');
    const sharePoint = await startSharePoint({ dataFile });
    const webUrl = `${sharePoint.url}/sites/register`;
    await provisionSite(webUrl, personSend('ada'), () => undefined);
    await fillWithSample(sharePoint, createGate({ webUrl, send: personSend('ada') }), { open });
    await sharePoint.close();
    renameSync(dataFile, made);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stateOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const name of (readdirSync(join(ROOT, source), { recursive: true }) as string[]).sort()) {
      const { mtimeMs, size } = statSync(join(ROOT, source, name));
      hash.update(`${source}/${name} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
