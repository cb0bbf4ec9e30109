import type { GroupOnSite, Member } from '../../../../../src/domain/integrity/powers';
import { NOTHING_KNOWN } from '../../../../../src/domain/ledger/fold';
import type { PeopleHistory } from '../../../../../src/domain/people/people';
import type { PolicyHistory } from '../../../../../src/domain/policy/history';
import { GROUPS } from '../../../../../src/lists/schema/groups';
import { register } from '../../../../../src/lists/schema/register';
import { administrationStringsFor } from '../../../../../src/ui/strings/administrationStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import type { SetupFacts } from '../../../../../src/ui/view/administration/readSetup';
import type { SiteCheck } from '../../../../../src/ui/view/administration/siteCheck';
import { setupModel, type SetupInput, type SetupModel } from '../../../../../src/ui/view/administration/setupModel';
import { historyOf, personFact, serviceOwnerFact } from '../../../domain/people/facts';
import { policyItem, policyWith } from '../../../domain/policy/policies';
import { speakAll } from '../../strings/languages';
import { deskOf } from '../exception/someDesk';

const TODAY = 20_780;
const NOW = TODAY * 86_400_000;
const person = (name: string): Member => ({ login: `i:0#.f|membership|${name}@contoso.example`, name, isGroup: false });
const FULL: readonly GroupOnSite[] = GROUPS.map(({ title, role }) => ({ title, gives: role === 'readers' || role === 'requesters' ? 'reading' : 'authority', owner: 'Owners', members: [person(role)], isOpen: false }));
const SWEPT = { id: 1, key: 'done', atMs: NOW - 3_600_000, rows: {}, sealed: {}, seal: '' };
const OWNED = historyOf([], [serviceOwnerFact('jon', 1, { tenantId: '', family: '' })]);

const SITE_RIGHT: SiteCheck = { outcome: 'checked', steps: [], differences: [] };
const DIFFERS: SiteCheck = { outcome: 'checked', steps: [{ kind: 'removeCaller', list: register }], differences: [{ code: 'listInherits', grade: 'danger', list: 'Approvals', name: 'Approvals', text: '' }] };

interface Given extends Partial<Omit<SetupFacts, 'desk'>> {
  readonly people?: PeopleHistory;
  readonly policies?: PolicyHistory;
}
const factsOf = ({ people = OWNED, policies = NOTHING_KNOWN.policies, ...more }: Given): SetupFacts => ({
  desk: { ...deskOf({ today: TODAY }), known: { ...NOTHING_KNOWN, people, policies } },
  isOwner: true,
  mayWritePolicy: true,
  mayNameOwners: true,
  version: 3,
  groups: FULL,
  readers: { accounts: 8, everyone: [], unseen: [] },
  sweep: SWEPT,
  lagging: 0,
  ...more,
});
const modelOf = (given: Given = {}, input: Partial<SetupInput> = {}): SetupModel => setupModel({ facts: factsOf(given), site: SITE_RIGHT, wanted: 3, tenants: ['t1'], rows: 5, unreadable: 0, today: TODAY, nowMs: NOW, ...input });
const states = ({ lists, people, owners, policy, report }: SetupModel): readonly string[] => [lists, people, owners, policy, report].map(({ state }) => state);

describe('the first steps', () => {
  it('are all done where the register can be used', () => {
    expect([states(modelOf()), modelOf().todo, modelOf().concerns]).toEqual([['done', 'done', 'done', 'done', 'done'], 0, []]);
  });

  it.each<[string, SetupModel, readonly string[]]>([
    ['an older schema', modelOf({ version: 2 }), ['todo', 'done', 'done', 'done', 'done']],
    ['a set-up that never ended', modelOf({ version: 0 }), ['todo', 'done', 'done', 'done', 'done']],
    ['nobody who may approve', modelOf({ groups: FULL.map((group) => (group.title === 'Register control owners' ? { ...group, members: [] } : group)) }), ['done', 'todo', 'done', 'done', 'done']],
    ['a missing group', modelOf({ groups: FULL.filter(({ title }) => title !== 'Register admins') }), ['done', 'todo', 'done', 'done', 'done']],
    ['nobody who reads or sweeps, which is nobody’s step', modelOf({ groups: FULL.map((group) => (/readers|sweep/.test(group.title) ? { ...group, members: [] } : group)) }), ['done', 'done', 'done', 'done', 'done']],
    ['groups that may not be seen', modelOf({ groups: undefined }), ['done', 'unknown', 'done', 'done', 'done']],
    ['no service owner and no default accountable', modelOf({ people: NOTHING_KNOWN.people }), ['done', 'done', 'todo', 'done', 'done']],
    ['a default accountable who is gone', modelOf({ people: historyOf([personFact('jon', 1, { state: 'gone' })], [serviceOwnerFact('jon', 1, { tenantId: '', family: '' })]) }), ['done', 'done', 'todo', 'done', 'done']],
    ['a looser policy that waits', modelOf({ policies: { items: [policyItem(1, policyWith({ deputyAtMostDays: 90 }), { createdDay: TODAY, effectiveDay: TODAY })], adoptions: [] } }), ['done', 'done', 'done', 'todo', 'done']],
    ['no report', modelOf({}, { rows: 0, tenants: [] }), ['done', 'done', 'done', 'done', 'todo']],
  ])('with %s', (_title, model, expected) => {
    expect(states(model)).toEqual(expected);
  });
});

describe('what wants attention', () => {
  it('is an adoption of a looser policy that the audit log contradicts, until it is adopted again', () => {
    const items = [policyItem(1, policyWith({ deputyAtMostDays: 90 }), { createdDay: TODAY, effectiveDay: TODAY })];
    const until = { policyKey: 'p1', createdAt: NOW - 5_000, untilAt: NOW - 3_000 };
    const { concerns } = modelOf({ policies: { items, adoptions: [until] } });
    expect(concerns).toEqual([{ code: 'adoptions', count: 1, settleBy: TODAY - 1 + 14 }]);
    const words = administrationStringsFor(stringsFor('en-US').formats);
    expect(concerns.flatMap((concern) => [words.health.concern(concern), words.health.mend(concern)])).toEqual([
      'An export of the tenant’s audit log contradicts who adopted a looser policy: it counts no more.',
      'Risk leadership adopts again what is meant to count, on People and policy, by Dec 6, 2026; what is not is replaced by writing another policy.',
    ]);
    expect(modelOf({ policies: { items, adoptions: [until, { policyKey: 'p1', createdAt: NOW - 1_000 }] } }).concerns).toEqual([]);
  });

  it('is everything that is wrong, the worst first', () => {
    const two = FULL.map((group) => (/reviewers|control owners/.test(group.title) ? { ...group, members: [person('mira')] } : group));
    const { concerns } = modelOf(
      { groups: two.map((group, at) => (at === 0 ? { ...group, isOpen: true } : group)), readers: { accounts: 1, everyone: [{ name: 'Everyone', guests: true, through: 'Visitors' }], unseen: [] }, sweep: 'none', lagging: 2 },
      { unreadable: 1, site: DIFFERS },
    );
    expect(concerns.map(({ code }) => code)).toEqual(['site', 'everyone', 'twoGroups', 'openGroup', 'neverSwept', 'lagging', 'unreadable']);
    const words = administrationStringsFor(stringsFor('en-US').formats);
    for (const concern of concerns) expect([words.health.concern(concern), words.health.mend(concern)]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    expect(words.health.concern(concerns[1] as (typeof concerns)[number])).toBe('Everyone may read the whole register, by the group “Visitors”, guests too.');
  });

  it('is more accounts on one human than one is thought to have, with who said so and the way out', () => {
    const facts = ['anna', 'ben', 'cleo'].map((name, at) => ({ ...personFact(name, at + 1, { sameHumanAs: person('eve').login }), by: person('eve').login }));
    const [concern, ...others] = modelOf({ people: { ...OWNED, facts } }).concerns;
    expect([concern, others]).toEqual([{ code: 'manyAccounts', names: ['anna', 'ben', 'cleo', 'eve@contoso.example'], by: ['eve@contoso.example'] }, []]);
    const { health } = administrationStringsFor(stringsFor('en-US').formats);
    expect(concern && health.concern(concern)).toBe('4 accounts count as one human: anna, ben, cleo, and eve@contoso.example. That was said by eve@contoso.example.');
    expect(concern && health.mend(concern)).toMatch(/^None of them can review or approve .+ two of them have to say so\./);
    expect(modelOf({ people: { ...OWNED, facts: facts.slice(1) } }).concerns).toEqual([]);
  });

  it('is no missing sweep as long as there is nothing to sweep', () => {
    expect(modelOf({ sweep: 'none' }, { rows: 0, tenants: [] }).concerns).toEqual([]);
    expect(modelOf({ sweep: 'none' }, { rows: 1 }).concerns).toEqual([{ code: 'neverSwept' }]);
  });

  it('is a sweep only when none was complete for two days', () => {
    const swept = (hours: number) => modelOf({ sweep: { ...SWEPT, atMs: NOW - hours * 3_600_000 } }).concerns.map(({ code }) => code);
    expect([swept(48), swept(49)]).toEqual([[], ['sweepOld']]);
  });

  it('is a run of the set-up that would do something, though nothing that is needed differs', () => {
    expect(modelOf({}, { site: { ...DIFFERS, differences: [] } as SiteCheck }).concerns).toEqual([{ code: 'site', differences: 0, steps: 1 }]);
  });

  it('is nothing that may not be seen, and that is named as not looked at', () => {
    const model = modelOf({ groups: undefined, readers: undefined, sweep: undefined, lagging: undefined }, { site: undefined });
    expect(model.concerns).toEqual([]);
    expect(model.unlooked).toEqual(['rights', 'groups', 'readers', 'sweep', 'rows', 'record']);
    expect(modelOf().unlooked).toEqual(['record']);
    expect(modelOf({}, { site: { outcome: 'refused', refusal: { kind: 'denied', what: { kind: 'readSite' }, status: 403, code: '', detail: '' } } }).unlooked).toEqual(['rights', 'record']);
  });
});

describe('the heading', () => {
  it.each(['en-US', 'de-DE', 'fr-FR'])('never says that nothing wants attention without naming what was not looked at: %s', async (locale) => {
    await speakAll(locale);
    const { formats } = stringsFor(locale);
    const words = administrationStringsFor(formats);
    const said = words.heading({ todo: 0, concerns: 0, unlooked: ['rights', 'record'] });
    const whole = words.heading({ todo: 0, concerns: 0, unlooked: [] });
    expect(said.length).toBeGreaterThan(whole.length);
    expect(said).toMatch(/Not looked at: lists and rights and the record itself|Nicht angesehen: Listen und Rechte|Non examiné/);
  });
});
