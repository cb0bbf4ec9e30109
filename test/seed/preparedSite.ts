import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteZone } from '../../src/domain/day/zone';
import { createGate } from '../../src/lists/rest/gate';
import { startSharePoint, type SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { provisionSite } from '../start/provisionSite';
import { fillWithSample } from '../start/sample';
import { seatPeople } from '../start/seatPeople';

/** Folder of the project: npm and jest run everything in it. */
const ROOT = process.cwd();
const KEPT = join(ROOT, '.local', 'sites');
/** All that a prepared site depends on. */
const SOURCES = ['src/domain', 'src/lists', 'src/decisions', 'src/discovery', 'test/seed', 'test/sharepoint', 'test/start'];
/** The local site's zone when it is new. */
const ZONE = siteZone('America/Los_Angeles');
const LONGEST_WAIT_MS = 300_000;

/**
 * Data file of a local SharePoint whose register was generated: a copy for whoever asks.
 * @param open how many exceptions are open.
 */
export function preparedSample(open: number): Promise<string> {
  return preparedSite(`${open}`, `${ZONE.dayOfInstant(Date.now())}`, async (sharePoint, webUrl) => {
    await fillWithSample(sharePoint, createGate({ webUrl, send: personSend('ada') }), { open });
  });
}

/** The same of a register that is empty, as the project's own provisioner makes it; nobody is in its groups. */
export function preparedRegister(): Promise<string> {
  return preparedSite('provisioned', 'empty', async () => undefined);
}

/** The same with the people of `test/seed/members` in the groups. */
export function preparedSeats(): Promise<string> {
  return preparedSite('seated', 'empty', async (_sharePoint, webUrl) => {
    await seatPeople(createGate({ webUrl, send: personSend('ada') }));
  });
}

type Fill = (sharePoint: SharePoint, webUrl: string) => Promise<void>;

/** Made once for each state of the sources; after that a copy takes no second. Of one kind only the newest is kept. */
async function preparedSite(kind: string, of: string, fill: Fill): Promise<string> {
  const made = join(KEPT, `${kind}-${of}-${stateOfSources()}.sqlite`);
  if (!existsSync(made)) await madeByOne(made, () => make(made, kind, fill));
  const copy = join(mkdtempSync(join(tmpdir(), 'register-site-')), 'site.sqlite');
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

async function make(made: string, kind: string, fill: Fill): Promise<void> {
  for (const old of readdirSync(KEPT).filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.sqlite'))) rmSync(join(KEPT, old));
  const folder = mkdtempSync(join(KEPT, 'making-'));
  try {
    const dataFile = join(folder, 'site.sqlite');
    const sharePoint = await startSharePoint({ dataFile });
    const webUrl = `${sharePoint.url}/sites/register`;
    await provisionSite(webUrl, personSend('ada'), () => undefined);
    await fill(sharePoint, webUrl);
    const [unknown] = sharePoint.control.unsupported();
    await sharePoint.close();
    if (unknown) throw new Error(`Answered with 501: ${unknown.method} ${unknown.url}: ${unknown.asked}`);
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
