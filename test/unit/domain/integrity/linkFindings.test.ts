import { gradeOf, type IntegrityFinding } from '../../../../src/domain/integrity/finding';
import { linkFindings } from '../../../../src/domain/integrity/linkFindings';
import { mergedFindings } from '../../../../src/domain/integrity/mergedFindings';
import type { Act } from '../../../../src/domain/ledger/acts/acts';
import { NOTHING_KNOWN, type Known } from '../../../../src/domain/ledger/fold';
import { withKeptLinks } from '../../../../src/domain/people/keptLinks';
import { LinkHistory } from '../../../../src/domain/people/linkHistory';
import type { PersonFact } from '../../../../src/domain/people/people';
import type { Person } from '../../../../src/domain/people/person';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { ADM_MIRA, ANA, APPROVE, DAY_0, fact, findingsOf, knowing as policyOf, LENA, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW, TOM } from '../ledger/life';
import { ACCEPT, approvedLife } from '../ledger/states';

/** At noon of a day, counted from DAY_0: acts of a life are made in its first seconds. */
const onDay = (day: number, by: Person, of: Person, parts: Partial<PersonFact>): PersonFact => fact(of, { createdAt: (DAY_0 + day + 0.5) * 86_400_000, by: by.login, ...parts });
const linked = (day: number, by: Person, of: Person, to: Person | undefined): PersonFact => onDay(day, by, of, { sameHumanAs: to?.login ?? '' });
const knowing = (...facts: PersonFact[]): Known => ({ ...NOTHING_KNOWN, people: { facts: withKeptLinks(facts.map((each, at) => ({ ...each, id: at + 1 }))), serviceOwners: [] } });
const found = (life: Life, known: Known): IntegrityFinding[] => linkFindings(life.state, known, new LinkHistory(known.people));
const codes = (life: Life, known: Known): string[] => found(life, known).map(({ code }) => code);

describe('accounts that acted on two sides of an exception and are linked afterwards', () => {
  const known = knowing(linked(10, TOM, ANA, MIRA));

  it('are named with the entry that did it, and whether the exception is open', () => {
    expect(found(approvedLife(known), known)).toMatchObject([
      { code: 'linkedAfterwards', fact: { id: 1 }, by: { login: TOM.login, name: 'tom@contoso.example' }, accounts: [{ name: MIRA.name }, { name: ANA.name }], exceptions: [{ exceptionKey: 'x1', title: 'svc-legacy-mail is excluded from “Require MFA”', isOpen: true }] },
    ]);
    const closed = approvedLife(known).on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'Disabled.', gone: true }).on(4).does(ANA, 'verifyRemoved', { text: 'Gone.' });
    expect(found(closed, known)).toMatchObject([{ exceptions: [{ isOpen: false }] }]);
  });

  it('by one object of the directory too', () => {
    const byObject = knowing(onDay(9, TOM, MIRA, { objectId: 'o-1' }), onDay(10, RAJ, ANA, { objectId: 'O-1' }));
    expect(found(approvedLife(byObject), byObject)).toMatchObject([{ code: 'linkedAfterwards', fact: { id: 2 }, by: { login: RAJ.login } }]);
  });

  it('are not named once the link is gone, nor where it was there first, nor on one side', () => {
    const undone = knowing(linked(10, TOM, ANA, MIRA), linked(11, RAJ, ANA, undefined));
    expect(codes(approvedLife(undone), undone)).toEqual([]);
    const earlier = knowing(linked(-1, TOM, ADM_MIRA, MIRA));
    expect(codes(approvedLife(earlier), earlier)).toEqual([]);
    const oneSide = knowing(linked(10, TOM, RAJ, ANA));
    expect(codes(approvedLife(oneSide).on(20).does(RAJ, 'review', REVIEW), oneSide)).toEqual([]);
  });

  it('are not named as requester and approver where two people are enough', () => {
    const asked = knowing(linked(10, TOM, PRIYA, MIRA));
    expect(codes(approvedLife(asked), asked)).toEqual(['linkedAfterwards']);
    const two = { ...asked, policies: policyOf({ policy: { twoPersonMode: true } }).policies };
    expect(codes(approvedLife(two), two)).toEqual([]);
  });

  it('are not named where they were known as one human when they acted, since two people were enough then', () => {
    const { policies } = policyOf({ policy: { twoPersonMode: true } });
    const strict = { key: 'q', createdAt: (DAY_0 + 2) * 86_400_000, createdDay: DAY_0 + 2, id: 2, effectiveDay: 0, policy: DEFAULT_POLICY };
    const asked = { ...knowing(linked(-1, TOM, PRIYA, MIRA)), policies: { ...policies, items: [...policies.items, strict] } };
    const life = new Life('x1', asked).does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']), endDay: DAY_0 + 20 }).on(3).does(ANA, 'review', REVIEW);
    expect([life.voids, life.state.policy.twoPersonMode, codes(life, asked)]).toEqual([[], false, []]);
  });

  it('are one finding for all exceptions of one entry', () => {
    const x2 = new Life('x2', known).does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).on(2).does(ANA, 'review', REVIEW);
    expect(mergedFindings([...found(approvedLife(known), known), ...found(x2, known)])).toMatchObject([{ code: 'linkedAfterwards', accounts: [{ name: MIRA.name }, { name: ANA.name }], exceptions: [{ exceptionKey: 'x1' }, { exceptionKey: 'x2' }] }]);
  });
});

describe('a decision that a link known before and afterwards would have barred', () => {
  /** Raj counts as Mira's second account until Tom takes that away, and again after day 20. */
  const known = knowing(linked(-1, TOM, RAJ, MIRA), linked(5, TOM, RAJ, undefined), linked(20, TOM, RAJ, MIRA));
  const named = (findings: readonly IntegrityFinding[]): unknown[] => findings.map((finding) => (finding.code === 'decidedMeanwhile' ? [finding.decision.act, [finding.decision.author.name, finding.other.name], finding.partedBy?.login, finding.partedAt] : finding.code));
  const partedAt = (DAY_0 + 5.5) * 86_400_000;
  const approved = (of: Known): Life => new Life('x1', of).does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
  const told = (act: Act, accounts: readonly Person[]) => [act, accounts.map(({ name }) => name), TOM.login, partedAt];

  it('is named with the two accounts, and who took the link away and when: a review', () => {
    const life = approved(known).on(10).does(RAJ, 'review', REVIEW);
    expect(life.refused).toBeUndefined();
    expect(named(found(life, known).filter(({ code }) => code === 'decidedMeanwhile'))).toEqual([told('review', [RAJ, MIRA])]);
    expect(found(life, known).map(gradeOf)).toContain('record');
    expect(mergedFindings([...found(life, known), ...found(life, known)]).filter(({ code }) => code === 'decidedMeanwhile')).toHaveLength(1);
  });

  it('an approval, a verification, an acceptance of a risk', () => {
    const approval = new Life('x1', known).does(RAJ, 'request', { ...REQUEST, businessOwner: { login: RAJ.login, name: RAJ.name } }).shown().on(10).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
    expect([approval.refused, ...named(found(approval, known)).slice(-1)]).toEqual([undefined, told('approve', [MIRA, RAJ])]);
    const verified = approved(known).on(9).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 9, text: 'Disabled.', gone: true }).on(10).does(RAJ, 'verifyRemoved', { text: 'Gone.' });
    expect([verified.refused, ...named(found(verified, known)).slice(-1)]).toEqual([undefined, told('verifyRemoved', [RAJ, MIRA])]);
    const lena = knowing(linked(-1, TOM, LENA, MIRA), linked(5, TOM, LENA, undefined), linked(20, TOM, LENA, MIRA));
    const accepted = approvedLife(lena).on(6).does(PRIYA, 'askRiskAcceptance', { why: 'It never ends.' }).on(10).does(LENA, 'acceptRisk', ACCEPT);
    expect([accepted.refused, ...named(found(accepted, lena)).slice(-1)]).toEqual([undefined, told('acceptRisk', [LENA, MIRA])]);
  });

  it('by an object of the directory too, that was another one just then', () => {
    const byObject = knowing(onDay(-2, TOM, MIRA, { objectId: 'o-1' }), onDay(-1, TOM, RAJ, { objectId: 'o-1' }), onDay(5, TOM, RAJ, { objectId: 'o-2' }), onDay(20, TOM, RAJ, { objectId: 'o-1' }));
    expect(named(found(approved(byObject).on(10).does(RAJ, 'review', REVIEW), byObject)).slice(-1)).toEqual([told('review', [RAJ, MIRA])]);
  });

  it('is not named where the link was unknown before, is not known again, or bars nothing', () => {
    const decided = (of: Known): Life => approved(of).on(10).does(RAJ, 'review', REVIEW);
    const elsewhere = [linked(-3, TOM, ADM_MIRA, LENA), linked(-2, TOM, ADM_MIRA, undefined)];
    const apartAgain = [linked(-1, TOM, RAJ, MIRA), linked(5, TOM, RAJ, undefined), linked(20, TOM, RAJ, MIRA), linked(30, TOM, RAJ, undefined)];
    for (const facts of [[...elsewhere, linked(20, TOM, RAJ, MIRA)], apartAgain, [linked(-1, TOM, RAJ, MIRA), linked(5, TOM, RAJ, undefined)], [linked(-1, TOM, RAJ, ANA), linked(5, TOM, RAJ, undefined), linked(20, TOM, RAJ, ANA)]]) {
      const other = knowing(...facts);
      expect(codes(decided(other), other)).not.toContain('decidedMeanwhile');
    }
    // What it would have barred while the link counted is void already.
    expect(codes(approved(known).on(3).does(RAJ, 'review', REVIEW), known)).toEqual([]);
    expect(codes(approved(known).on(10).does(ANA, 'review', REVIEW).does(RAJ, 'comment', { text: 'Seen.' }), known)).toEqual([]);
  });
});
