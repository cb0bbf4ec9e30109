import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { openException } from '../../src/decisions/openException';
import { readKnown } from '../../src/decisions/readKnown';
import { readManyHistories } from '../../src/decisions/readManyHistories';
import { readTail } from '../../src/decisions/tail';
import { ACTS, ACT_NAMES } from '../../src/domain/ledger/acts/acts';
import { LEDGER_LISTS } from '../../src/domain/ledger/decision';
import { ledgerList } from '../../src/decisions/ledgerList';
import { itemsPath, type Addressed } from '../../src/lists/rest/listPath';
import { notices } from '../../src/lists/schema/notices';
import { people } from '../../src/lists/schema/people';
import { policy } from '../../src/lists/schema/policy';
import { register } from '../../src/lists/schema/register';
import { serviceOwners } from '../../src/lists/schema/serviceOwners';
import { sweeps } from '../../src/lists/schema/sweeps';
import { createStore } from '../../src/register/pageStore';
import { readOwnRows } from '../../src/register/ownRows';
import { readNotices } from '../../src/sweep/readNotices';
import { sweep } from '../../src/sweep/run';
import { approveInWords } from './approveInWords';
import { deskOf, personOf, play } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startSeatedRegister } from './registerSite';

const MS_PER_DAY = 86_400_000;
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
/** Texts of any column that holds JSON. */
const TEXTS: readonly string[] = [
  '', 'null', '[]', '{}', '"x"', '0', '1e999', '{"a":1e308}', '{', deep(6000), `{"text":"x","findings":${deep(6000)}}`,
  '{"__proto__":{"text":"x"},"constructor":1,"toString":null}',
  JSON.stringify({ text: 'x', why: 'x', reason: 'x', endDay: 1e308, byDay: -1, untilDay: 0.5, onDay: NaN, gone: true, findings: [{}], controls: [{ id: '__proto__', text: 'x' }], to: { login: 'constructor', name: 5 } }),
  JSON.stringify({ decision: '__proto__', export: 'x'.repeat(64), loggedAs: 'constructor', from: 'x2', into: 'x2', answer: [], lineage: {}, sinceDay: -1e9 }),
  JSON.stringify({ evidence: [{ name: '../x', title: 'x', size: -1, chosen: 1, stored: [] }, { name: 'a'.repeat(300), title: '', size: 1, chosen: '', stored: '' }] }),
  JSON.stringify({ verdict: 'undocumented', source: '__proto__', reportKey: '', ranOn: '0100-01-01', tenantId: 't'.repeat(400), family: 'federation', principal: { type: 'domain', id: 'constructor', name: 'x' }, title: 'x'.repeat(400), severity: 'critical', controls: NAMES, findings: NAMES.map((key) => ({ key, kind: key, settingId: key, settingName: key, extent: NAMES, severity: 'high', since: '0100-01-01', endsOn: '0100-01-02' })), gone: NAMES, untold: NAMES.map((key) => ({ key, reason: 'notLooked', why: key })) }),
];
/** Names and keys that anybody may give. */
const KEYS: readonly string[] = [...NAMES, 'x1', 'x1#2', '\u{1F600}'.repeat(127), '語'.repeat(255), "'; --", '%'.repeat(255), 'X1', ''];
const NUMBERS: readonly (number | null)[] = [null, 0, -1, 0.5, 1e15, 2e9, 3_000_000, -3_000_000];

let sharePoint: SharePoint;
let webUrl: string;
let written = 0;
/** Adds an item as whoever may; what SharePoint itself refuses is no item. */
async function add(person: string, list: Addressed, item: object): Promise<void> {
  await gateAs(sharePoint, person).post(itemsPath(webUrl, list), item).then(() => (written += 1), () => undefined);
}
const at = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;

beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  webUrl = `${sharePoint.url}/sites/register`;
  for (const key of ['x1', 'x2']) await approveInWords(webUrl, key);
  const WRITERS = { Requests: 'tom', Approvals: 'mira', Reviews: 'ana', RiskDecisions: 'lena', Observations: 'ana' } as const;
  let index = 0;
  for (const list of LEDGER_LISTS) {
    const acts = [...ACT_NAMES.filter((act) => ACTS[act].list === list), ...NAMES, ''];
    for (const act of acts) {
      for (const body of TEXTS) {
        index += 1;
        const key = index % 3 === 0 ? 'x1' : at(KEYS, index);
        await add(WRITERS[list], ledgerList(list), { Title: at(KEYS, index + 1), DecisionKey: `${at(KEYS, index)}`.slice(0, 200) + index, ExceptionKey: key, Act: act, OnDay: at(NUMBERS, index), Base: index % 5 === 0 ? KEYS.join('\n').repeat(20) : '', BaseHash: '', ContentHash: '', Body: body });
      }
    }
  }
  for (const [which, text] of TEXTS.entries()) {
    for (const kind of ['asked', 'reminder', 'escalated', 'ledgerChanged', 'constructor']) {
      await add('ana', notices, { Title: 'x', NoticeKey: `${at(KEYS, which)}`.slice(0, 200) + kind + which, Kind: kind, ExceptionKey: at(KEYS, which), Recipient: which % 2 === 0 ? personOf('mira').login : at(KEYS, which), OnDay: at(NUMBERS, which), Parameters: text });
    }
    await add('ana', sweeps, { Title: 'x', SweepKey: `s${which}`, Kind: which % 2 === 0 ? 'completion' : 'claim', Watermarks: text === '{}' ? '{"rows":{"Requests":1e15,"__proto__":4},"sealed":"x"}' : text, Counts: text, Seal: at(KEYS, which) });
    for (const sameHumanAs of [at(KEYS, which), personOf('raj').login]) await add('ana', people, { Title: at(KEYS, which), FactKey: `f${which}${sameHumanAs.length}`, Login: at(KEYS, which + 1) || 'nobody', SameHumanAs: sameHumanAs, Manager: at(KEYS, which + 2), State: at(['gone', null, 'present'], which), Source: 'x', OnDay: at(NUMBERS, which) });
    for (const day of [20_000, 1e15, -1]) await add('rita', policy, { Title: 'x', PolicyKey: `p${which}${day}`, EffectiveDay: day, ContentHash: 'x', Body: text });
    await add('rita', serviceOwners, { Title: 'x', FactKey: `o${which}`, Tenant: at(KEYS, which), Family: 'federation', OwnerLogin: at(KEYS, which), OwnerName: null, SinceDay: at(NUMBERS, which) });
    for (const day of [2e9, 1e15, 3_000_000, -3_000_000, 0.5]) await add('mira', register, { Title: 'x', ExceptionKey: `r${which}${day}`, Facets: `t|federation|high|operational|approved|0zzzz`, SinceDay: day, DueDay: day, ReviewedDay: day, ExpiresDay: day, Brief: text, ControlOwnerLogin: personOf('mira').login, FindingCount: day, Revision: day, Controls: text });
  }
}, 180_000);
afterAll(() => sharePoint.close());

describe('whatever somebody wrote into lists that they may add to', () => {
  it('is much, and in every list', () => {
    expect(written).toBeGreaterThan(800);
  });

  it('every other exception can be opened and decided on, also by who is named in it', async () => {
    expect(await play(webUrl, 'mira', 'x2', 'changePlan', { plan: 'Another plan.' })).toMatchObject({ kind: 'done' });
    expect(await play(webUrl, 'priya', 'x2', 'comment', { text: 'x' })).toMatchObject({ kind: 'done' });
    expect((await openException(await deskOf(webUrl, 'ana'), 'x1')).state.entries.length).toBeGreaterThan(100);
    expect(await play(webUrl, 'priya', 'x1', 'comment', { text: 'x' })).toMatchObject({ kind: 'done' });
  });

  it('the register is read, and what is newer than its rows', async () => {
    for (const person of ['vic', 'ana']) {
      const desk = await deskOf(webUrl, person);
      const tail = await readTail(desk, undefined);
      await readTail(desk, tail.marks);
    }
    const gate = gateAs(sharePoint, 'vic');
    const store = createStore({ gate, cache: { read: async () => undefined, write: async () => undefined, forget: async () => undefined }, key: { tenantId: 't', webUrl: gate.webUrl, login: 'vic' } });
    await store.refresh();
    expect(store.getSnapshot()).toMatchObject({ phase: 'ready' });
    expect((await readOwnRows(gateAs(sharePoint, 'mira'), personOf('mira').login)).length).toBeGreaterThan(0);
    expect((await readKnown(gateAs(sharePoint, 'ana'))).exceptions.size).toBeGreaterThan(2);
    expect((await readNotices(gateAs(sharePoint, 'mira'), undefined)).open.length).toBeGreaterThanOrEqual(0);
    const desk = await deskOf(webUrl, 'ana');
    expect((await readManyHistories(desk, [...KEYS, ...Array.from({ length: 20 }, (_, n) => `x${n}`)])).size).toBeGreaterThan(20);
  });

  it('the record is checked, and every exception is judged', async () => {
    const { findings, unseen } = await checkRegister(await deskOf(webUrl, 'ana'));
    expect(findings.filter(({ code }) => code === 'notJudged')).toEqual([]);
    expect(unseen.map(({ part }) => part)).not.toContain('files');
    expect(findings.length).toBeGreaterThan(10);
  });

  it('a sweep is complete, records what is due, and the next one has nothing left to do', async () => {
    sharePoint.control.clock.advance(25 * MS_PER_DAY);
    const outcome = await sweep(await deskOf(webUrl, 'svc-sweep'));
    expect(outcome).toMatchObject({ kind: 'complete', report: { unjudged: [], failures: [], rows: { left: expect.any(Number) as number } } });
    const { state } = await openException(await deskOf(webUrl, 'ana'), 'x2');
    expect(state.parts.escalations.map(({ level }) => level)).toEqual(['manager', 'risk']);
    expect(await sweep(await deskOf(webUrl, 'raj'), { anyway: true })).toMatchObject({ kind: 'complete', report: { escalations: { added: 0 }, notices: { added: 0 } } });
  });
});
