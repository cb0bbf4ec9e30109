import { planImport } from '../../../src/decisions/importPlan';
import { recordOf } from '../../../src/decisions/importReport';
import { EMPTY_REGISTER } from '../../../src/decisions/knownRegister';
import { newestTitled } from '../../../src/decisions/newestTitled';
import { report } from './reports';

const records = (...titles: readonly (string | null)[]): { readonly Id: number; readonly Title: string | null }[] => titles.map((Title, at) => ({ Id: titles.length - at, Title }));

describe('the newest records of a tool by their titles', () => {
  test('are those of the newest days of each tenant, whatever version made them, and the one that was read last', () => {
    const of = (ofEach: number): readonly number[] =>
      newestTitled('ScubaGear', records('ScubaGear 1.5.0, Contoso, Ltd., 2026-01-01', 'ScubaGear 1.8.0, Contoso, Ltd., 2026-11-03', 'ScubaGear 1.8.0, Contoso, Ltd., 2026-11-04', 'ScubaGear 1.5.0, Fabrikam, 2025-01-01', 'ScubaGear 1.8.0, Contoso, Ltd., 2026-11-04'), ofEach);
    expect(of(1)).toEqual([3, 5, 2]);
    expect(of(3)).toEqual([3, 1, 4, 5, 2]);
  });

  test('are those of each of two tenants with one name', () => {
    const titles = ['11111111', '22222222'].map((start) => {
      const [planned] = planImport([{ report: report({ tenant: { id: `${start}-2222-4333-8444-555555555555`, name: 'Contoso' } }), findings: [], looked: [], drafts: [], roleHolders: [] }], EMPTY_REGISTER).reports;
      return planned ? recordOf(planned, undefined).title : '';
    });
    expect(newestTitled('ScubaGear', records(...titles), 1).sort()).toEqual([1, 2]);
  });

  test('are none from a day that had not come when they were written, which would put off all that came later', () => {
    const titled = ['2099-01-01', '2026-11-03'].map((day, at) => ({ Id: 2 - at, Title: `Maester 1.1.0, Contoso, ${day}`, Created: '2026-11-03T08:00:00Z' }));
    expect(newestTitled('Maester', titled, 1)).toEqual([1]);
  });

  test('are found where a title was cut or is none', () => {
    expect(newestTitled('Maester', records('Maester 1.1.0, A very long na', null, ''), 1).length).toBeGreaterThan(0);
  });
});
