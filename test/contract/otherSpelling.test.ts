import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { openException } from '../../src/decisions/openException';
import { append } from '../../src/decisions/append';
import { readHistories } from '../../src/decisions/readHistories';
import { readTail } from '../../src/decisions/tail';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { sweep } from '../../src/sweep/run';
import { deskOf, mustPlay, personOf, play, todayOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { addItem, gateAs, startSeatedRegister } from './registerSite';

let sharePoint: SharePoint;
let webUrl: string;
beforeEach(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  await mustPlay(webUrl, 'priya', 'x1', 'request', (_state, today) => requestOf(today, 'a.example'));
});
afterEach(() => sharePoint.close());

const requestOf = (today: number, domain: string): object => ({
  tenantId: 't', family: 'federation', principal: { type: 'domain', id: domain, name: domain }, why: 'w', stops: 's', untilDay: today + 10, category: 'operational', businessOwner: personOf('priya'),
});
const rows = async (): Promise<(readonly (string | null)[])[]> =>
  (await gateAs(sharePoint, 'vic').get<{ value: { ExceptionKey: string; Lifecycle: string; PrincipalId: string }[] }>(api`${itemsPath(webUrl, register)}?$select=ExceptionKey,Lifecycle,PrincipalId`)).value.map(({ ExceptionKey, Lifecycle, PrincipalId }) => [ExceptionKey, Lifecycle, PrincipalId]);
/** Past the portal: an item as anybody may post it. */
async function posted(person: string, exceptionKey: string, act: string, body: object): Promise<void> {
  const desk = await deskOf(webUrl, person);
  await append(desk, { key: `${exceptionKey}-${act}`, exceptionKey, act, title: act, onDay: todayOf(desk), base: [], baseHash: '', body: body as never });
}

describe('what is written under the key of an exception in another spelling', () => {
  const SPELLINGS = ['X1', 'x1 ', ' x1', 'x\u00b9'];
  it.each(SPELLINGS)('is void, takes no row and is a finding: "%s"', async (spelling) => {
    await posted('tom', spelling, 'request', requestOf(todayOf(await deskOf(webUrl, 'tom')), 'b.example'));
    await posted('tom', spelling, 'withdraw', {});
    const desk = await deskOf(webUrl, 'mira');
    const tail = await readTail(desk, undefined);
    expect({ repaired: tail.repaired, rows: await rows() }).toEqual({ repaired: 0, rows: [['x1', 'requested', 'a.example']] });
    for (let again = 0; again < 2; again += 1) expect(await sweep(await deskOf(webUrl, 'raj'), { anyway: true })).toMatchObject({ kind: 'complete', report: { rows: { wrong: 0, byHand: 0 } } });
    expect(await rows()).toEqual([['x1', 'requested', 'a.example']]);

    const [own, there] = [await openException(desk, 'x1'), await openException(desk, spelling)];
    expect(own.state.entries.map(({ decision, void: reason }) => [decision.exceptionKey, reason])).toEqual([['x1', undefined]]);
    expect(there.state.parts.standing).toBeUndefined();
    const many = await readHistories(desk, ['x1', spelling]);
    expect(many.get('x1')).toHaveLength(1);
    const { findings } = await checkRegister(desk);
    expect(findings.flatMap((finding) => (finding.code === 'notAKey' ? [[finding.decision.act, finding.decision.exceptionKey]] : []))).toEqual([['request', spelling], ['withdraw', spelling]]);
    expect(findings.filter(({ code }) => code.startsWith('row'))).toEqual([]);
  }, 60_000);

  it('cannot be decided in the portal', async () => {
    expect(await play(webUrl, 'priya', 'X1', 'request', (_state: unknown, today: number) => requestOf(today, 'b.example'))).toMatchObject({ kind: 'refused', reasons: [{ code: 'notAKey' }] });
    for (const act of ['merge', 'split'] as const) expect(await play(webUrl, 'ana', 'x1', act, { into: 'X1', reason: 'r', findings: ['k'] })).toMatchObject({ kind: 'refused', reasons: [{ code: 'field', field: 'into' }] });
  });

  it('keeps nobody’s marks low', async () => {
    await posted('tom', 'X1', 'comment', { text: 'x' });
    expect(await readTail(await deskOf(webUrl, 'vic'), undefined)).toMatchObject({ rows: [], marks: { Requests: 2 } });
  });

  it('is taken back where somebody gave the row itself that spelling', async () => {
    await mustPlay(webUrl, 'ana', 'x2', 'request', (_state, today) => requestOf(today, 'c.example'));
    const gate = gateAs(sharePoint, 'mira');
    await gate.merge(api`${itemsPath(webUrl, register)}(1)`, { ExceptionKey: 'X1' }, '*');
    expect((await checkRegister(await deskOf(webUrl, 'raj'))).findings).toContainEqual(expect.objectContaining({ code: 'rowDiffers', columns: ['ExceptionKey'] }));
    await expect(addItem(gate, { Title: 'x', ExceptionKey: 'x1' })).rejects.toMatchObject({ kind: 'duplicate' });
    await sweep(await deskOf(webUrl, 'raj'), { anyway: true });
    expect((await rows()).map(([key]) => key)).toEqual(['x1', 'x2']);
  });
});
