import { newestTitled } from '../../../src/decisions/newestTitled';

const records = (...titles: readonly (string | null)[]): { readonly Id: number; readonly Title: string | null }[] => titles.map((Title, at) => ({ Id: titles.length - at, Title }));

describe('the newest records of a tool by their titles', () => {
  test('are those of the newest days of each tenant, whatever version made them, and the one that was read last', () => {
    const of = (ofEach: number): readonly number[] =>
      newestTitled('ScubaGear', records('ScubaGear 1.5.0, Contoso, Ltd., 2026-01-01', 'ScubaGear 1.8.0, Contoso, Ltd., 2026-11-03', 'ScubaGear 1.8.0, Contoso, Ltd., 2026-11-04', 'ScubaGear 1.5.0, Fabrikam, 2025-01-01', 'ScubaGear 1.8.0, Contoso, Ltd., 2026-11-04'), ofEach);
    expect(of(1)).toEqual([3, 5, 2]);
    expect(of(3)).toEqual([3, 1, 4, 5, 2]);
  });

  test('are found where a title was cut or is none', () => {
    expect(newestTitled('Maester', records('Maester 1.1.0, A very long na', null, ''), 1).length).toBeGreaterThan(0);
  });
});
