import { decide, type Intent, type Outcome, type Step } from '../../src/decisions/decide';
import { openException } from '../../src/decisions/openException';
import { takeBack } from '../../src/decisions/takeBack';
import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import type { Json } from '../../src/domain/ledger/canonical';
import type { Act } from '../../src/domain/ledger/acts/acts';
import { openFaultSite, type FaultSite, type Worker } from './faultSite';
import { rawLists, type RawLists } from './rawLists';
import { encodeDecision } from '../../src/lists/codec/encodeDecision';
import { answer, BODY, findings, person, shown, writePast } from './story';

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
  key = `x${count}`;
  site.at(0);
});
afterEach(() => {
  site.sharePoint.control.clearFaults();
  expect(site.sharePoint.control.unsupported()).toEqual([]);
});
afterAll(() => site.sharePoint.close());

/** A form that somebody opened now. */
async function formOf(by: Worker, act: Act, body: Json, more: Partial<Intent> = {}): Promise<Intent> {
  const { state, decisions } = await openException(site.tab(by), more.exceptionKey ?? key);
  return { key: `${key}-${act}-${by}`, exceptionKey: key, act, base: state.newest, baseHash: baseHashOf(decisions), body, title: act, onDay: site.today(), ...more };
}
const press = (by: Worker, intent: Intent, more: { onStep?: (step: Step) => void; sentBefore?: boolean } = {}) => decide(site.tab(by), intent, { today: site.today(), ...more });
const keys = async (exceptionKey = key): Promise<string[]> => (await raw.ledger(exceptionKey)).map(({ DecisionKey }) => DecisionKey ?? '');
const row = async (exceptionKey = key): Promise<Record<string, unknown> | undefined> => (await raw.rows(exceptionKey))[0];

describe('deciding', () => {
  it('tells step by step what is going on, and in the end what stands in the ledger', async () => {
    const steps: Step[] = [];
    const outcome = await press('priya', await formOf('priya', 'request', BODY.request(site.today())), { onStep: (step) => steps.push(step) });
    expect(outcome).toMatchObject({ kind: 'done', row: 'written', decision: { act: 'request', author: { name: 'Priya Nair' } } });
    expect(steps).toEqual(['checking', 'saving', 'confirming', 'showing']);
    expect(await row()).toMatchObject({ Lifecycle: 'requested' });
  });

  it('sends nothing where a rule stands in the way, and says which', async () => {
    await press('priya', await formOf('priya', 'request', BODY.request(site.today())));
    const outcome = await press('tom', await formOf('tom', 'withdraw', {}));
    expect(outcome).toMatchObject({ kind: 'refused', reasons: [{ code: 'notYours' }] });
    expect(await keys()).toHaveLength(1);
  });

  it('says every field that is wrong', async () => {
    const outcome = await press('priya', await formOf('priya', 'request', { ...(BODY.request(site.today()) as object), why: '', stops: '' }));
    expect(outcome).toMatchObject({ kind: 'refused', reasons: [{ field: 'why' }, { field: 'stops' }] });
  });

  it('sends nothing where somebody decided meanwhile, and shows what the author had not seen', async () => {
    await writePast(site, raw, key, [shown(0)]);
    const mira = await formOf('mira', 'keep', BODY.keep(site.today()));
    const jon = await formOf('jon', 'remove', BODY.remove(site.today()));
    expect((await press('mira', mira)).kind).toBe('done');
    const outcome = await press('jon', jon);
    expect(outcome).toMatchObject({ kind: 'changed', reason: { code: 'alreadyDecided', by: mira.key } });
    expect(outcome.kind === 'changed' && outcome.unseen.map(({ decision }) => decision.act)).toEqual(['keep']);
    expect(await keys()).not.toContain(jon.key);
  });

  it('goes by the people of this moment, however long the page has been open', async () => {
    await press('priya', await formOf('priya', 'request', BODY.request(site.today())));
    const mira = await formOf('mira', 'approve', BODY.approve(site.today()));
    const fact = { Title: 'Mira Okafor', FactKey: `${key}-fact`, Login: person('mira').login, SameHumanAs: person('priya').login, State: 'present', Source: 'test', OnDay: site.today() };
    const { Id } = await raw.add('ana', 'People', fact);
    expect(await press('mira', mira)).toMatchObject({ kind: 'refused', reasons: [{ code: 'separation' }] });
    await raw.add('ana', 'People', { ...fact, FactKey: `${key}-fact-${Id}`, SameHumanAs: '' });
    expect((await press('mira', mira)).kind).toBe('done');
  });

  it('lets what depends on nothing through, whatever was decided meanwhile', async () => {
    await writePast(site, raw, key, [shown(0)]);
    const comment = await formOf('tom', 'comment', BODY.said(site.today()));
    await press('mira', await formOf('mira', 'keep', BODY.keep(site.today())));
    expect((await press('tom', comment)).kind).toBe('done');
  });

  it('keeps what somebody overtook between checking and saving, and says that it has no effect', async () => {
    await writePast(site, raw, key, [shown(0)]);
    const mira = await formOf('mira', 'keep', BODY.keep(site.today()));
    const jon = await formOf('jon', 'keep', BODY.keep(site.today()));
    let overtaken = false;
    const desk = site.tab('jon', (send) => async (url, init) => {
      if (init.method === 'POST' && url.endsWith('/items') && !overtaken) {
        overtaken = true;
        await press('mira', mira);
      }
      return send(url, init);
    });
    expect(await decide(desk, jon, { today: site.today() })).toMatchObject({ kind: 'void', reason: { code: 'alreadyDecided', by: mira.key } });
    expect(await keys()).toEqual(expect.arrayContaining([mira.key, jon.key]));
    expect(await row()).toMatchObject({ ControlOwnerName: 'Mira Okafor', LastDecisionKey: jon.key, Revision: 3 });
  });

  it('pressed again it is the same decision', async () => {
    const intent = await formOf('priya', 'request', BODY.request(site.today()));
    await press('priya', intent);
    expect(await press('priya', intent)).toMatchObject({ kind: 'done', decision: { key: intent.key } });
    expect(await keys()).toEqual([intent.key]);
  });

  it('stands under a second key where a stranger’s text stands under its own, and is found there again', async () => {
    await writePast(site, raw, key, [shown(0)]);
    const intent = await formOf('mira', 'keep', BODY.keep(site.today()));
    await raw.add('jon', 'Approvals', { Title: 'x', DecisionKey: intent.key, ExceptionKey: key, Act: 'changePlan', Body: '{"plan":"x"}', ContentHash: 'x' });
    for (let time = 0; time < 2; time += 1) expect(await press('mira', intent)).toMatchObject({ kind: 'done', decision: { key: `${intent.key}#2` } });
    expect(await keys()).toHaveLength(3);
  });

  it('leaves the row to others where this person may not write it', async () => {
    await press('priya', await formOf('priya', 'request', BODY.request(site.today())));
    expect(await press('priya', await formOf('priya', 'withdraw', {}))).toMatchObject({ kind: 'done', row: 'later' });
    expect(await row()).toMatchObject({ Lifecycle: 'requested' });
  });

  it('is done although its row cannot be written now', async () => {
    await writePast(site, raw, key, [shown(0)]);
    site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'item.update' });
    expect(await press('mira', await formOf('mira', 'keep', BODY.keep(site.today())))).toMatchObject({ kind: 'done', row: 'later' });
  });
});

describe('an outcome that is not known', () => {
  it('is "not confirmed", and the same form settles it', async () => {
    const intent = await formOf('priya', 'request', BODY.request(site.today()));
    site.sharePoint.control.addFault({ effect: 'failAfter', operation: 'items.add' });
    site.sharePoint.control.addFault({ effect: 'failBefore', url: 'DecisionKey eq', status: 401 });
    expect(await press('priya', intent)).toMatchObject({ kind: 'unconfirmed', error: { kind: 'unknownOutcome' } });
    expect(await press('priya', intent, { sentBefore: true })).toMatchObject({ kind: 'done', decision: { key: intent.key } });
    expect(await keys()).toEqual([intent.key]);
  });

  it('stays so as long as the ledger cannot be asked', async () => {
    const intent = await formOf('priya', 'request', BODY.request(site.today()));
    await press('priya', intent);
    site.sharePoint.control.addFault({ effect: 'failBefore', operation: 'batch', status: 401 });
    expect((await press('priya', intent, { sentBefore: true })).kind).toBe('unconfirmed');
  });

  it('is none where nothing was sent', async () => {
    const intent = await formOf('priya', 'request', BODY.request(site.today()));
    site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add' });
    expect(await press('priya', intent)).toMatchObject({ kind: 'failed', error: { kind: 'denied' } });
    expect(await keys()).toEqual([]);
  });
});

describe('to split and to merge', () => {
  const splitForm = (): Promise<Intent> => formOf('ana', 'split', { findings: ['tenant|policy-2|userExcluded|user-1'], into: `${key}-off`, reason: 'Another owner.' });

  it('begins the exception that takes findings in before they leave the other', async () => {
    await writePast(site, raw, key, [shown(0, 'policy-1', 'policy-2')]);
    const intent = await splitForm();
    // The giving side is refused: the finding is in two for now, and in none at no time.
    site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add', nth: 3 });
    expect(await press('ana', intent)).toMatchObject({ kind: 'half', act: 'split', into: `${key}-off`, given: { kind: 'failed', error: { kind: 'denied' } } });
    expect(await keys(`${key}-off`)).toEqual([`${intent.key}-into`]);
    expect(await press('ana', intent)).toMatchObject({ kind: 'done', state: { parts: { without: ['tenant|policy-2|userExcluded|user-1'] } } });
    expect(await keys(`${key}-off`)).toEqual([`${intent.key}-into`]);
    expect([await row(), await row(`${key}-off`)]).toMatchObject([{ FindingCount: 1 }, { FindingCount: 1, Lifecycle: 'unassigned' }]);
  });

  it('says the same of the findings when it is sent again, also where an older report proved a greater age since', async () => {
    await writePast(site, raw, key, [shown(0, 'policy-1', 'policy-2')]);
    const intent = await splitForm();
    site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add', nth: 3 });
    await press('ana', intent);
    const older = { key: `${key}-older`, exceptionKey: key, act: 'answerChanged', title: 'x', onDay: site.today() - 50, base: [], baseHash: '', body: answer(site.today() - 50) };
    await raw.add('raj', 'Observations', encodeDecision(older));
    expect((await openException(site.tab('raj'), key)).state.parts.since?.day).toBe(site.today() - 50);
    expect((await press('ana', intent)).kind).toBe('done');
    expect(await keys(`${key}-off`)).toEqual([`${intent.key}-into`]);
  });

  /** Somebody's act lands after the other exception has taken the findings in, and before this one gives them away. */
  async function overtaken(intent: Intent, lands: () => Promise<unknown>, between: 'the halves' | 'check and sending' = 'the halves'): Promise<Outcome> {
    let adds = 0;
    const desk = site.tab('ana', (send) => async (url, init) => {
      const isAdd = init.method === 'POST' && url.endsWith('/items') && String(init.body).includes('"DecisionKey"');
      adds += isAdd ? 1 : 0;
      if (isAdd && adds === 2 && between === 'check and sending') await lands();
      const response = await send(url, init);
      if (isAdd && adds === 1 && between === 'the halves') await lands();
      return response;
    });
    return decide(desk, intent, { today: site.today() });
  }
  /** The same intent of somebody who has seen all that stands in the way. */
  const finish = async (intent: Intent, outcome: Outcome, more: Partial<Intent> = {}): Promise<Outcome> => {
    if (outcome.kind !== 'half') throw new Error(outcome.kind);
    const { state } = outcome;
    return press('ana', { ...intent, base: state.newest, baseHash: baseHashOf(state.entries.map(({ decision }) => decision)), ...more }, { sentBefore: true });
  };
  const keeps = async (): Promise<void> => {
    const all = findings('policy-1', 'policy-2') as unknown as Json;
    expect((await press('mira', await formOf('mira', 'keep', { ...(BODY.keep(site.today()) as object), findings: all }))).kind).toBe('done');
  };

  it('says that half of a split stands where somebody decided in between, and does the rest on that', async () => {
    await writePast(site, raw, key, [shown(0, 'policy-1', 'policy-2')]);
    const intent = await splitForm();
    const outcome = await overtaken(intent, keeps);
    expect(outcome).toMatchObject({ kind: 'half', into: `${key}-off`, given: { kind: 'changed', unseen: [{ decision: { act: 'keep' } }] } });
    // The same form again says the same: its author has still not seen it.
    expect((await press('ana', intent)).kind).toBe('half');
    expect(await finish(intent, outcome)).toMatchObject({ kind: 'done', state: { parts: { without: ['tenant|policy-2|userExcluded|user-1'] } } });
    // What it was approved for in between counts in the other one, too.
    expect(await keys(`${key}-off`)).toEqual([`${intent.key}-into`, `${intent.key}-into-2`]);
    expect((await openException(site.tab('ana'), `${key}-off`)).state.parts.grants.firstApprovalDay).toBe(site.today());
    // And whoever kept it is asked to answer for it there.
    expect([await row(), await row(`${key}-off`)]).toMatchObject([{ FindingCount: 1, Lifecycle: 'approved' }, { FindingCount: 1, Lifecycle: 'assigned' }]);
  });

  it('says so too where the giving half was kept without effect, and the rest goes out under another key', async () => {
    await writePast(site, raw, key, [shown(0, 'policy-1', 'policy-2')]);
    const intent = await splitForm();
    const outcome = await overtaken(intent, keeps, 'check and sending');
    expect(outcome).toMatchObject({ kind: 'half', given: { kind: 'void' } });
    expect((await finish(intent, outcome, { key: `${intent.key}-anew` })).kind).toBe('done');
    expect(await keys(`${key}-off`)).toEqual([`${intent.key}-into`, `${intent.key}-anew-into`]);
  });

  it('says that half of a merge stands, and takes in again what a report has shown since', async () => {
    await writePast(site, raw, `${key}-other`, [shown(0, 'policy-2')]);
    await writePast(site, raw, key, [shown(0)]);
    const intent = await formOf('ana', 'merge', { into: `${key}-other`, reason: 'One cause.' });
    const shows = { key: `${key}-grown`, exceptionKey: key, act: 'answerChanged', title: 'x', onDay: site.today(), base: [], baseHash: '', body: answer(site.today(), 'policy-1', 'policy-3') };
    const outcome = await overtaken(intent, async () => {
      // Of one second a review's place is before an observation's.
      site.at(0, 5);
      await raw.add('raj', 'Observations', encodeDecision(shows));
      site.at(0, 6);
    });
    expect(outcome).toMatchObject({ kind: 'half', act: 'merge', into: `${key}-other`, given: { kind: 'changed' } });
    expect((await finish(intent, outcome)).kind).toBe('done');
    expect((await keys(`${key}-other`)).filter((each) => each.startsWith(intent.key))).toEqual([`${intent.key}-into`, `${intent.key}-into-2`]);
    expect([await row(), await row(`${key}-other`)]).toMatchObject([{ Lifecycle: 'merged' }, { FindingCount: 3 }]);
  });

  it('goes on saying that half of a merge stands where it can no longer be done', async () => {
    await writePast(site, raw, `${key}-other`, [shown(0, 'policy-2')]);
    await writePast(site, raw, key, [shown(0)]);
    const intent = await formOf('ana', 'merge', { into: `${key}-other`, reason: 'One cause.' });
    const keep = await formOf('mira', 'keep', BODY.keep(site.today()));
    const outcome = await overtaken(intent, () => press('mira', keep));
    expect(outcome).toMatchObject({ kind: 'half', given: { kind: 'changed' } });
    expect(await finish(intent, outcome)).toMatchObject({ kind: 'half', given: { kind: 'refused', reasons: [{ code: 'notNow', lifecycle: 'approved' }] } });
    expect(await row()).toMatchObject({ Lifecycle: 'approved' });
  });

  it('takes the half of a merge back where the rest can no longer be done: the findings are where they were, and whatever was missing is done when it is said again', async () => {
    await writePast(site, raw, `${key}-other`, [shown(0, 'policy-2')]);
    await writePast(site, raw, key, [shown(0)]);
    const intent = await formOf('ana', 'merge', { into: `${key}-other`, reason: 'One cause.' });
    const keep = await formOf('mira', 'keep', BODY.keep(site.today()));
    const outcome = await overtaken(intent, () => press('mira', keep));
    if (outcome.kind !== 'half') throw new Error(outcome.kind);
    const back = (): Promise<Outcome> => takeBack(site.tab('ana'), intent, outcome, { today: site.today() });
    site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add', nth: 5 });
    expect(await back()).toMatchObject({ kind: expect.stringMatching(/half|failed|unconfirmed/) as unknown });
    site.sharePoint.control.clearFaults();
    expect(await back()).toMatchObject({ kind: 'done', decision: { act: 'absorb', exceptionKey: key } });
    expect(await back()).toMatchObject({ kind: 'done' });
    const [here, there] = [(await openException(site.tab('ana'), key)).state, (await openException(site.tab('ana'), `${key}-other`)).state];
    expect(here.parts).toMatchObject({ standing: { lifecycle: 'approved' }, seen: { findings: findings('policy-1') } });
    expect(there.parts.seen?.findings).toMatchObject(findings('policy-2'));
    const begun = there.parts.gave[0]?.into ?? '';
    expect([await row(), await row(`${key}-other`), await row(begun)]).toMatchObject([{ FindingCount: 1, Lifecycle: 'approved' }, { FindingCount: 1 }, { Lifecycle: 'merged' }]);
    expect([here, there].flatMap(({ entries }) => entries.filter((entry) => entry.void))).toEqual([]);
  });

  it('takes the half of a merge back without what the other exception shows by itself', async () => {
    await writePast(site, raw, `${key}-other`, [shown(0, 'policy-2', 'policy-3')]);
    await writePast(site, raw, key, [shown(0, 'policy-1', 'policy-2')]);
    const intent = await formOf('ana', 'merge', { into: `${key}-other`, reason: 'One cause.' });
    const outcome = await overtaken(intent, keeps);
    if (outcome.kind !== 'half') throw new Error(outcome.kind);
    expect((await takeBack(site.tab('ana'), intent, outcome, { today: site.today() })).kind).toBe('done');
    expect((await openException(site.tab('ana'), `${key}-other`)).state.parts.seen?.findings).toMatchObject(findings('policy-2', 'policy-3'));
  });

  it('takes the half of a split back: what had begun goes on where its findings are', async () => {
    await writePast(site, raw, key, [shown(0, 'policy-1', 'policy-2')]);
    const intent = await splitForm();
    const outcome = await overtaken(intent, keeps);
    if (outcome.kind !== 'half') throw new Error(outcome.kind);
    expect(await takeBack(site.tab('ana'), intent, outcome, { today: site.today() })).toMatchObject({ kind: 'done', decision: { act: 'absorb' }, state: { parts: { seen: { findings: findings('policy-1', 'policy-2') } } } });
    expect([await row(), await row(`${key}-off`)]).toMatchObject([{ FindingCount: 2, Lifecycle: 'approved' }, { Lifecycle: 'merged' }]);
  });

  it('takes nothing back that somebody finished meanwhile, or merged the other way', async () => {
    for (const isOtherWay of [false, true]) {
      site.at(0);
      const mine = `${key}-${isOtherWay}`;
      const [x, y] = [`${mine}-x`, `${mine}-y`];
      await writePast(site, raw, y, [shown(0, 'policy-2')]);
      await writePast(site, raw, x, [shown(0)]);
      const intent = await formOf('ana', 'merge', { into: y, reason: 'One cause.' }, { exceptionKey: x, key: `${mine}-merge` });
      const outcome = await overtaken(intent, () => Promise.resolve(site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add', nth: 1 })));
      site.sharePoint.control.clearFaults();
      if (outcome.kind !== 'half') throw new Error(outcome.kind);
      const [gives, takes] = isOtherWay ? [y, x] : [x, y];
      const finished = await press('raj', await formOf('raj', 'merge', { into: takes, reason: 'Same cause.' }, { exceptionKey: gives, key: `${mine}-finished` }));
      expect(finished.kind).toBe('done');
      const before = [await keys(x), await keys(y)];
      expect(await takeBack(site.tab('ana'), intent, outcome, { today: site.today() })).toMatchObject({ kind: 'void', reason: { code: 'alreadyDecided', by: `${mine}-finished` } });
      expect([await keys(x), await keys(y)]).toEqual(before);
    }
  });

  it('splits nothing off to take back a half where that could not go on here', async () => {
    await writePast(site, raw, `${key}-other`, [shown(0, 'policy-2')]);
    await writePast(site, raw, key, [shown(0)]);
    const intent = await formOf('ana', 'merge', { into: `${key}-other`, reason: 'One cause.' });
    const keep = await formOf('mira', 'keep', BODY.keep(site.today()));
    const outcome = await overtaken(intent, () => press('mira', keep));
    if (outcome.kind !== 'half') throw new Error(outcome.kind);
    site.at(0, 40);
    await press('mira', await formOf('mira', 'reportRemoved', { onDay: site.today(), text: 'Gone.', gone: true }));
    expect((await press('raj', await formOf('raj', 'verifyRemoved', { text: 'It is gone.' }))).kind).toBe('done');
    const before = await keys(`${key}-other`);
    expect(await takeBack(site.tab('ana'), intent, outcome, { today: site.today() })).toMatchObject({ kind: 'refused', reasons: [{ code: 'notNow' }] });
    expect(await keys(`${key}-other`)).toEqual(before);
  });

  it('says why the half of a merge cannot be taken back where the other exception has nothing else', async () => {
    await writePast(site, raw, `${key}-other`, [{ on: 0, by: 'priya', act: 'request', body: BODY.request } as const]);
    await writePast(site, raw, key, [shown(0)]);
    const intent = await formOf('ana', 'merge', { into: `${key}-other`, reason: 'One cause.' });
    const keep = await formOf('mira', 'keep', BODY.keep(site.today()));
    const outcome = await overtaken(intent, () => press('mira', keep));
    if (outcome.kind !== 'half') throw new Error(outcome.kind);
    expect(await takeBack(site.tab('ana'), intent, outcome, { today: site.today() })).toMatchObject({ kind: 'refused', reasons: [{ code: 'oneFinding' }] });
  });

  it('merges into an exception that is open, which then covers what both covered', async () => {
    await writePast(site, raw, `${key}-other`, [shown(0, 'policy-2')]);
    await writePast(site, raw, key, [shown(0)]);
    expect(await press('ana', await formOf('ana', 'merge', { into: `${key}-other`, reason: 'One cause.' }))).toMatchObject({ kind: 'done', row: 'written' });
    expect([await row(), await row(`${key}-other`)]).toMatchObject([{ Lifecycle: 'merged' }, { FindingCount: 2 }]);
    const { state } = await openException(site.tab('ana'), `${key}-other`);
    expect(state.parts.seen?.findings).toMatchObject(findings('policy-1', 'policy-2'));
    expect(await press('ana', await formOf('ana', 'reopen', { reason: 'After all.' }))).toMatchObject({ kind: 'refused', reasons: [{ code: 'goesOnThere' }] });
  });

  it('opens again what was merged by hand into one that had given it back', async () => {
    await writePast(site, raw, `${key}-other`, [shown(0, 'policy-2')]);
    await writePast(site, raw, key, [shown(0)]);
    const intent = await formOf('ana', 'merge', { into: `${key}-other`, reason: 'One cause.' });
    const outcome = await overtaken(intent, () => Promise.resolve(site.sharePoint.control.addFault({ effect: 'accessDenied', operation: 'items.add', nth: 1 })));
    site.sharePoint.control.clearFaults();
    if (outcome.kind !== 'half') throw new Error(outcome.kind);
    expect((await takeBack(site.tab('ana'), intent, outcome, { today: site.today() })).kind).toBe('done');
    site.at(1);
    await raw.add('ana', 'Reviews', encodeDecision(await formOf('ana', 'merge', { into: `${key}-other`, reason: 'By hand.' }, { key: `${key}-by-hand` })));
    site.at(2);
    expect((await openException(site.tab('ana'), key)).state.parts.standing?.lifecycle).toBe('merged');
    expect((await press('ana', await formOf('ana', 'reopen', { reason: 'It is nowhere.' }))).kind).toBe('done');
  });

  it.each([
    ['found by a report', [shown(0)]],
    ['asked for before any report', [{ on: 0, by: 'priya', act: 'request', body: BODY.request } as const]],
  ])('does not merge what was %s into what is not there', async (_name, past) => {
    await writePast(site, raw, key, past);
    expect(await press('ana', await formOf('ana', 'merge', { into: 'nowhere', reason: 'One cause.' }))).toMatchObject({ kind: 'refused', reasons: [{ code: 'notThere', field: 'into' }] });
    expect(await keys()).toHaveLength(1);
  });
});

describe('an exception, opened', () => {
  it('says whether its row agrees', async () => {
    await writePast(site, raw, key, [shown(0)]);
    expect((await openException(site.tab('tom'), key)).row).toMatchObject({ agrees: false });
    await press('mira', await formOf('mira', 'keep', BODY.keep(site.today())));
    expect((await openException(site.tab('ana'), key)).row).toMatchObject({ agrees: true });
  });

  it('of which nothing is known has no row and no standing', async () => {
    expect(await openException(site.tab('ana'), 'unknown')).toMatchObject({ row: undefined, decisions: [], state: { parts: { standing: undefined } } });
  });
});
