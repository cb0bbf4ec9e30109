import { stackedOn } from '../../../../src/domain/brief/stacked';
import { rowWith } from './someRow';

const admin = { type: 'user', id: '00000000-0000-4000-a000-000000000001', name: 'Piet Vos' } as const;

describe('stacked exceptions', () => {
  it('are those of one principal in several families of one tenant, each with the others', () => {
    const [role, mfa, other, elsewhere] = [
      rowWith({ id: 1, family: 'privilegedRoles', principal: admin }),
      rowWith({ id: 2, family: 'conditionalAccess', principal: { ...admin, id: admin.id.toUpperCase(), type: 'group' } }),
      rowWith({ id: 3 }),
      rowWith({ id: 4, family: 'adminConsent', principal: admin, tenantId: 'tenant-b' }),
    ];
    expect([...stackedOn([role, mfa, other, elsewhere])]).toEqual([
      ['x1', [mfa]],
      ['x2', [role]],
    ]);
  });

  it('are not two of one family: those are one reason, split', () => {
    expect(stackedOn([rowWith({ id: 1, principal: admin }), rowWith({ id: 2, principal: admin })]).size).toBe(0);
  });

  it('are not settings, behind which nobody stands', () => {
    const setting = { type: 'setting', id: 's', name: 'Legacy sign-in' } as const;
    expect(stackedOn([rowWith({ id: 1, principal: setting }), rowWith({ id: 2, principal: setting, family: 'mailFlow' })]).size).toBe(0);
  });
});
