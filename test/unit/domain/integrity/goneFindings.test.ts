import { gradeOf } from '../../../../src/domain/integrity/finding';
import { goneFindings } from '../../../../src/domain/integrity/goneFindings';
import type { PersonFact } from '../../../../src/domain/people/people';
import { ANA, APPROVE, fact, Life, MIRA, PRIYA, RAJ, REQUEST, REVIEW } from '../ledger/life';

const { decisions } = new Life().does(PRIYA, 'request', REQUEST).on(1).does(MIRA, 'approve', APPROVE).on(2).does(ANA, 'review', REVIEW).on(3).does(MIRA, 'comment', { text: 'I am here.' });
const [, approval, review, comment] = decisions.map(({ createdAt }) => createdAt) as [number, number, number, number];
const said = (createdAt: number, state: PersonFact['state'], id = 1): PersonFact => fact(MIRA, { state, createdAt, id, by: RAJ.login });
const found = (...facts: PersonFact[]) => goneFindings({ facts }, decisions);

describe('an account that is said to be gone and decides something', () => {
  it('is named with its last decision, and who said so when', () => {
    const [finding, ...others] = found(said(approval - 1, 'gone'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'goneDecided', decision: { act: 'comment', author: { name: MIRA.name } }, by: { login: RAJ.login }, saidAt: approval - 1 });
    expect(finding && gradeOf(finding)).toBe('repair');
  });

  it('is not named for what it decided before, nor once somebody says that it is there', () => {
    expect(found(said(comment + 1, 'gone'))).toEqual([]);
    expect(found(said(approval - 1, 'gone'), said(review, 'present', 2))).toEqual([]);
  });

  it('counts as gone since the first of those who said so', () => {
    expect(found(said(approval - 1, 'gone'), said(comment + 1, 'gone', 2))).toMatchObject([{ saidAt: approval - 1 }]);
  });
});
