import type { Json } from '../../../src/domain/ledger/canonical';
import type { Decision } from '../../../src/domain/ledger/decision';
import { planRights, type RightsRead } from '../../../src/sweep/rights';
import { DAY_0, Life } from '../domain/ledger/life';
import { SWEEPER } from './sweeping';

const RIGHTS: RightsRead = { groups: [{ title: 'Register admins', members: ['ada'] }], levels: { Read: '176/138612833' } };
/** The ledger after these were appended, one after the other. */
const after = (...bodies: readonly (RightsRead | object)[]): readonly Decision[] => {
  const life = new Life('');
  bodies.forEach((body, at) => life.on(at).does(SWEEPER, 'rightsSnapshot', body as object, { exceptionKey: '', key: `s${at}` }));
  return life.decisions;
};

describe('the rights snapshot', () => {
  it('is appended at first, with all that could be seen', () => {
    const { act, changed } = planRights([], RIGHTS, DAY_0);
    expect(changed).toEqual(['groups', 'levels']);
    expect(act).toMatchObject({ act: 'rightsSnapshot', exceptionKey: '', body: RIGHTS, onDay: DAY_0 });
  });

  it('is not appended again while nothing differs', () => {
    expect(planRights(after(RIGHTS), RIGHTS, DAY_0 + 1)).toEqual({ act: undefined, changed: [] });
  });

  it('is appended when a member is added, and again when the member is gone: coming back is a change, too', () => {
    const more: RightsRead = { ...RIGHTS, groups: [{ title: 'Register admins', members: ['ada', 'vic'] }] };
    const added = planRights(after(RIGHTS), more, DAY_0 + 1);
    expect(added.changed).toEqual(['groups']);
    const back = planRights(after(RIGHTS, more), RIGHTS, DAY_0 + 2);
    expect(back.changed).toEqual(['groups']);
    expect(back.act?.key).not.toBe(planRights([], RIGHTS, DAY_0).act?.key);
  });

  it('has one key for two sweeps at once', () => {
    expect(planRights(after({}), RIGHTS, DAY_0).act?.key).toBe(planRights(after({}), RIGHTS, DAY_0 + 1).act?.key);
  });

  it('is compared part by part, so that who may see less than another adds nothing', () => {
    const { levels } = RIGHTS;
    expect(planRights(after(RIGHTS, { levels: levels as Json }), RIGHTS, DAY_0)).toEqual({ act: undefined, changed: [] });
    expect(planRights(after(RIGHTS), { levels: levels as Json }, DAY_0)).toEqual({ act: undefined, changed: [] });
  });

  it('keeps hashes where it would not fit, and they compare like the rights themselves', () => {
    const many: RightsRead = { groups: Array.from({ length: 2000 }, (_, at) => ({ title: `Group ${at}`, members: ['i:0#.f|membership|somebody@contoso.example'] })), levels: RIGHTS.levels as Json };
    const { act } = planRights([], many, DAY_0);
    expect(JSON.stringify(act?.body).length).toBeLessThan(500);
    expect(planRights(after(act?.body as object), many, DAY_0)).toEqual({ act: undefined, changed: [] });
    expect(planRights(after(act?.body as object), { ...many, levels: {} }, DAY_0).changed).toEqual(['levels']);
  });
});
