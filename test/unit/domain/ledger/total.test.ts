import fc from 'fast-check';
import { accountabilityOf } from '../../../../src/domain/accountability/accountability';
import { seatDefects } from '../../../../src/domain/accountability/seatDefects';
import { registerRowOf } from '../../../../src/domain/exception/registerRow';
import { exceptionFindings } from '../../../../src/domain/integrity/exceptionFindings';
import { givenFindings } from '../../../../src/domain/integrity/givenFindings';
import { lineageFindings } from '../../../../src/domain/integrity/lineageFindings';
import { ifNobodyActs } from '../../../../src/domain/judge/ifNobodyActs';
import { judge } from '../../../../src/domain/judge/judge';
import { ACT_NAMES, ruleOf } from '../../../../src/domain/ledger/acts/acts';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { LEDGER_LISTS, type Decision } from '../../../../src/domain/ledger/decision';
import { fold, type ExceptionState } from '../../../../src/domain/ledger/fold';
import { NOTHING } from '../../../../src/domain/ledger/parts';
import { formRefusals } from '../../../../src/domain/ledger/refusal';
import { peopleAt } from '../../../../src/domain/people/people';
import { anyStory, bodyFor, CAST, doingOf, played, REGISTER } from './anyLife';
import { coveredSetting } from './decisions';
import { ANA, APPROVE, DAY_0, KEEP, Life, MIRA, RAJ, REVIEW } from './life';

const PEOPLE = peopleAt(REGISTER.people);
const MS_PER_DAY = 86_400_000;

/** Everything that is asked of a state; none of it may ever fail. */
function asked(state: ExceptionState): void {
  for (const day of [DAY_0 - 5, DAY_0, DAY_0 + 45, DAY_0 + 500]) {
    const judgement = judge(state, day);
    accountabilityOf(state, judgement, PEOPLE);
    ifNobodyActs(state, day, day + 40);
  }
  seatDefects(state, { people: PEOPLE, approvers: CAST, reviewers: CAST, administrators: [{ type: 'user', id: 'x', name: 'x' }] });
  registerRowOf(state);
}

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor', '');
const nested = fc.integer({ min: 1, max: 20_000 }).map((levels) => Array.from({ length: levels }).reduce<unknown>((within, _each, at) => (at % 2 === 0 ? [within] : { text: within, findings: within }), 'x'));
const anyNumber = fc.constantFrom(1e308, -1e308, 2 ** 53, -1, 0.5, 65_534, 65_535);
const anyJson = fc.oneof(fc.jsonValue(), nested, anyNumber, fc.dictionary(fc.constantFrom('text', 'endDay', 'findings', 'decision', 'from', 'answer', 'seat', 'to', 'reason', 'category', '__proto__'), fc.oneof(fc.jsonValue(), nested, anyNumber, fc.array(anyNumber))));
/** Any text and any JSON wherever an item of a list has one; ids are SharePoint's, so no two of a list are equal. */
const anyDecisions: fc.Arbitrary<readonly Decision[]> = fc
  .array(
    fc.record({
      key,
      act: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...ACT_NAMES) }, { weight: 1, arbitrary: fc.constantFrom('toString', '__proto__', 'nonsense', '') }),
      exceptionKey: fc.constantFrom('x1', 'x1', 'x1', 'x2', '__proto__', ''),
      base: fc.array(key, { maxLength: 3 }),
      // By a number: a body that may be right.
      body: fc.oneof(anyJson.map((json) => ({ json })), fc.nat(9999).map((seed) => ({ seed }))),
      who: fc.nat(99),
      days: fc.nat(400),
      ownList: fc.boolean(),
      list: fc.constantFrom(...LEDGER_LISTS),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all.map(({ key: name, act, exceptionKey, base, body, who, days, ownList, list }, id) => {
      const author = CAST[who % CAST.length] ?? { login: '', name: '' };
      const createdDay = DAY_0 + days;
      const written = 'json' in body ? body.json : bodyFor(act as 'approve', { parts: NOTHING, day: createdDay }, body.seed);
      const createdAt = createdDay * MS_PER_DAY;
      return { key: name, act, exceptionKey, base, body: written as Json, baseHash: '', contentHash: '', title: '', onDay: createdDay, list: ownList ? (ruleOf(act)?.list ?? list) : list, id, author, createdAt, createdDay, version: '1.0', modifiedAt: createdAt, editorLogin: author.login };
    }),
  );

/** What every object answers to, though nobody wrote it, and names that somebody wrote. */
const name = fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'k1', 'k2', '');
const finding = fc.record({ key: name, kind: name, settingId: name, extent: fc.array(name, { maxLength: 2 }), controls: fc.array(name, { maxLength: 2 }) }).map(({ key: own, ...more }) => coveredSetting('policy-1', { ...more, key: own }));
const findings = fc.array(finding, { maxLength: 3 });
type Turn = (life: Life) => unknown;
/** Reports of tools, and what people make of them, all with such names. */
const turns: fc.Arbitrary<readonly Turn[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ findings, source: name, gone: fc.array(name, { maxLength: 2 }), untold: fc.array(name.map((own) => ({ key: own, reason: 'notLooked' as const, why: [{ code: 'memberNotTold' as const, member: own }] })), { maxLength: 2 }), untaken: fc.array(name, { maxLength: 1 }), reportKey: name, tenantId: name }).map((answer): Turn => (life) => life.shown([], answer)) },
    { weight: 2, arbitrary: findings.map((some): Turn => (life) => life.does(MIRA, 'keep', { ...KEEP, endDay: life.today + 20, findings: some.length > 0 ? some : (life.state.parts.seen?.findings ?? []) })) },
    { weight: 2, arbitrary: fc.constant<Turn>((life) => life.does(MIRA, 'keep', { ...KEEP, endDay: life.today + 20, findings: life.state.parts.seen?.findings ?? [] })) },
    { weight: 1, arbitrary: fc.constant<Turn>((life) => life.does(MIRA, 'confirmScope', { findings: life.state.parts.seen?.findings ?? [] })) },
    { weight: 1, arbitrary: fc.record({ from: name, findings, source: name, only: fc.array(name, { maxLength: 2 }) }).map(({ from, only, ...answer }): Turn => (life) => life.does(ANA, 'absorb', { from, sinceDay: DAY_0 - 9, answer: { ...(new Life(from).shown([], answer).decisions[0]?.body as object) }, lineage: { origins: [{ from: 'toString', only }], firstApprovalDay: null, extensionsUsed: 0, twoPerson: false, emergencyDays: [] } })) },
    { weight: 1, arbitrary: fc.array(name, { minLength: 1, maxLength: 2 }).map((keys): Turn => (life) => life.does(ANA, 'split', { findings: keys, into: 'constructor', reason: 'x' })) },
    { weight: 1, arbitrary: name.map((own): Turn => (life) => life.does(MIRA, 'changeControls', { controls: [{ id: own, text: own, how: own }] })) },
    { weight: 1, arbitrary: name.map((login): Turn => (life) => life.does(ANA, 'assign', { controlOwner: { login, name: login } })) },
    { weight: 1, arbitrary: fc.constant<Turn>((life) => life.does(RAJ, 'review', REVIEW)) },
    { weight: 1, arbitrary: fc.constant<Turn>((life) => life.does(MIRA, 'approve', { ...APPROVE, endDay: life.today + 20, findings: life.state.parts.seen?.findings ?? [] })) },
    { weight: 1, arbitrary: fc.nat(50).map((days): Turn => (life) => life.on(life.today - DAY_0 + days)) },
  ),
  { minLength: 2, maxLength: 12 },
);

describe('whatever stands in the ledger', () => {
  it('may be called what every object answers to: findings, how far they reach, tools, people, exceptions', () => {
    fc.assert(
      fc.property(turns, name, (played, exceptionKey) => {
        const life = new Life(exceptionKey || 'x1', REGISTER).shown(['policy-1']).does(MIRA, 'keep', KEEP);
        for (const turn of played) turn(life);
        asked(life.state);
        const decisions = life.decisions.map((decision) => ({ ...decision, writes: 1, uniqueId: '' }));
        exceptionFindings(decisions, exceptionKey || 'x1');
        lineageFindings(life.state, () => [{ parts: life.state.parts, policy: life.state.policy }]);
        givenFindings(life.state, () => life.state);
      }),
      { numRuns: 400, examples: [[[(life) => life.shown([], { findings: [{ ...coveredSetting('policy-1', { extent: ['a'] }), key: 'constructor' }], source: 'toString' })], '']] },
    );
  });

  it('has a state, a judgement, an accountability and a row, in any order the same', () => {
    fc.assert(
      fc.property(anyDecisions, fc.infiniteStream(fc.nat(99)), (decisions, picks) => {
        const state = fold(decisions, 'x1', REGISTER);
        asked(state);
        const shuffled = decisions.map((decision) => ({ decision, at: picks.next().value ?? 0 })).sort((a, b) => a.at - b.at).map(({ decision }) => decision);
        expect(fold(shuffled, 'x1', REGISTER)).toEqual(state);
        expect(state.entries.length).toBe(new Set(decisions.map(({ list, key }) => `${list} ${key}`)).size);
        for (const entry of state.entries) if (entry.void && entry.stamp !== 'contradicted' && entry.stamp !== 'forged') expect(entry.changed.filter((part) => part !== 'owed' && part !== 'grants')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('on top of any life, has them as well', () => {
    fc.assert(
      fc.property(anyStory({ bases: true, most: 10 }), anyDecisions, (story, more) => {
        const life: Life = played(story);
        const ids = more.map((decision, at) => ({ ...decision, id: 1000 + at, base: [...decision.base, ...life.state.newest] }));
        asked(fold([...life.decisions, ...ids], 'x1', REGISTER));
      }),
      { numRuns: 60 },
    );
  });

  it('and whatever a form holds, it has an answer', () => {
    fc.assert(
      fc.property(anyStory({ most: 6 }), fc.constantFrom(...ACT_NAMES), fc.jsonValue(), fc.constantFrom(...CAST), (story, act, body, author) => {
        const life = played(story);
        expect(Array.isArray(formRefusals(doingOf(life, author, REGISTER, life.state.parts), act, body as Json))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
