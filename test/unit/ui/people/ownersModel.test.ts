import { ownersModel } from '../../../../src/ui/people/ownersModel';
import { historyOf, personFact, serviceOwnerFact } from '../../domain/people/facts';

const NAMES: Readonly<Record<string, string>> = { 'tenant-a': 'Zebra', 'tenant-b': 'Alpha' };
const model = (owners: Parameters<typeof historyOf>[1], facts: Parameters<typeof historyOf>[0] = []) => ownersModel(historyOf(facts, owners), ['tenant-a', ''], (id) => NAMES[id] ?? id);

describe('service owners', () => {
  it('are the newest of each family, of every tenant of the rows and of the entries, by the tenant’s name', () => {
    const { tenants } = model([serviceOwnerFact('jon', 1), serviceOwnerFact('mira', 2, { tenantId: 'TENANT-A' }), serviceOwnerFact('tom', 3, { tenantId: 'tenant-b', family: 'adminConsent' })]);
    expect(tenants.map(({ tenantId, named }) => [tenantId, named])).toEqual([['tenant-b', 1], ['TENANT-A', 1]]);
    expect(tenants[1]?.lines.find(({ family }) => family === 'mailFlow')?.newest?.owner.name).toBe('mira');
    expect(tenants[1]?.lines).toHaveLength(10);
  });

  it('are nobody where an entry says so', () => {
    const { tenants } = model([serviceOwnerFact('jon', 1), serviceOwnerFact('', 2, { owner: { login: '', name: '' } })]);
    expect(tenants[0]?.named).toBe(0);
  });

  it('include who answers for all the rest', () => {
    expect(model([serviceOwnerFact('tom', 1, { tenantId: '', family: '' })]).fallback.newest?.owner.name).toBe('tom');
    expect(model([serviceOwnerFact('jon', 1)]).fallback.newest).toBeUndefined();
  });

  it('that are gone are named as such', () => {
    const { tenants } = model([serviceOwnerFact('jon', 1)], [personFact('jon', 1, { state: 'gone' })]);
    expect(tenants[0]?.lines.filter(({ isGone }) => isGone).map(({ family }) => family)).toEqual(['mailFlow']);
  });
});
