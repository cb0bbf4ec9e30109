import { append } from '../../src/decisions/append';
import { decide, type Half, type Intent, type Outcome } from '../../src/decisions/decide';
import { openException } from '../../src/decisions/openException';
import { takeBack } from '../../src/decisions/takeBack';
import type { Json } from '../../src/domain/ledger/canonical';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import { encodeDecision } from '../../src/lists/codec/encodeDecision';
import { openFaultSite, type FaultSite } from './faultSite';
import { rawLists, type RawLists } from './rawLists';
import { answer, findings, shown, writePast } from './story';

let site: FaultSite;
let raw: RawLists;
let key = '';
let count = 0;
beforeAll(async () => {
  site = await openFaultSite();
  raw = rawLists(site.sharePoint, site.webUrl);
}, 120_000);
beforeEach(() => {
  count += 1;
  key = `b${count}`;
  site.at(0);
});
afterEach(() => {
  site.sharePoint.control.clearFaults();
  expect(site.sharePoint.control.unsupported()).toEqual([]);
});
afterAll(() => site.sharePoint.close());

/** A form that Ana opened now. */
async function formOf(act: 'split' | 'merge', body: Json, name: string): Promise<Intent> {
  const { state, decisions } = await openException(site.tab('ana'), key);
  return { key: `${key}-${name}`, exceptionKey: key, act, base: state.newest, baseHash: baseHashOf(decisions), body, title: act, onDay: site.today() };
}
const press = (intent: Intent): Promise<Outcome> => decide(site.tab('ana'), intent, { today: site.today(), sentBefore: true });
/** As "Do the other half" sends it: by somebody who has seen all. */
async function finish(intent: Intent): Promise<Outcome> {
  const { state, decisions } = await openException(site.tab('ana'), key);
  return press({ ...intent, base: state.newest, baseHash: baseHashOf(decisions) });
}
const back = (intent: Intent, half: Half): Promise<Outcome> => takeBack(site.tab('ana'), intent, half, { today: site.today() });
const shows = async (exceptionKey: string): Promise<unknown> => (await openException(site.tab('ana'), exceptionKey)).state.parts.seen?.findings.map(({ settingId }) => settingId);
const keys = async (exceptionKey: string): Promise<string[]> => (await raw.ledger(exceptionKey)).map(({ DecisionKey }) => DecisionKey ?? '');

const MOVES = {
  merge: { giving: 2, past: ['policy-1'], left: [['policy-1'], ['policy-2']], body: (): Json => ({ into: `${key}-other`, reason: 'One cause.' }), other: (): string => `${key}-other` },
  split: { giving: 3, past: ['policy-1', 'policy-3'], left: [['policy-1', 'policy-3'], ['policy-3']], body: (): Json => ({ findings: [findings('policy-3')[0]?.key ?? ''], into: `${key}-off`, reason: 'Another owner.' }), other: (): string => `${key}-off` },
} as const;

/** Half of it stands: the rest was refused. */
async function halfOf(act: keyof typeof MOVES): Promise<{ readonly intent: Intent; readonly half: Half }> {
  if (act === 'merge') await writePast(site, raw, `${key}-other`, [shown(0, 'policy-2')]);
  await writePast(site, raw, key, [shown(0, ...MOVES[act].past)]);
  const intent = await formOf(act, MOVES[act].body(), 'first');
  site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add', nth: MOVES[act].giving });
  const half = await press(intent);
  site.sharePoint.control.clearFaults();
  if (half.kind !== 'half') throw new Error(half.kind);
  return { intent, half };
}

describe.each(['merge', 'split'] as const)('a %s of which half was taken back', (act) => {
  it('is said to be decided where its form is still open in another tab, and nothing more is written', async () => {
    const { intent, half } = await halfOf(act);
    expect((await back(intent, half)).kind).toBe('done');
    const before = [await keys(key), await keys(MOVES[act].other())];
    const decided = { kind: 'void', reason: { code: 'alreadyDecided', by: `${intent.key}-home-into` } };
    expect(await press(intent)).toMatchObject(decided);
    expect(await finish(intent)).toMatchObject(decided);
    expect([await keys(key), await keys(MOVES[act].other())]).toEqual(before);
    expect(await shows(key)).toEqual(MOVES[act].left[0]);
  });

  it('is still half where the taking back stopped on its way', async () => {
    const { intent, half } = await halfOf(act);
    // What had begun takes leave last.
    site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add', nth: act === 'merge' ? 5 : 2 });
    expect((await back(intent, half)).kind).not.toBe('done');
    site.sharePoint.control.clearFaults();
    expect(await keys(key)).toContain(`${intent.key}-home-into`);
    const before = [await keys(key), await keys(MOVES[act].other())];
    for (const pressed of [await press({ ...intent, base: [], baseHash: '' }), await finish(intent)]) expect(pressed).toMatchObject({ kind: 'half', given: { kind: 'refused', reasons: [{ code: 'backFromThere' }] } });
    expect([await keys(key), await keys(MOVES[act].other())]).toEqual(before);
    expect((await back(intent, half)).kind).toBe('done');
  });

  it('is taken back all the same where a report was read between two of its decisions', async () => {
    const { intent, half } = await halfOf(act);
    const reads = (): Promise<unknown> => raw.add('raj', 'Observations', encodeDecision({ key: `${key}-report`, exceptionKey: key, act: 'answerChanged', title: 'x', onDay: site.today(), base: [], baseHash: '', body: answer(site.today(), ...MOVES[act].past, 'policy-7') }));
    let adds = 0;
    const desk = site.tab('ana', (send) => async (url, init) => {
      adds += init.method === 'POST' && url.endsWith('/items') && String(init.body).includes('-home') ? 1 : 0;
      if (adds === 1 && String(init.body).includes('-home-into')) await reads();
      if (adds === 1) site.at(0, 5);
      return send(url, init);
    });
    const first = await takeBack(desk, intent, half, { today: site.today() });
    expect(first.kind).toBe('void');
    expect((await back(intent, half)).kind).toBe('done');
    expect((await keys(key)).filter((each) => each.includes('-home'))).toEqual([`${intent.key}-home-into`, `${intent.key}-home-into-2`]);
    expect(await shows(key)).toEqual([...MOVES[act].left[0], 'policy-7']);
  });
});

describe('a split of which half was taken back', () => {
  it('is not done by somebody else after its findings came home and before what began ends: they would be in no exception', async () => {
    const { intent, half } = await halfOf('split');
    let other: Outcome | undefined;
    const desk = site.tab('ana', (send) => async (url, init) => {
      if (other === undefined && String(init.body).includes(`"${intent.key}-home"`)) {
        const { state, decisions } = await openException(site.tab('raj'), key);
        other = await decide(site.tab('raj'), { ...intent, key: `${key}-raj`, base: state.newest, baseHash: baseHashOf(decisions) }, { today: site.today() });
      }
      return send(url, init);
    });
    expect((await takeBack(desk, intent, half, { today: site.today() })).kind).toBe('done');
    expect(other).toMatchObject({ kind: 'refused', reasons: [{ code: 'backFromThere' }] });
    expect(await shows(key)).toEqual(MOVES.split.left[0]);
  });

  it('is not taken back over whoever did the rest of it in between, before any of its requests', async () => {
    const both: (readonly [back: string, other: string])[] = [];
    for (let at = 1; both.every(([, other]) => other !== 'nobody'); at += 1) {
      key = `b${count}x${at}`;
      const { intent, half } = await halfOf('split');
      const form = await formOf('split', MOVES.split.body(), 'raj');
      let request = 0;
      let other = 'nobody';
      const desk = site.tab('ana', (send) => async (url, init) => {
        request += 1;
        if (request === at) other = (await decide(site.tab('raj'), form, { today: site.today() })).kind;
        return send(url, init);
      });
      both.push([(await takeBack(desk, intent, half, { today: site.today() })).kind, other]);
    }
    expect(both.filter(([back, other]) => back === 'done' && other === 'done')).toEqual([]);
    expect(both.filter(([back, other]) => back !== 'done' && other === 'done').length).toBeGreaterThan(3);
    expect(both.filter(([back, other]) => back === 'done' && other !== 'done').length).toBeGreaterThan(3);
  });

  it('cannot be done by hand any more: the findings would be in no exception', async () => {
    const { intent, half } = await halfOf('split');
    expect((await back(intent, half)).kind).toBe('done');
    const { state, decisions } = await openException(site.tab('ana'), key);
    await append(site.tab('ana'), { ...intent, key: `${key}-by-hand`, base: state.newest, baseHash: baseHashOf(decisions) });
    expect(await shows(key)).toEqual(MOVES.split.left[0]);
    const { entries } = (await openException(site.tab('ana'), key)).state;
    expect(entries.find((entry) => entry.decision.key === `${key}-by-hand`)?.void).toEqual({ code: 'backFromThere' });
  });
});

describe('findings of which half a merge was taken back', () => {
  it('come along with all that is theirs where somebody merges them again', async () => {
    const { intent, half } = await halfOf('merge');
    expect((await back(intent, half)).kind).toBe('done');
    expect(await shows(`${key}-other`)).toEqual(['policy-2']);
    expect(await press(await formOf('merge', MOVES.merge.body(), 'second'))).toMatchObject({ kind: 'done' });
    expect(await shows(`${key}-other`)).toEqual(['policy-1', 'policy-2']);
    expect((await openException(site.tab('ana'), key)).state.parts.standing?.lifecycle).toBe('merged');
  });
});
