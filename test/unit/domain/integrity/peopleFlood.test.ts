import { linkFindings } from '../../../../src/domain/integrity/linkFindings';
import { peopleFindings } from '../../../../src/domain/integrity/peopleFindings';
import { NOTHING_KNOWN, type Known } from '../../../../src/domain/ledger/fold';
import { LinkHistory } from '../../../../src/domain/people/linkHistory';
import type { PersonFact } from '../../../../src/domain/people/people';
import { ANA, MIRA, TOM } from '../ledger/life';
import { approvedLife } from '../ledger/states';
import { loginOf, personFact } from '../people/facts';

const FEW = 500;
const MANY = 2_000;

/** Entries whose every look-up is counted. */
function counted(facts: readonly PersonFact[]): { readonly facts: readonly PersonFact[]; readonly looks: () => number } {
  let looks = 0;
  const watched = facts.map((fact) => new Proxy(fact, { get: (target, member: keyof PersonFact) => ((looks += 1), target[member]) }));
  return { facts: watched, looks: () => looks };
}

/** Entries that link the n-th account to another; what they are linked to makes one great human, a chain of them, or many small ones. */
const FLOODS: Readonly<Record<string, (n: number) => Partial<PersonFact>>> = {
  'all to one account': () => ({ sameHumanAs: MIRA.login }),
  'each to the next one': (n) => ({ sameHumanAs: loginOf(`u${n + 1}`) }),
  'each to one of its own': (n) => ({ sameHumanAs: loginOf(`v${n}`) }),
  'four to one human': (n) => ({ objectId: `o-${Math.floor(n / 4)}` }),
  'one account, back and forth': (n) => ({ login: ANA.login, sameHumanAs: n % 2 ? MIRA.login : '' }),
};

describe.each(Object.entries(FLOODS))('thousands of entries that link accounts (%s)', (_name, partsOf) => {
  const flood = (entries: number): PersonFact[] => [personFact('ana', 1, { login: ANA.login, sameHumanAs: loginOf('u1'), by: TOM.login }), ...Array.from({ length: entries }, (_, n) => personFact(`u${n + 1}`, n + 2, { by: TOM.login, ...partsOf(n + 1) }))];

  it.each([
    ['who is who', (facts: readonly PersonFact[]) => void peopleFindings({ facts })],
    [
      'what links do to an exception',
      (facts: readonly PersonFact[]) => {
        const state = approvedLife(NOTHING_KNOWN).state;
        const known: Known = { ...NOTHING_KNOWN, people: { facts, serviceOwners: [] } };
        linkFindings(state, known, new LinkHistory(known.people));
      },
    ],
  ])('are looked at about as often each as a few, to tell %s', (_what, tell) => {
    const [few, many] = [FEW, MANY].map((entries) => {
      const { facts, looks } = counted(flood(entries));
      tell(facts);
      return looks() / entries;
    });
    expect(many).toBeLessThan((few ?? 0) * 1.5);
  });
});
