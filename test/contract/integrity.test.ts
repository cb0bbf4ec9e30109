import { append } from '../../src/decisions/append';
import { uploadEvidence } from '../../src/decisions/evidence';
import { checkException } from '../../src/decisions/integrity/checkException';
import { checkRegister, type RegisterCheck } from '../../src/decisions/integrity/checkRegister';
import { lookAtFiles } from '../../src/decisions/integrity/lookAtFiles';
import { repairRows } from '../../src/decisions/integrity/repairRows';
import { openException } from '../../src/decisions/openException';
import { project } from '../../src/decisions/project';
import { gradeOf, type IntegrityFinding } from '../../src/domain/integrity/finding';
import type { Decision } from '../../src/domain/ledger/decision';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { requests } from '../../src/lists/schema/requests';
import { deskOf, mustPlay, personOf } from '../seed/play';
import { laterReport } from '../seed/reports/laterReport';
import type { SharePoint } from '../sharepoint/server';
import { Visitor } from '../sharepoint/testing/site';
import { prepareRegister, type Prepared } from './integrity/preparedSite';
import { readReports } from '../start/readReports';
import { forgeWhileAdding, LOOSENINGS, merge, must, otherBody, recycle, rewriteAndHide } from './integrity/tampering';
import { gateAs } from './registerSite';
import { listAt } from './rights/seatedSite';

jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
let prepared: Prepared;
let sharePoint: SharePoint;
let webUrl: string;
let key: string;
beforeAll(async () => {
  prepared = await prepareRegister();
  key = prepared.exceptionKey;
});
afterAll(() => prepared.remove());
beforeEach(async () => {
  sharePoint = await prepared.open();
  webUrl = `${sharePoint.url}/sites/register`;
});
afterEach(() => sharePoint.close());

const as = (person: string): Visitor => new Visitor(webUrl, { 'x-local-person': person });
const check = async (person = 'ada'): Promise<RegisterCheck> => checkRegister(await deskOf(webUrl, person));
const onException = async (): Promise<IntegrityFinding[]> => {
  const desk = await deskOf(webUrl, 'vic');
  return [...(await checkException(desk, await openException(desk, key))).findings];
};
/** What both tell, in short: `code: signs or keys`. */
const both = async (): Promise<{ register: string[]; exception: string[] }> => ({ register: (await check()).findings.map(short).sort(), exception: (await onException()).map(short).sort() });
const decisions = async (): Promise<readonly Decision[]> => (await openException(await deskOf(webUrl, 'vic'), key)).decisions;
const decision = async (act: string): Promise<Decision> => {
  const found = (await decisions()).find((each) => each.act === act);
  if (!found) throw new Error(`There is no ${act}`);
  return found;
};

function short(finding: IntegrityFinding): string {
  switch (finding.code) {
    case 'writtenAgain':
      return `writtenAgain ${finding.decision?.act ?? finding.item.list}: ${finding.signs.join(' ')}`;
    case 'seenChanged':
      return `seenChanged ${finding.suspects.map(({ act }) => act).join(' ')}`;
    case 'seenMissing':
      return `seenMissing, named by ${finding.namedBy.map(({ act }) => act).join(' ')}`;
    case 'takenAway':
    case 'putBack':
      return `${finding.code} ${finding.list} ${finding.id}`;
    case 'rowDiffers':
      return `rowDiffers ${finding.columns.join(' ')}${finding.behind ? ', behind' : ''}`;
    case 'rights':
      return `rights ${finding.difference.code}`;
    case 'evidence':
      return `evidence ${finding.state} ${finding.file.title}`;
    default:
      return 'decision' in finding && finding.decision ? `${finding.code} ${finding.decision.act}` : finding.code;
  }
}

describe('an untouched register', () => {
  it('has no finding, and the check says what it looked at and who could reach around it', async () => {
    const checked = await check();
    expect(checked.findings).toEqual([]);
    expect(checked.unseen).toEqual([]);
    expect(checked.looked).toMatchObject({ decisions: 55, files: 1 });
    expect(checked.powers).toMatchObject([{ code: 'siteAdmin', person: { name: 'Ada Lindqvist' } }, { code: 'groupOwner', owner: 'Ada Lindqvist' }]);
    expect(await onException()).toEqual([]);
  });

  it('has none after findings were split off and both went on, with reports about where they came from', async () => {
    const found = (await gateAs(sharePoint, 'vic').get<{ value: { ExceptionKey: string }[] }>(api`${itemsPath(webUrl, register)}?$select=ExceptionKey&$filter=FindingCount gt 2&$top=1`)).value[0]?.ExceptionKey ?? '';
    const [off, ranOn] = [`${found}-off`, new Date(sharePoint.control.clock.now()).toISOString().slice(0, 10)];
    await mustPlay(webUrl, 'ana', found, 'split', (state) => ({ findings: [state.parts.seen?.findings[0]?.key ?? ''], into: off, reason: 'Another owner.' }));
    await mustPlay(webUrl, 'ana', off, 'assign', { controlOwner: personOf('jon') });
    await readReports(gateAs(sharePoint, 'raj'), [laterReport({ ranOn, more: { policy: 'Require MFA for all users', users: ['11111111-2222-4333-8444-555555555555'] } })], () => undefined);
    await mustPlay(webUrl, 'jon', off, 'keep', (state, today) => ({ findings: state.parts.seen?.findings ?? [], endDay: today + 20 }));
    const again = `${found}-again`;
    await mustPlay(webUrl, 'ana', found, 'split', (state) => ({ findings: [state.parts.seen?.findings[0]?.key ?? ''], into: again, reason: 'Another one.' }));
    await mustPlay(webUrl, 'ana', again, 'merge', { into: found, reason: 'One owner after all.' });
    await mustPlay(webUrl, 'ana', found, 'assign', { controlOwner: personOf('mira') });
    expect((await check()).findings).toEqual([]);
  });

  it('says what a reviewer may not look at, instead of calling it fine', async () => {
    const { findings, unseen } = await check('ana');
    expect(findings).toEqual([]);
    expect(unseen).toMatchObject([{ part: 'rights', kind: 'denied' }]);
  });

  it('shows a row that waits for somebody who may write it as behind, not as forged', async () => {
    await mustPlay(webUrl, 'priya', key, 'comment', { text: 'Still needed.' });
    const { findings } = await check();
    expect(findings.map(short)).toEqual(['rowDiffers Revision LastDecisionKey, behind']);
    expect(findings.map(gradeOf)).toEqual(['repair']);
  });
});

describe('findings that a reviewer gives away by hand, to an exception that does not take them in', () => {
  it('are noticed in the register and on the exception, until somebody opens it again', async () => {
    const found = (await gateAs(sharePoint, 'vic').get<{ value: { ExceptionKey: string }[] }>(api`${itemsPath(webUrl, register)}?$select=ExceptionKey&$filter=Lifecycle eq ${'unassigned'}&$top=1`)).value[0]?.ExceptionKey ?? '';
    const desk = await deskOf(webUrl, 'ana');
    const { state, decisions: seen } = await openException(desk, found);
    await append(desk, { key: 'by-hand', exceptionKey: found, act: 'merge', title: 'merge', onDay: 20_600, base: state.newest, baseHash: baseHashOf(seen), body: { into: 'nowhere', reason: 'The same.' } });
    await project(desk, found, desk.known);
    const onFound = async (): Promise<string[]> => (await checkException(desk, await openException(desk, found))).findings.map(short);
    expect((await check()).findings.map(short)).toEqual(['notTakenIn merge']);
    expect(await onFound()).toEqual(['notTakenIn merge']);
    await mustPlay(webUrl, 'ana', found, 'reopen', { reason: 'Nothing took it in.' });
    expect((await check()).findings).toEqual([]);
    expect(await onFound()).toEqual([]);
  });
});

describe('a stamp forged while adding', () => {
  const forge = async (more: { createdAtMs?: number; modifiedAtMs?: number } = {}): Promise<string> => {
    const seen = await decisions();
    const answer = await forgeWhileAdding(as('priya'), { list: 'Requests', key: 'forged-1', act: 'comment', exceptionKey: key, body: { text: 'I agree to everything.' }, seen, author: 'tom', ...more });
    return answer.text;
  };

  it('is refused where SharePoint refuses it, and then nothing is there', async () => {
    sharePoint.control.switches.forgedStampWhileAdding = false;
    sharePoint.control.switches.refusedAddUsesUpId = false;
    expect(await forge()).toContain('"HasException":true');
    expect(await both()).toEqual({ register: [], exception: [] });
  });

  it('leaves no more than an unexplained number where SharePoint refuses it and uses one up', async () => {
    sharePoint.control.switches.forgedStampWhileAdding = false;
    await mustPlay(webUrl, 'priya', key, 'comment', { text: 'one' });
    await forge();
    await mustPlay(webUrl, 'tom', key, 'comment', { text: 'two' });
    await mustPlay(webUrl, 'ana', key, 'comment', { text: 'three' });
    const { findings } = await check();
    expect(findings).toMatchObject([{ code: 'idsUnexplained', list: 'Requests', ranges: [{ from: 2, to: 2 }], count: 1 }]);
    expect(findings.map(gradeOf)).toEqual(['unexplained']);
  });

  it('with a day in the past does not fit its neighbours, and what it says it had seen is younger', async () => {
    await mustPlay(webUrl, 'priya', key, 'comment', { text: 'one' });
    await mustPlay(webUrl, 'tom', key, 'comment', { text: 'two' });
    const past = sharePoint.control.clock.now() - 30 * DAY_MS;
    await forge({ createdAtMs: past });
    const { register: inRegister, exception } = await both();
    expect(inRegister).toEqual(expect.arrayContaining(['beforeSeen comment', 'outOfLine', 'writtenAgain comment: modified']));
    expect(exception).toEqual(expect.arrayContaining(['beforeSeen comment', 'writtenAgain comment: modified']));
    expect((await check()).findings).toContainEqual(expect.objectContaining({ code: 'outOfLine', item: expect.objectContaining({ author: { login: personOf('tom').login, name: 'Tom Weber' }, title: 'comment' }) as unknown }));
  });

  it('cannot be noticed here where only the name is forged: the audit log alone knows', async () => {
    expect(await forge()).not.toContain('"HasException":true');
    expect((await both()).register).toEqual(['rowDiffers Revision LastDecisionKey, behind']);
  });
});

describe('a decision that an owner of the site edited', () => {
  const lie: { readonly text: string; readonly endDay: number } = { text: 'on second thoughts', endDay: 30_000 };

  it('shows by its own text, its versions and the change log', async () => {
    await merge(as('ada'), await decision('keep'), { Body: JSON.stringify(lie) });
    const seen = ['seenChanged keep', 'textChanged keep'];
    const { register: inRegister, exception } = await both();
    expect(inRegister).toEqual(expect.arrayContaining([...seen, 'writtenAgain keep: version writes modified editor log']));
    expect(exception).toEqual(expect.arrayContaining([...seen, 'writtenAgain keep: version writes modified editor']));
  });

  it('shows by its versions and by the decisions after it, where the stamps are put back and its hash made to fit', async () => {
    const keep = await decision('keep');
    await rewriteAndHide(as('ada'), keep, 'mira', otherBody(keep, lie), false);
    const { register: inRegister, exception } = await both();
    expect(inRegister).toEqual(expect.arrayContaining(['seenChanged keep', 'writtenAgain keep: version writes log']));
    expect(exception).toEqual(expect.arrayContaining(['seenChanged keep', 'writtenAgain keep: version writes']));
    expect([...inRegister, ...exception]).not.toContain('textChanged keep');
  });

  it('shows by how often it was written and by the decisions after it, where it is hidden as a system update', async () => {
    const keep = await decision('keep');
    await rewriteAndHide(as('ada'), keep, 'mira', otherBody(keep, lie), true);
    const { register: inRegister, exception } = await both();
    expect(inRegister).toEqual(expect.arrayContaining(['seenChanged keep', 'writtenAgain keep: writes log']));
    expect(exception).toEqual(expect.arrayContaining(['seenChanged keep', 'writtenAgain keep: writes']));
  });

  it('and that nobody had seen yet still shows by how often it was written', async () => {
    const review = await decision('review');
    await rewriteAndHide(as('ada'), review, 'ana', otherBody(review, { needed: 'yes', end: 'right', controls: 'work', text: 'All is well.' }), true);
    expect(await both()).toEqual({ register: ['writtenAgain review: writes log'], exception: ['writtenAgain review: writes'] });
  });

  it('shows its author too where only that was changed', async () => {
    await rewriteAndHide(as('ada'), await decision('keep'), 'jon', {}, true);
    const { register: inRegister } = await both();
    expect(inRegister).toEqual(expect.arrayContaining(['seenChanged keep', 'writtenAgain keep: writes log']));
  });

  it('shows in the lists beside the ledger as well, by which decisions are judged', async () => {
    const { Id } = await as('ana').make(`${listAt('People')}/items`, { Title: 'Mira Okafor', FactKey: 'fact-1', Login: personOf('mira').login, State: 'present', Source: 'test', OnDay: 20_600 });
    expect((await check()).findings).toEqual([]);
    sharePoint.control.clock.advance(60_000);
    await must(as('ada').write('MERGE', `${listAt('People')}/items(${String(Id)})`, { State: 'gone' }, { headers: { 'if-match': '*' } }));
    expect((await check()).findings.map(short)).toEqual(['writtenAgain People: version writes modified editor log']);
  });
});

describe('a decision that an owner of the site took away', () => {
  it('is missed by those who had seen it, and the change log tells', async () => {
    const keep = await decision('keep');
    const recycled = await recycle(as('ada'), keep);
    const found = [`takenAway Approvals ${keep.id}`, 'seenMissing, named by review'];
    expect((await both()).register).toEqual(expect.arrayContaining(found));
    await must(as('ada').post(`web/recyclebin('${recycled}')/deleteObject`));
    const { register: inRegister, exception } = await both();
    expect(inRegister).toEqual(expect.arrayContaining(found));
    expect(exception).toEqual(expect.arrayContaining(['seenMissing, named by review']));
  });

  it('and put back shows by the change log alone', async () => {
    const keep = await decision('keep');
    const recycled = await recycle(as('ada'), keep);
    await must(as('ada').post(`web/recyclebin('${recycled}')/restore`));
    expect(await both()).toEqual({ register: [`putBack Approvals ${keep.id}`], exception: [] });
  });

  it('and that nobody had seen yet leaves the change log, for 60 days, and a row that knows more', async () => {
    const review = await decision('review');
    await recycle(as('ada'), review);
    const { register: inRegister, exception } = await both();
    expect(inRegister).toEqual([expect.stringMatching(/^rowDiffers .*LastDecisionKey$/) as unknown as string, `takenAway Reviews ${review.id}`]);
    expect(exception).toEqual([expect.stringMatching(/^rowDiffers .*LastDecisionKey$/)]);
  });

  it('with all others of its exception leaves a row alone', async () => {
    for (const each of await decisions()) await recycle(as('ada'), each);
    expect((await check()).findings).toContainEqual(expect.objectContaining({ code: 'rowAlone', row: expect.objectContaining({ exceptionKey: key }) as unknown }));
  });
});

describe('rights that an owner of the site loosened', () => {
  it.each(Object.entries(LOOSENINGS))('%s', async (_what, { loosen, found }) => {
    await loosen(as('ada'));
    const { findings } = await check();
    expect(findings.map((finding) => (finding.code === 'rights' ? finding.difference.code : finding.code))).toEqual(found);
    expect(findings.map(gradeOf)).toEqual(found.map(() => 'rights'));
  });
});

describe('a row edited by hand', () => {
  it('is told from one that is behind, with the columns in which it differs', async () => {
    const { value } = await gateAs(sharePoint, 'vic').get<{ value: { Id: number }[] }>(api`${itemsPath(webUrl, register)}?$select=Id&$filter=ExceptionKey eq ${key}`);
    await gateAs(sharePoint, 'mira').merge(api`${itemsPath(webUrl, register)}(${value[0]?.Id ?? 0})`, { ExpiresDay: 30_000, ControlOwnerName: 'Jon Bell' }, '*');
    expect(await both()).toEqual({ register: ['rowDiffers ControlOwnerName ExpiresDay'], exception: ['rowDiffers ControlOwnerName ExpiresDay'] });
    expect((await check()).findings.map(gradeOf)).toEqual(['record']);
  });

  it('is written again from its decisions by whoever may, and so is one that is behind', async () => {
    const { value } = await gateAs(sharePoint, 'vic').get<{ value: { Id: number }[] }>(api`${itemsPath(webUrl, register)}?$select=Id&$filter=ExceptionKey eq ${key}`);
    await gateAs(sharePoint, 'mira').merge(api`${itemsPath(webUrl, register)}(${value[0]?.Id ?? 0})`, { ExpiresDay: 30_000 }, '*');
    await mustPlay(webUrl, 'priya', key, 'comment', { text: 'Still needed.' });
    const told: number[] = [];
    expect(await repairRows(await deskOf(webUrl, 'jon'), [key], { onProgress: (done) => told.push(done) })).toEqual({ written: 1, failed: 0 });
    expect(told).toEqual([1]);
    expect(await both()).toEqual({ register: [], exception: [] });
    await gateAs(sharePoint, 'mira').merge(api`${itemsPath(webUrl, register)}(${value[0]?.Id ?? 0})`, { ExpiresDay: 30_000 }, '*');
    expect(await repairRows(await deskOf(webUrl, 'vic'), [key])).toEqual({ written: 0, failed: 1 });
  });

  it('is not excused by saying that it knows fewer decisions', async () => {
    const { value } = await gateAs(sharePoint, 'vic').get<{ value: { Id: number }[] }>(api`${itemsPath(webUrl, register)}?$select=Id&$filter=ExceptionKey eq ${key}`);
    await gateAs(sharePoint, 'mira').merge(api`${itemsPath(webUrl, register)}(${value[0]?.Id ?? 0})`, { ExpiresDay: 30_000, Revision: 1, LastDecisionKey: (await decision('assign')).key }, '*');
    expect((await check()).findings.map(gradeOf)).toEqual(['record']);
  });
});

describe('evidence', () => {
  const bring = async (): Promise<string> => {
    const ana = await deskOf(webUrl, 'ana');
    const file = await uploadEvidence(ana, 'file-1', 1, { name: 'log.txt', bytes: new TextEncoder().encode('what was seen') });
    await mustPlay(webUrl, 'ana', key, 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'With the log.', evidence: [{ ...file }] });
    return file.name;
  };
  const at = (name: string): string => `web/GetFolderByServerRelativePath(decodedurl='/sites/register/Evidence')/files`.concat(`('${name}')`);

  it('that nobody touched is no finding', async () => {
    await bring();
    expect(await both()).toEqual({ register: [], exception: [] });
  });

  it.each(['priya', 'ana'])('that %s wrote over is found changed', async (person) => {
    const name = await bring();
    await must(as(person).post(`web/GetFolderByServerRelativePath(decodedurl='/sites/register/Evidence')/files/AddUsingPath(decodedurl='${name}',overwrite=true)`, undefined, { raw: 'what was not seen' }));
    expect(await both()).toEqual({ register: ['evidence changed log.txt'], exception: ['evidence changed log.txt'] });
  });

  it('that was deleted and put there again with another content is found changed', async () => {
    const name = await bring();
    sharePoint.control.clock.advance(DAY_MS);
    await must(as('ada').write('DELETE', at(name)));
    await must(as('ada').post(`web/GetFolderByServerRelativePath(decodedurl='/sites/register/Evidence')/files/AddUsingPath(decodedurl='${name}',overwrite=false)`, undefined, { raw: 'what was not seen' }));
    expect(await both()).toEqual({ register: ['evidence changed log.txt'], exception: ['evidence changed log.txt'] });
  });

  it('that is gone is missing, until a redaction says who took it away and why', async () => {
    const name = await bring();
    await must(as('ada').write('DELETE', at(name)));
    expect(await both()).toEqual({ register: ['evidence missing log.txt'], exception: ['evidence missing log.txt'] });
    await mustPlay(webUrl, 'ana', key, 'redact', { file: name, reason: 'It held a password.' });
    expect(await both()).toEqual({ register: [], exception: [] });
  });

  it('of a report is looked at as well, and every file where that is asked for', async () => {
    const { value } = await gateAs(sharePoint, 'vic').get<{ value: { FileLeafRef: string }[] }>(api`web/getList(${'/sites/register/Evidence'})/items?$select=FileLeafRef&$top=1`);
    sharePoint.control.clearLog();
    await checkRegister(await deskOf(webUrl, 'ada'), { everyFile: true });
    expect(sharePoint.control.requests().filter(({ url }) => url.includes('/$value'))).toHaveLength(1);
    await must(as('ada').post(`web/GetFolderByServerRelativePath(decodedurl='/sites/register/Evidence')/files/AddUsingPath(decodedurl='${value[0]?.FileLeafRef ?? ''}',overwrite=true)`, undefined, { raw: '{}' }));
    expect((await check()).findings.map(short)).toEqual(['evidence changed findings.json']);
  });
});

describe('files that somebody names by the hundred', () => {
  const named = (from: number, count: number): object[] => Array.from({ length: count }, (_, at) => ({ name: `k-${from + at}-a.pdf`, title: 'a.pdf', size: 1, chosen: 'a'.repeat(64), stored: 'b'.repeat(64) }));
  const comment = async (at: number): Promise<void> => {
    await gateAs(sharePoint, 'tom').post(itemsPath(webUrl, requests), { Title: 'comment', DecisionKey: `c${at}`, ExceptionKey: key, Act: 'comment', OnDay: 20_000, Base: '', BaseHash: '', ContentHash: '', Body: JSON.stringify({ text: 'See files.', evidence: named(20 * at, 20) }) });
    sharePoint.control.clock.advance(1000);
  };

  it('are looked at a few at a time by whoever opens the page, the newest first, in a handful of requests', async () => {
    for (let at = 0; at < 5; at += 1) await comment(at);
    const desk = await deskOf(webUrl, 'vic');
    const opened = await openException(desk, key);
    sharePoint.control.clearLog();
    const { findings, left } = await checkException(desk, opened);
    expect(sharePoint.control.requests().length).toBeLessThan(25);
    const missing = (found: readonly IntegrityFinding[]): string[] => found.flatMap((each) => (each.code === 'evidence' && each.state === 'missing' ? [each.decision.key] : []));
    expect([new Set(missing(findings)), missing(findings).length]).toEqual([new Set(['c4', 'c3']), 40]);
    const next = await lookAtFiles(desk, left);
    expect([new Set(missing(next.findings)), next.left.brought.length]).toEqual([new Set(['c2', 'c1']), left.brought.length - 40]);
  });
});
