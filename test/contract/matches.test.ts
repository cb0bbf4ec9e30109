import { findException } from '../../src/register/findException';
import { readMatches } from '../../src/register/readMatches';
import { personOf } from '../seed/play';
import { gateAs, startSeatedRegister } from './registerSite';

const WANTED = { exceptionKey: 'found', tenantId: 't', family: 'federation', principalName: 'Partner.example' };

test('of a tenant and family with more rows than SharePoint looks at, those that no report has shown are found, of the same name first; any one by its number or key', async () => {
  const sharePoint = await startSeatedRegister();
  try {
    const row = { Tenant: 't', Family: 'federation', Lifecycle: 'approved', FindingCount: 1 };
    sharePoint.control.seedAt('/sites/register', (seeding) => {
      const add = (key: string, values: Readonly<Record<string, string | number>>): void => void seeding.addItem({ list: 'Lists/Register', by: personOf('ana').login, atMs: sharePoint.control.clock.now(), values: { ...row, Title: key, ExceptionKey: key, ...values } });
      add('first', { FindingCount: 0, PrincipalName: 'partner.example' });
      for (let at = 0; at < 5000; at += 1) add(`x${at}`, {});
      add('last', { FindingCount: 0, PrincipalName: 'other.example' });
    });
    const gate = gateAs(sharePoint, 'vic');
    const last = { id: 5002, key: 'last', title: 'last' };
    expect(await Promise.all([{ key: 'last' }, { id: 5002 }, { key: "it's" }, { id: 9999 }].map((named) => findException(gate, named)))).toEqual([last, last, undefined, undefined]);
    expect((await readMatches(gateAs(sharePoint, 'ada'), WANTED)).map(({ exceptionKey, sameName }) => [exceptionKey, sameName])).toEqual([['first', true], ['last', false]]);
  } finally {
    await sharePoint.close();
  }
});
