import { append } from '../../src/decisions/append';
import { readHistories } from '../../src/decisions/readHistories';
import { readHistory } from '../../src/decisions/readHistory';
import { encodeAnswer } from '../../src/domain/ledger/answer';
import type { NewDecision } from '../../src/domain/ledger/decision';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import { readNotices, type MyNotices } from '../../src/sweep/readNotices';
import { sweep } from '../../src/sweep/run';
import { deskOf, mustPlay, personOf } from '../seed/play';
import { NOTHING_USED, OTHER_ANSWER } from '../unit/domain/ledger/lawful';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startSeatedRegister } from './registerSite';

const MS_PER_DAY = 86_400_000;
let sharePoint: SharePoint;
let webUrl: string;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  await approved('x1');
  await approved('x2');
});
afterAll(() => sharePoint.close());

const later = (days: number): void => sharePoint.control.clock.advance(days * MS_PER_DAY);
const swept = async (): Promise<void> => {
  const outcome = await sweep(await deskOf(webUrl, 'svc-sweep'), { anyway: true });
  expect(outcome.kind).toBe('complete');
};
/** `x1 due remove`, by the most pressing first. */
const textsOf = ({ open }: MyNotices): string[] => open.map(({ notice: { exceptionKey, about } }) => [exceptionKey, about.kind, 'level' in about ? about.level : '', 'duty' in about ? about.duty : ''].filter(Boolean).join(' '));
const ofPerson = async (name: string): Promise<string[]> => textsOf(await readNotices(gateAs(sharePoint, name), personOf(name).login));

/** Requested by Priya, approved by Mira until the 40th day. */
async function approved(exceptionKey: string): Promise<void> {
  await mustPlay(webUrl, 'priya', exceptionKey, 'request', (_state, today) => ({
    tenantId: 't', family: 'federation', principal: { type: 'domain', id: `${exceptionKey}.example`, name: `${exceptionKey}.example` }, why: 'w', stops: 's', untilDay: today + 40, category: 'operational', businessOwner: personOf('priya'),
  }));
  await mustPlay(webUrl, 'mira', exceptionKey, 'approve', (_state, today) => ({ findings: [], endDay: today + 40, controls: [], plan: 'The partner leaves.', answersForIt: true }));
}

describe('the notices of one person', () => {
  it('are those that wait for them, with the exception and the day; of several stages of one day the newest', async () => {
    later(33);
    await swept();
    expect(await ofPerson('mira')).toEqual(['x2 reminder remove', 'x1 reminder remove']);
    later(7);
    await swept();
    const mine = await readNotices(gateAs(sharePoint, 'mira'), undefined);
    expect(textsOf(mine)).toEqual(['x2 due remove', 'x1 due remove']);
    expect([mine.signOff.unsigned.length, mine.signOff.signed.length]).toEqual([2, 0]);
    expect(mine.open[0]).toMatchObject({ subject: { title: 'x2.example, federated with' }, due: { duty: 'remove', of: 'controlOwner', day: mine.today } });
    expect(await ofPerson('priya')).toEqual(['x2 due remove', 'x1 due remove']);
    expect(await ofPerson('jon')).toEqual([]);
  });

  it('are done when what they are about was done', async () => {
    await mustPlay(webUrl, 'mira', 'x1', 'reportRemoved', (_state, today) => ({ onDay: today, text: 'Taken out.', gone: true }));
    expect(await ofPerson('mira')).toEqual(['x2 due remove']);
  });

  it('are somebody else’s once the seat is', async () => {
    await mustPlay(webUrl, 'mira', 'x2', 'handOn', { to: personOf('jon'), text: 'Runs the platform.' });
    await mustPlay(webUrl, 'jon', 'x2', 'takeControlSeat', {});
    expect(await ofPerson('mira')).toEqual([]);
    await swept();
    expect(await ofPerson('jon')).toEqual(['x2 due remove']);
  });

  it('about an escalation are done when risk leadership has acknowledged it', async () => {
    later(10);
    await swept();
    expect(await ofPerson('lena')).toContain('x2 escalated risk remove');
    await mustPlay(webUrl, 'lena', 'x2', 'acknowledge', (_state, today) => ({ who: personOf('jon'), what: 'Ends the federation.', byDay: today + 7 }));
    expect(await ofPerson('lena')).not.toContain('x2 escalated risk remove');
    await swept();
    const jons = await readNotices(gateAs(sharePoint, 'jon'), undefined);
    expect(textsOf(jons)).toContain('x2 asked doAcknowledged');
    expect(jons.open.find(({ due }) => due?.duty === 'doAcknowledged')?.named).toBe('Ends the federation.');
  });

  it('cannot be read by who may not open the register', async () => {
    await expect(readNotices(gateAs(sharePoint, 'nina'), undefined)).rejects.toMatchObject({ kind: 'denied' });
  });
});

describe('histories of several exceptions', () => {
  it('are those that are read one by one, what came along from others included, in one request for forty of them', async () => {
    const ana = await deskOf(webUrl, 'ana');
    const shown = (exceptionKey: string, key: string): NewDecision => ({ key, exceptionKey, act: 'answerChanged', title: 't', onDay: 20_600, base: [], baseHash: baseHashOf([]), body: encodeAnswer(OTHER_ANSWER) });
    await append(ana, shown('from', 'a1'));
    await append(ana, { key: 'off', exceptionKey: 'into', act: 'splitOff', title: 't', onDay: 20_600, base: [], baseHash: baseHashOf([]), body: { from: 'from', answer: encodeAnswer(OTHER_ANSWER), sinceDay: 20_600, lineage: NOTHING_USED } });
    const keys = ['x1', 'x2', 'into', 'nothing', ...Array.from({ length: 36 }, (_, at) => `y${at}`)];
    sharePoint.control.clearLog();
    const histories = await readHistories(ana, keys);
    // The second asks for what reports answered where findings came from.
    expect(sharePoint.control.requests().filter(({ url }) => url.includes('$batch'))).toHaveLength(2);
    for (const key of ['x1', 'x2', 'into', 'nothing']) {
      const alone = await readHistory(ana, key);
      expect([...(histories.get(key) ?? [])].map((each) => each.key).sort()).toEqual(alone.map((each) => each.key).sort());
    }
    expect(histories.get('into')?.map(({ key }) => key)).toEqual(['off', 'a1']);
  });
});
