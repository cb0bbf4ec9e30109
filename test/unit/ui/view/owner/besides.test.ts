import '../../textEncoder';
import { peopleAt, type PeopleHistory, type PersonFact } from '../../../../../src/domain/people/people';
import type { Person } from '../../../../../src/domain/people/person';
import { DEFAULT_POLICY } from '../../../../../src/domain/policy/defaults';
import { mineBy } from '../../../../../src/ui/view/owner/mine';
import { besidesOf, type Besides } from '../../../../../src/ui/view/owner/more/besides';
import { ADM_MIRA, ANA, fact, HANA, JON, knowing, LENA, Life, MIRA, PRIYA, RAJ } from '../../../domain/ledger/life';
import { keptLife } from '../../../domain/ledger/states';
import { day, rowOf } from './someRows';

const manages = (manager: Person, ...people: readonly Person[]): PersonFact[] => people.map((person) => fact(person, { manager: manager.login }));

function besides(person: Person, onDay: number, lives: readonly Life[], facts: readonly PersonFact[], isRisk = false, serviceOwners: PeopleHistory['serviceOwners'] = []): Besides {
  const known = { people: { facts, serviceOwners }, policies: { items: [], adoptions: [] } };
  const people = peopleAt(known.people);
  return besidesOf({ known, people, isRisk, policy: DEFAULT_POLICY }, lives.map((life, at) => rowOf(life, at + 1)), day(onDay), mineBy(person.login, people));
}

/** Kept until day 60 by Mira, not removed, and told to her manager, then to risk leadership. */
const missed = (...levels: readonly string[]): Life => {
  const life = keptLife();
  levels.forEach((level, at) => life.on(65 + at).does(RAJ, 'escalated', { level, duty: 'remove', dueDay: day(60) }));
  return life;
};

describe('what escalated to somebody', () => {
  const told = (person: Person, life: Life, isRisk = false, facts = manages(HANA, MIRA)) => besides(person, 70, [life], facts, isRisk).escalated.map(({ level, late, due }) => [level, late?.name, due?.duty]);

  it('is what their people missed, as their manager, and not that of others', () => {
    expect(told(HANA, missed('manager'))).toEqual([['manager', 'Mira Okafor', 'remove']]);
    expect(told(JON, missed('manager'))).toEqual([]);
    expect(told(HANA, missed('manager'), false, [])).toEqual([]);
  });

  it('is the offer that one of theirs did not answer', () => {
    const offered = keptLife().on(10).does(MIRA, 'handOn', { to: JON }).on(30).does(RAJ, 'escalated', { level: 'manager', duty: 'answerOffer', dueDay: day(17) });
    expect(told(HANA, offered, false, manages(HANA, JON))).toEqual([['manager', 'Jon Bell', 'answerOffer']]);
    expect(told(HANA, offered, false, manages(HANA, MIRA))).toEqual([]);
  });

  it('is for risk leadership what reached it, the highest level once', () => {
    expect(told(LENA, missed('manager', 'risk', 'leadership'), true)).toEqual([['leadership', 'Mira Okafor', 'remove']]);
    expect(told(HANA, missed('manager', 'risk'))).toEqual([['manager', 'Mira Okafor', 'remove']]);
  });

  it('is over once it is acknowledged or done', () => {
    const acknowledged = missed('manager', 'risk').does(LENA, 'acknowledge', { who: JON, what: 'Move the mail relay.', byDay: day(80) });
    expect([told(HANA, acknowledged), told(LENA, acknowledged, true)]).toEqual([[], []]);
    expect(told(HANA, missed('manager').does(MIRA, 'reportRemoved', { onDay: day(65), text: 'Disabled.', gone: true }))).toEqual([]);
  });

  it('stays with them where the day that was missed became an earlier one', () => {
    const earlier = keptLife().on(65).does(RAJ, 'escalated', { level: 'manager', duty: 'remove', dueDay: day(60) });
    const row = rowOf(earlier);
    const moved = { ...row, brief: { ...row.brief, dues: row.brief.dues.map((due) => (due.duty === 'remove' ? { ...due, day: day(50) } : due)) } };
    const known = { people: { facts: manages(HANA, MIRA), serviceOwners: [] }, policies: { items: [], adoptions: [] } };
    const people = peopleAt(known.people);
    expect(besidesOf({ known, people, isRisk: false, policy: DEFAULT_POLICY }, [moved], day(70), mineBy(HANA.login, people)).escalated).toMatchObject([{ level: 'manager', due: { day: day(50) } }]);
  });

  it('by hand lasts until security has reviewed it', () => {
    const life = keptLife().on(10).does(ANA, 'escalate', { level: 'manager', reason: 'Nobody answers.' });
    expect(besides(HANA, 12, [life], manages(HANA, MIRA)).escalated.map(({ due, late }) => [due, late?.name])).toEqual([[undefined, 'Mira Okafor']]);
    const reviewed = life.on(13).does(RAJ, 'review', { needed: 'yes', end: 'right', controls: 'notShown', text: 'Looked at it.' });
    expect(besides(HANA, 14, [reviewed], manages(HANA, MIRA)).escalated).toEqual([]);
  });
});

describe('the people who report to somebody', () => {
  it('are those of the People list, with what each holds; who is late comes first', () => {
    const late = new Life('x2').shown().on(1).does(ANA, 'assign', { controlOwner: JON }).on(2).does(JON, 'remove', { byDay: day(5) });
    const { people, late: count } = besides(HANA, 20, [keptLife(), late], manages(HANA, MIRA, JON, PRIYA)).reports;
    expect(people.map(({ person, open, late: theirs }) => [person.name, open.controlOwner, theirs])).toEqual([['Jon Bell', 1, 1], ['Mira Okafor', 1, 0], ['Priya Nair', 0, 0]]);
    expect(count).toBe(1);
    expect(people[0]?.lines[0]).toMatchObject({ seat: 'controlOwner', next: { duty: 'remove' } });
  });

  it('are one with their other accounts, and gone only where none is left', () => {
    const facts = [...manages(HANA, MIRA), fact(ADM_MIRA, { sameHumanAs: MIRA.login, state: 'gone', manager: HANA.login, createdAt: 1, id: 2 })];
    const seen = (more: readonly PersonFact[]) => besides(HANA, 20, [keptLife()], [...facts, ...more]).reports.people.map(({ person, state, open }) => [person.name, state, open.controlOwner]);
    expect(seen([])).toEqual([['Mira Okafor', 'present', 1]]);
    expect(seen([fact(MIRA, { manager: HANA.login, state: 'gone', createdAt: 2, id: 3 })])).toEqual([['Mira Okafor', 'gone', 1]]);
  });

  it('are nobody for whom manages nobody', () => {
    expect(besides(MIRA, 20, [keptLife()], manages(HANA, MIRA)).reports).toEqual({ people: [], late: 0 });
  });
});

describe('what falls to somebody', () => {
  const owns = (serviceOwner: Person, defaultAccountable?: Person) => knowing({ serviceOwner, ...(defaultAccountable ? { defaultAccountable } : {}) }).people.serviceOwners;
  const falls = (person: Person, life: Life, owners = owns(JON, HANA)) => besides(person, 3, [life], [], false, owners).fallen.map(({ as, acts, offeredTo }) => [as, acts, offeredTo?.name]);

  it('is what nobody sits for, as service owner: to hand on, or to answer', () => {
    expect(falls(JON, new Life().shown())).toEqual([['serviceOwner', ['handOn', 'remove', 'keep'], undefined]]);
    expect(falls(HANA, new Life().shown())).toEqual([]);
    expect(falls(JON, keptLife())).toEqual([]);
  });

  it('is the default accountable’s where there is no service owner, who can answer', () => {
    const standIn = knowing({ defaultAccountable: HANA }).people.serviceOwners;
    expect(falls(HANA, new Life().shown(), standIn)).toEqual([['defaultAccountable', ['remove', 'keep'], undefined]]);
  });

  it('leaves the answer to whom the seat is offered', () => {
    expect(falls(JON, new Life().shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }))).toEqual([['serviceOwner', [], 'Mira Okafor']]);
  });

  it('can only be handed on after two refusals', () => {
    const refused = new Life().shown().on(1).does(ANA, 'assign', { controlOwner: MIRA }).does(MIRA, 'declineControlSeat', { text: 'Not mine.' });
    const twice = refused.on(2).does(ANA, 'assign', { controlOwner: HANA }).does(HANA, 'declineControlSeat', { text: 'Not mine either.' });
    expect(falls(JON, twice)).toEqual([['serviceOwner', ['handOn'], undefined]]);
  });
});
