import { countsOf, deskOf } from '../../../../../src/ui/view/review/deskModel';
import type { Due } from '../../../../../src/domain/judge/duties';
import type { HeldRow } from '../../../../../src/lists/codec/heldRow';
import { rowWith, TODAY } from '../../../domain/brief/someRow';

const review = (inDays: number): Due => ({ duty: 'review', of: 'securityReviewer', day: TODAY + inDays });
const triage = (inDays: number): Due => ({ duty: 'triage', of: 'controlOwner', day: TODAY + inDays });
const approved = (id: number, inDays: number, parts: Parameters<typeof rowWith>[0] = {}): HeldRow => rowWith({ id, lifecycle: 'approved', ...parts, brief: { dues: [review(inDays)], ...parts.brief } });
const idsOf = (items: readonly { readonly row: HeldRow }[]): readonly number[] => items.map(({ row }) => row.id);

describe('the desk of security', () => {
  const rows = [
    approved(1, -27),
    approved(2, 1, { severity: 'high' }),
    approved(3, 40),
    rowWith({ id: 4, lifecycle: 'acceptedRisk', brief: { dues: [review(0)] } }),
    rowWith({ id: 5, lifecycle: 'unassigned', brief: { dues: [{ ...triage(-1), of: 'securityReviewer' }] } }),
    rowWith({ id: 6, lifecycle: 'assigned', brief: { dues: [triage(3)] } }),
    rowWith({ id: 7, lifecycle: 'removalReported', brief: { dues: [{ duty: 'verify', of: 'securityReviewer', day: TODAY + 2 }] } }),
    rowWith({ id: 8, lifecycle: 'closed' }),
    rowWith({ id: 9, lifecycle: 'dismissed', brief: { later: { afterDay: TODAY - 1, dues: [triage(5)], pastToleranceDay: TODAY + 20 } } }),
  ];
  const desk = deskOf(rows, TODAY);

  it('lists reviews of open exceptions and accepted risks, what was found, removals, and everything open', () => {
    expect(idsOf(desk.review).slice().sort()).toEqual([1, 2, 3, 4]);
    expect(idsOf(desk.found).slice().sort()).toEqual([5, 6, 9]);
    expect(idsOf(desk.removed)).toEqual([7]);
    expect(idsOf(desk.all).slice().sort()).toEqual([1, 2, 3, 5, 6, 7, 9]);
  });

  it('counts what is late, what is due within a week, what was found and what is to be verified', () => {
    expect(countsOf(desk, TODAY)).toEqual({ late: 1, soon: 2, found: 3, foundLate: 1, removed: 1 });
  });

  it('takes a review that is due today as due, and one day later as late', () => {
    const one = deskOf([approved(1, 0)], TODAY);
    expect(countsOf(one, TODAY)).toMatchObject({ late: 0, soon: 1 });
    expect(countsOf(deskOf([approved(1, 0)], TODAY + 1), TODAY + 1)).toMatchObject({ late: 1, soon: 0 });
  });

  it('says of each item what its list is about, whatever else is due', () => {
    const both = approved(1, 5, { brief: { dues: [{ duty: 'remove', of: 'controlOwner', day: TODAY - 3 }, review(5)] } });
    expect(deskOf([both], TODAY).review[0]?.due).toEqual(review(5));
    expect(deskOf([both], TODAY).all[0]?.due?.duty).toBe('remove');
  });

  it('puts stacked ones first, with the others of their principal, accepted risks too', () => {
    const principal = { type: 'user', id: 'piet', name: 'Piet Vos' } as const;
    const [role, mfa] = [approved(1, 5, { family: 'privilegedRoles', severity: 'low', principal }), rowWith({ id: 2, lifecycle: 'acceptedRisk', principal, brief: { dues: [review(9)] } })];
    const { review: listed } = deskOf([approved(3, 5, { severity: 'critical' }), role, mfa], TODAY);
    expect(idsOf(listed.slice(0, 2)).slice().sort()).toEqual([1, 2]);
    expect(listed.find(({ row }) => row.id === 1)).toMatchObject({ stackedWith: [mfa], risk: { severity: 'medium' } });
  });

  it('does not stack on what is over', () => {
    const principal = { type: 'user', id: 'piet', name: 'Piet Vos' } as const;
    expect(deskOf([approved(1, 5, { principal }), rowWith({ id: 2, family: 'privilegedRoles', lifecycle: 'closed', principal })], TODAY).review[0]?.stackedWith).toEqual([]);
  });
});
