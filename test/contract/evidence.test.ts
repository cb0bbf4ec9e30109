import { randomUUID } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { checkEvidence, EvidenceRefused, uploadEvidence, type CheckedEvidence, type ChosenFile, type EvidenceProgress } from '../../src/decisions/evidence';
import type { Site } from '../../src/decisions/append';
import { siteZone } from '../../src/domain/day/zone';
import { MAX_EVIDENCE_BYTES, type EvidenceFile } from '../../src/domain/evidence/evidence';
import { hashBytes } from '../../src/domain/ledger/hash';
import type { Send } from '../../src/lists/rest/exchange';
import { createGate, type Gate } from '../../src/lists/rest/gate';
import { itemsPath, listFolder } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { evidence } from '../../src/lists/schema/evidence';
import type { SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { gateAs, startSeatedRegister } from './registerSite';

const ADD = 'files.addUsingPath';
const NONE: ReadonlySet<string> = new Set();

let sharePoint: SharePoint;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
});
afterAll(() => sharePoint.close());
beforeEach(() => sharePoint.control.clearLog());
afterEach(() => sharePoint.control.clearFaults());

/** Somebody's way to the site; it hardly waits between tries. `through` may meddle with requests. */
function siteOf(person: string, through: (send: Send) => Send = (send) => send): Site {
  const gate = createGate({ webUrl: `${sharePoint.url}/sites/register`, send: through(personSend(person)), wait: () => new Promise((resolve) => setTimeout(resolve, 1)) });
  return { gate, zone: siteZone('America/Los_Angeles') };
}

const plain = (name: string, text = 'day;user\n1;mira\n'): ChosenFile => ({ name, bytes: strToU8(text) });
const document = (name: string, text = 'hello'): ChosenFile => ({ name, bytes: zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(text) }) });
const FILES = [plain('sign-in log (März) #1.csv'), document('Plan.docx')];

async function namesOf(decisionKey: string): Promise<string[]> {
  const { gate } = siteOf('vic');
  const { value } = await gate.get<{ value: { FileLeafRef: string }[] }>(api`${itemsPath(gate.webUrl, evidence)}?$select=FileLeafRef&$orderby=Id&$top=5000`);
  return value.map(({ FileLeafRef }) => FileLeafRef).filter((name) => name.startsWith(decisionKey));
}

const fileOf = ({ webUrl }: Gate, name: string) => api`web/GetFileByServerRelativePath(decodedUrl=${`${listFolder(webUrl, evidence)}/${name}`})`;
const keptBytes = (name: string): Promise<Uint8Array> => {
  const { gate } = siteOf('vic');
  return gate.getBytes(api`${fileOf(gate, name)}/$value`);
};

/** Puts a file there past the portal, over another where `overwrite` says so. */
async function put(person: string, name: string, bytes: Uint8Array, overwrite = false): Promise<void> {
  const { gate } = siteOf(person);
  const folder = api`web/GetFolderByServerRelativePath(decodedUrl=${listFolder(gate.webUrl, evidence)})`;
  await gate.upload(overwrite ? api`${folder}/Files/AddUsingPath(decodedUrl=${name},overwrite=true)` : api`${folder}/Files/AddUsingPath(decodedUrl=${name},overwrite=false)`, bytes);
}

async function remove(name: string): Promise<void> {
  const { gate } = siteOf('ada');
  await gate.post(api`${fileOf(gate, name)}/Recycle()`, {});
}

const statesOf = (checked: readonly CheckedEvidence[]): string[] => checked.map(({ state }) => state);

/** The record tells what was chosen and what is kept. */
async function expectTrue(record: EvidenceFile, file: ChosenFile): Promise<void> {
  expect(record).toEqual({ name: record.name, title: file.name, size: file.bytes.length, chosen: hashBytes(file.bytes), stored: hashBytes(await keptBytes(record.name)) });
}

describe.each([true, false].flatMap((officeFilesRewritten) => [true, false].map((overwriteByAddOnly) => ({ officeFilesRewritten, overwriteByAddOnly }))))(
  'evidence, Office files rewritten $officeFilesRewritten, overwriting by who may only add $overwriteByAddOnly',
  (switches) => {
    beforeEach(() => void Object.assign(sharePoint.control.switches, switches));

    describe.each(FILES)('$name', (file) => {
      it.each(['priya', 'mira', 'ana', 'lena'])('is kept by %s in one request and read back, with the hash as chosen and as stored', async (person) => {
        const key = randomUUID();
        const record = await uploadEvidence(siteOf(person), key, 1, file);
        await expectTrue(record, file);
        expect(record.stored === record.chosen).toBe(!(switches.officeFilesRewritten && file.name.endsWith('.docx')));
        expect(sharePoint.control.requests().filter(({ operation }) => operation === ADD)).toHaveLength(1);
        expect(statesOf(await checkEvidence(siteOf('vic'), [record], NONE))).toEqual(['asStored']);
      });

      it('is there once where it is sent again', async () => {
        const key = randomUUID();
        const record = await uploadEvidence(siteOf('priya'), key, 1, file);
        expect(await uploadEvidence(siteOf('priya'), key, 1, file)).toEqual(record);
        expect(await namesOf(key)).toEqual([record.name]);
      });

      it.each(['failAfter', 'resetAfter', 'truncate', 'failBefore', 'resetBefore'] as const)('is there once, with the right hashes, where the answer got lost (%s)', async (effect) => {
        const key = randomUUID();
        sharePoint.control.addFault({ effect, operation: ADD, status: 504 });
        const record = await uploadEvidence(siteOf('priya'), key, 1, file);
        await expectTrue(record, file);
        expect(await namesOf(key)).toEqual([`${key}-1-${record.name.slice(key.length + 3)}`]);
      });

      it.each(['failBefore', 'resetBefore', 'truncate'] as const)('is there once where reading it back failed at first (%s)', async (effect) => {
        const key = randomUUID();
        sharePoint.control.addFault({ effect, operation: 'file.readContent', status: 503, times: 2 });
        await expectTrue(await uploadEvidence(siteOf('priya'), key, 1, file), file);
        expect(await namesOf(key)).toHaveLength(1);
      });

      it('goes out under the next number where another file has its name, and that one stays', async () => {
        const key = randomUUID();
        const strangers = strToU8('somebody else’s');
        const { name } = await uploadEvidence(siteOf('priya'), key, 1, { ...file, bytes: strangers });
        const record = await uploadEvidence(siteOf('ana'), key, 1, file);
        expect(record.name).toBe(name.replace(`${key}-1-`, `${key}-2-`));
        await expectTrue(record, file);
        expect(await keptBytes(name)).toEqual(strangers);
      });

      it('does not take another’s file for its own after its answer got lost', async () => {
        const key = randomUUID();
        await uploadEvidence(siteOf('ana'), key, 1, { ...file, bytes: strToU8('somebody else’s') });
        sharePoint.control.addFault({ effect: 'failBefore', operation: ADD, status: 504 });
        const record = await uploadEvidence(siteOf('priya'), key, 1, file);
        expect(record.name.startsWith(`${key}-2-`)).toBe(true);
        await expectTrue(record, file);
      });

      it('shows as changed, as missing, and as removed where a redaction names it', async () => {
        const site = siteOf('vic');
        const record = await uploadEvidence(siteOf('priya'), randomUUID(), 1, file);
        const other = await uploadEvidence(siteOf('priya'), randomUUID(), 1, file);
        await put('ada', record.name, strToU8('tidied up'), true);
        expect(statesOf(await checkEvidence(site, [record, other], NONE))).toEqual(['changed', 'asStored']);
        await remove(record.name);
        expect(statesOf(await checkEvidence(site, [record, other], NONE))).toEqual(['missing', 'asStored']);
        expect(statesOf(await checkEvidence(site, [record, other], new Set([record.name])))).toEqual(['removed', 'asStored']);
      });
    });

    it('written over by a colleague who may only add is told or was refused', async () => {
      const record = await uploadEvidence(siteOf('priya'), randomUUID(), 1, plain('log.csv'));
      const over = put('tom', record.name, strToU8('forged'), true);
      if (switches.overwriteByAddOnly) await over;
      else await expect(over).rejects.toMatchObject({ kind: 'denied' });
      expect(statesOf(await checkEvidence(siteOf('vic'), [record], NONE))).toEqual([switches.overwriteByAddOnly ? 'changed' : 'asStored']);
    });

    it('written over before it could be read back goes out again under the next number', async () => {
      const key = randomUUID();
      const file = document('Plan.docx');
      let meddled = false;
      const site = siteOf('priya', (send) => async (url, init) => {
        const answer = await send(url, init);
        if (init.method === 'POST' && url.includes('AddUsingPath') && !meddled) {
          meddled = true;
          await put('ada', `${key}-1-Plan.docx`, document('Plan.docx', 'forged').bytes, true);
        }
        return answer;
      });
      const record = await uploadEvidence(site, key, 1, file);
      expect(record.name).toBe(`${key}-2-Plan.docx`);
      await expectTrue(record, file);
    });

    it.each([undefined, 'failBefore', 'failAfter'] as const)('with the name of an earlier file of the same person, whose text was another, does not count as that one (fault: %s)', async (effect) => {
      const key = randomUUID();
      const earlier = await uploadEvidence(siteOf('priya'), key, 1, document('Plan.docx', 'first draft'));
      if (effect) sharePoint.control.addFault({ effect, operation: ADD, status: 504 });
      const file = document('Plan.docx');
      const record = await uploadEvidence(siteOf('priya'), key, 1, file);
      expect(await namesOf(key)).toEqual([earlier.name, record.name]);
      await expectTrue(record, file);
    });

    it('of a colleague that only looks the same is not taken for one’s own', async () => {
      const key = randomUUID();
      const file = document('Plan.docx');
      const withMore = zipSync({ '[Content_Types].xml': strToU8('<Types more/>'), 'word/document.xml': strToU8('hello'), 'customXml/item1.xml': strToU8('<more/>') });
      await put('tom', `${key}-1-Plan.docx`, withMore);
      const record = await uploadEvidence(siteOf('priya'), key, 1, file);
      expect(record.name).toBe(`${key}-2-Plan.docx`);
      await expectTrue(record, file);
    });
  },
);

describe('evidence that is refused', () => {
  it('because of its size, its type or its name costs no request', async () => {
    const refused: readonly (readonly [ChosenFile, string])[] = [
      [{ name: 'empty.txt', bytes: new Uint8Array() }, 'empty'],
      [{ name: 'large.pdf', bytes: new Uint8Array(MAX_EVIDENCE_BYTES + 1) }, 'tooLarge'],
      [plain('page.html'), 'typeRefused'],
      [plain('a\u202efdp.txt'), 'nameInvalid'],
    ];
    for (const [file, code] of refused) {
      const error: unknown = await uploadEvidence(siteOf('priya'), randomUUID(), 1, file).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(EvidenceRefused);
      expect(error).toMatchObject({ refusal: { code } });
    }
    expect(sharePoint.control.requests()).toEqual([]);
  });

  it('because the visitor may only read is said as such, and nothing is there', async () => {
    const key = randomUUID();
    await expect(uploadEvidence(siteOf('vic'), key, 1, plain('log.csv'))).rejects.toMatchObject({ name: 'SharePointError', kind: 'denied' });
    expect(await namesOf(key)).toEqual([]);
  });
});

describe('while evidence is kept', () => {
  it('a name is found that nobody could take beforehand where all in order are taken, and nothing is overwritten', async () => {
    const key = randomUUID();
    for (let n = 1; n <= 9; n += 1) await put('tom', `${key}-${n}-log.csv`, strToU8(`${n}`));
    const { name } = await uploadEvidence(siteOf('priya'), key, 1, plain('log.csv'));
    expect(name).toMatch(new RegExp(`^${key}-\\d{6}-log\\.csv$`));
    expect(await namesOf(key)).toHaveLength(10);
  });

  it('each stage is told in its order, with bytes of the whole', async () => {
    const told: EvidenceProgress[] = [];
    const { bytes } = plain('log.csv', 'x'.repeat(9 * 1024 * 1024));
    await uploadEvidence(siteOf('priya'), randomUUID(), 1, { name: 'log.csv', bytes }, { onProgress: (progress) => told.push(progress) });
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['hashing', 'sending', 'readingBack', 'checked']);
    expect(told.filter(({ stage }) => stage === 'hashing').map(({ doneBytes }) => doneBytes)).toEqual([4_194_304, 8_388_608, 9_437_184]);
    expect(told.every(({ totalBytes }) => totalBytes === bytes.length)).toBe(true);
    expect(told[told.length - 1]).toEqual({ stage: 'checked', doneBytes: bytes.length, totalBytes: bytes.length });
  });

  it('it can be stopped before anything is sent', async () => {
    const key = randomUUID();
    const stop = new AbortController();
    const kept = uploadEvidence(siteOf('priya'), key, 1, plain('log.csv'), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(kept).rejects.toMatchObject({ kind: 'cancelled' });
    expect(sharePoint.control.requests()).toEqual([]);
  });

  it('what was stopped under way can be sent again, and is there once', async () => {
    const key = randomUUID();
    const stop = new AbortController();
    const kept = uploadEvidence(siteOf('priya'), key, 1, plain('log.csv'), { signal: stop.signal, onProgress: ({ stage }) => (stage === 'readingBack' ? stop.abort() : undefined) });
    await expect(kept).rejects.toMatchObject({ kind: 'cancelled' });
    const record = await uploadEvidence(siteOf('priya'), key, 1, plain('log.csv'));
    expect(await namesOf(key)).toEqual([record.name]);
  });
});

describe('checking evidence', () => {
  const record = async (): Promise<EvidenceFile> => uploadEvidence(siteOf('priya'), randomUUID(), 1, plain('log.csv'));

  it('asks for nothing outside of the library, whatever name a decision holds', async () => {
    const file = { ...(await record()), name: '../Lists/Register/AllItems.aspx' };
    sharePoint.control.clearLog();
    expect(statesOf(await checkEvidence(siteOf('vic'), [file], NONE))).toEqual(['missing']);
    expect(sharePoint.control.requests()).toEqual([]);
  });

  it('says of a file that could not be read that nothing is known, and goes on with the others', async () => {
    const files = [await record(), await record()];
    sharePoint.control.addFault({ effect: 'failBefore', operation: 'file.readContent', status: 503, times: 5 });
    const [first, second] = await checkEvidence(siteOf('vic'), files, NONE);
    expect(first).toMatchObject({ state: 'unread', error: { kind: 'unavailable' } });
    expect(second).toMatchObject({ state: 'asStored' });
  });

  it('calls nothing missing where the library itself cannot be found', async () => {
    const file = await record();
    const elsewhere = { ...siteOf('ada'), gate: gateAs(sharePoint, 'ada', 'empty') };
    expect(await checkEvidence(elsewhere, [file], NONE)).toMatchObject([{ state: 'unread', error: { kind: 'notFound' } }]);
  });
});
