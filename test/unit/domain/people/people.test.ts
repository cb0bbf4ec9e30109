import fc from 'fast-check';
import { NOBODY_KNOWN, peopleAt, type PeopleHistory } from '../../../../src/domain/people/people';
import { historyOf, link, loginOf, personFact, serviceOwnerFact } from './facts';

const sameHuman = (history: PeopleHistory, a: string, b: string, atMs?: number): boolean => {
  const people = peopleAt(history, atMs);
  return people.humanOf(loginOf(a)) === people.humanOf(loginOf(b));
};

const NAMES = ['anna', 'adm-anna', 'ben', 'adm-ben', 'cleo', 'dora'];
const name = fc.constantFrom(...NAMES);
/** Links between a few accounts, so that chains and circles are common. */
const links = fc.array(fc.tuple(name, fc.oneof(name, fc.constant('')), fc.nat(20)), { maxLength: 12 }).map((pairs) =>
  pairs.map(([from, to, second], index) => personFact(from, index, { sameHumanAs: to === '' ? '' : loginOf(to), createdAt: second * 1000 })),
);

describe('two accounts of one human', () => {
  it('are one human, whichever of the two the link was written on', () => {
    expect(sameHuman(historyOf([link('adm-anna', 'anna', 1)]), 'anna', 'adm-anna')).toBe(true);
    expect(sameHuman(historyOf([link('anna', 'adm-anna', 1)]), 'anna', 'adm-anna')).toBe(true);
  });

  it('are one human over a chain of links, in whatever directions these were written', () => {
    const chain = [link('anna', 'adm-anna', 1), link('cleo', 'adm-anna', 2), link('cleo', 'adm-anna', 3), link('dora', 'cleo', 4)];
    for (const one of ['anna', 'adm-anna', 'cleo', 'dora']) expect(sameHuman(historyOf(chain), one, 'anna')).toBe(true);
    expect(sameHuman(historyOf(chain), 'ben', 'anna')).toBe(false);
  });

  it('are one human where the links run in a circle, or an account is linked to itself', () => {
    const circle = historyOf([link('anna', 'adm-anna', 1), link('adm-anna', 'cleo', 2), link('cleo', 'anna', 3), link('ben', 'ben', 4)]);
    expect(sameHuman(circle, 'anna', 'cleo')).toBe(true);
    expect(sameHuman(circle, 'ben', 'anna')).toBe(false);
  });

  it('are two humans while nothing links them, even where nobody ever wrote of them', () => {
    expect(sameHuman(NOBODY_KNOWN, 'anna', 'adm-anna')).toBe(false);
    expect(sameHuman(NOBODY_KNOWN, 'anna', 'anna')).toBe(true);
  });

  it('are told by their logins without regard to case and outer blanks', () => {
    const history = historyOf([personFact('adm-anna', 1, { login: ` ${loginOf('ADM-Anna').toUpperCase()}`, sameHumanAs: loginOf('Anna').toUpperCase() })]);
    expect(sameHuman(history, 'anna', 'adm-anna')).toBe(true);
    expect(peopleAt(history).stateOf(loginOf('adm-ANNA'))).toBe('present');
  });

  it.each([
    ['a claim and the bare sign-in name', 'anna@contoso.example'],
    ['two kinds of claim', 'i:0e.t|other|ANNA@contoso.example'],
  ])('are one account by %s', (_how, login) => {
    const people = peopleAt(historyOf([link('adm-anna', 'anna', 1)]));
    expect(people.humanOf(login)).toBe(people.humanOf(loginOf('adm-anna')));
    expect(people.humanOf(login)).not.toBe(people.humanOf(loginOf('ben')));
  });

  it('are one human as a guest here, as SharePoint alone knows them, and at home', () => {
    const { humanOf } = peopleAt(NOBODY_KNOWN);
    const guest = humanOf('i:0#.f|membership|gus_partner.example#ext#@contoso.example');
    expect(humanOf('gus@partner.example')).toBe(guest);
    expect(humanOf('i:0#.f|membership|urn%3aspo%3aguest#gus@partner.example')).toBe(guest);
  });

  it('are one human as one object of the directory, whose sign-in name changed', () => {
    const history = historyOf([personFact('anna', 1, { objectId: 'AB-1' }), personFact('anna.new', 2, { objectId: 'ab-1' })]);
    expect(sameHuman(history, 'anna', 'anna.new')).toBe(true);
    expect(sameHuman(history, 'anna', 'ben')).toBe(false);
  });

  it('are apps that are never taken for one another', () => {
    const { humanOf } = peopleAt(NOBODY_KNOWN);
    expect(humanOf('i:0i.t|one|app@tenant')).not.toBe(humanOf('i:0i.t|two|app@tenant'));
  });

  it('stop being one human when the newest fact of the account no longer says so', () => {
    const facts = [link('adm-anna', 'anna', 1), personFact('adm-anna', 2)];
    expect(sameHuman(historyOf(facts), 'anna', 'adm-anna')).toBe(false);
    expect(sameHuman(historyOf(facts), 'anna', 'adm-anna', 1000)).toBe(true);
  });

  it('are the groups that the newest links make, counted by hand', () => {
    fc.assert(
      fc.property(links, (facts) => {
        const newest = new Map([...facts].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id).map((fact) => [fact.login, fact.sameHumanAs]));
        const groups = new Map(NAMES.map((each) => [loginOf(each), loginOf(each)]));
        for (let round = 0; round < NAMES.length; round += 1) {
          for (const [from, to] of newest) {
            if (to === '') continue;
            const [a, b] = [groups.get(from) ?? '', groups.get(to) ?? ''];
            for (const [login, group] of groups) if (group === a) groups.set(login, b);
          }
        }
        for (const a of NAMES) for (const b of NAMES) expect(sameHuman(historyOf(facts), a, b)).toBe(groups.get(loginOf(a)) === groups.get(loginOf(b)));
      }),
    );
  });
});

describe('what is known of people', () => {
  it('does not depend on the order in which the items arrive', () => {
    fc.assert(
      fc.property(links.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))), ([facts, shuffled]) => {
        const [one, other] = [peopleAt(historyOf(facts)), peopleAt(historyOf(shuffled))];
        for (const each of NAMES) {
          expect(other.humanOf(loginOf(each))).toBe(one.humanOf(loginOf(each)));
          expect(other.stateOf(loginOf(each))).toBe(one.stateOf(loginOf(each)));
        }
      }),
    );
  });

  it('of a moment is what had been written by then: later facts change nothing', () => {
    fc.assert(
      fc.property(links, fc.nat(20), (facts, second) => {
        const then = peopleAt(historyOf(facts), second * 1000);
        const known = peopleAt(historyOf(facts.filter(({ createdAt }) => createdAt <= second * 1000)));
        for (const each of NAMES) expect(then.humanOf(loginOf(each))).toBe(known.humanOf(loginOf(each)));
      }),
    );
  });

  it('is the newest fact of an account, and of two of one second the one with the higher Id', () => {
    const facts = [personFact('otto', 2, { state: 'gone', createdAt: 1000 }), personFact('otto', 1, { state: 'present', createdAt: 1000 })];
    expect(peopleAt(historyOf(facts)).stateOf(loginOf('otto'))).toBe('gone');
    expect(peopleAt(historyOf([...facts, personFact('otto', 3, { state: 'present' })])).stateOf(loginOf('otto'))).toBe('present');
  });

  it('is "cannot tell" of an account that nobody wrote of', () => {
    expect(peopleAt(NOBODY_KNOWN).stateOf(loginOf('anna'))).toBe('cannotTell');
  });

  it('names the manager as the register last wrote that name, else by the login', () => {
    const anna = personFact('anna', 1, { manager: loginOf('lena') });
    expect(peopleAt(historyOf([anna])).managerOf(loginOf('anna'))).toEqual({ login: loginOf('lena'), name: loginOf('lena') });
    const lena = [personFact('lena', 2, { name: 'Lena Fischer' }), personFact('lena', 3, { name: '' })];
    expect(peopleAt(historyOf([anna, ...lena])).managerOf(loginOf('ANNA'))).toEqual({ login: loginOf('lena'), name: 'Lena Fischer' });
    expect(peopleAt(historyOf([anna])).managerOf(loginOf('lena'))).toBeUndefined();
  });

  it('has one service owner for each tenant and family, the newest', () => {
    const facts = [serviceOwnerFact('jon', 2), serviceOwnerFact('mira', 1), serviceOwnerFact('ben', 3, { family: 'adminConsent' }), serviceOwnerFact('cleo', 4, { tenantId: 'tenant-b' })];
    const people = peopleAt(historyOf([], facts));
    expect(people.serviceOwnerOf('TENANT-A', 'mailFlow')?.name).toBe('jon');
    expect(people.serviceOwnerOf('tenant-a', 'adminConsent')?.name).toBe('ben');
    expect(people.serviceOwnerOf('tenant-b', 'mailFlow')?.name).toBe('cleo');
    expect(people.serviceOwnerOf('tenant-b', 'adminConsent')).toBeUndefined();
    expect(peopleAt(historyOf([], facts), 1500).serviceOwnerOf('tenant-a', 'mailFlow')?.name).toBe('mira');
  });

  it('has no service owner where the newest item names nobody', () => {
    const facts = [serviceOwnerFact('jon', 1), serviceOwnerFact('', 2, { owner: { login: '', name: '' } })];
    expect(peopleAt(historyOf([], facts)).serviceOwnerOf('tenant-a', 'mailFlow')).toBeUndefined();
  });
});

describe('the accounts of one human', () => {
  const history = historyOf([link('adm-anna', 'anna', 1), link('anna-old', 'adm-anna', 5), personFact('adm-anna', 2, { sameHumanAs: loginOf('anna'), objectId: 'o-2', name: 'Anna (admin)' }), personFact('ben', 3)]);
  const accounts = (name: string, atMs?: number): readonly object[] => peopleAt(history, atMs).accountsOf({ login: loginOf(name), name });

  it('are all that links lead to, the one asked for first, each with what is known of it', () => {
    const admin = { login: loginOf('adm-anna'), name: 'Anna (admin)', objectId: 'o-2' };
    expect(accounts('anna')).toEqual([{ login: loginOf('anna'), name: 'anna' }, admin, { login: loginOf('anna-old'), name: 'anna-old' }]);
    expect(accounts('adm-anna')[0]).toEqual({ ...admin, name: 'adm-anna' });
    expect(accounts('anna', 4000)).toHaveLength(2);
  });

  it('are one where nothing links it', () => {
    expect(accounts('ben')).toEqual([{ login: loginOf('ben'), name: 'ben' }]);
    expect(accounts('zoe')).toEqual([{ login: loginOf('zoe'), name: 'zoe' }]);
  });
});

describe('a manager', () => {
  it('is somebody else: another account of the same human is none', () => {
    const facts = [personFact('anna', 1, { manager: loginOf('adm-anna') }), personFact('ben', 2, { manager: loginOf('BEN') })];
    expect(peopleAt(historyOf(facts)).managerOf(loginOf('anna'))?.login).toBe(loginOf('adm-anna'));
    expect(peopleAt(historyOf([...facts, link('adm-anna', 'anna', 3)])).managerOf(loginOf('anna'))).toBeUndefined();
    expect(peopleAt(historyOf(facts)).managerOf(loginOf('ben'))).toBeUndefined();
  });
});
