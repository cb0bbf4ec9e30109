import type { GroupOnSite, Member } from '../../../../../src/domain/integrity/powers';
import { NOTHING_KNOWN } from '../../../../../src/domain/ledger/fold';
import type { PeopleHistory } from '../../../../../src/domain/people/people';
import type { PolicyHistory } from '../../../../../src/domain/policy/history';
import { GROUPS } from '../../../../../src/lists/schema/groups';
import { administrationStringsFor } from '../../../../../src/ui/strings/administrationStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import type { SetupFacts } from '../../../../../src/ui/view/administration/readSetup';
import { setupModel, type SetupInput, type SetupModel } from '../../../../../src/ui/view/administration/setupModel';
import { historyOf, personFact, serviceOwnerFact } from '../../../domain/people/facts';
import { policyItem, policyWith } from '../../../domain/policy/policies';
import { deskOf } from '../exception/someDesk';

const TODAY = 20_780;
const NOW = TODAY * 86_400_000;
const person = (name: string): Member => ({ login: `i:0#.f|membership|${name}@contoso.example`, name, isGroup: false });
const FULL: readonly GroupOnSite[] = GROUPS.map(({ title, role }) => ({ title, gives: role === 'readers' || role === 'requesters' ? 'reading' : 'authority', owner: 'Owners', members: [person(role)], isOpen: false }));
const SWEPT = { id: 1, key: 'done', atMs: NOW - 3_600_000, rows: {}, sealed: {}, seal: '' };
const OWNED = historyOf([], [serviceOwnerFact('jon', 1, { tenantId: '', family: '' })]);

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
const modelOf = (given: Given = {}, input: Partial<SetupInput> = {}): SetupModel => setupModel({ facts: factsOf(given), wanted: 3, tenants: ['t1'], rows: 5, unreadable: 0, today: TODAY, nowMs: NOW, ...input });
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
  it('is everything that is wrong, the worst first', () => {
    const two = FULL.map((group) => (/reviewers|control owners/.test(group.title) ? { ...group, members: [person('mira')] } : group));
    const { concerns } = modelOf(
      { groups: two.map((group, at) => (at === 0 ? { ...group, isOpen: true } : group)), readers: { accounts: 1, everyone: [{ name: 'Everyone', guests: true, through: 'Visitors' }], unseen: [] }, sweep: 'none', lagging: 2 },
      { unreadable: 1 },
    );
    expect(concerns.map(({ code }) => code)).toEqual(['everyone', 'twoGroups', 'openGroup', 'neverSwept', 'lagging', 'unreadable']);
    const words = administrationStringsFor(stringsFor('en-US').formats);
    for (const concern of concerns) expect([words.health.concern(concern), words.health.mend(concern)]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
    expect(words.health.concern(concerns[0] as (typeof concerns)[number])).toBe('Everyone may read the whole register, by the group “Visitors”, guests too.');
  });

  it('is a sweep only when none was complete for two days', () => {
    const swept = (hours: number) => modelOf({ sweep: { ...SWEPT, atMs: NOW - hours * 3_600_000 } }).concerns.map(({ code }) => code);
    expect([swept(48), swept(49)]).toEqual([[], ['sweepOld']]);
  });

  it('is nothing that may not be seen', () => {
    expect(modelOf({ groups: undefined, readers: undefined, sweep: undefined, lagging: undefined }).concerns).toEqual([]);
  });
});
