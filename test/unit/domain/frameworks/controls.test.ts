import { FAMILIES } from '../../../../src/domain/exception/family';
import { CONTROLS } from '../../../../src/domain/frameworks/controls';

describe('CONTROLS', () => {
  it('names every control once', () => {
    const ids = CONTROLS.map(({ id }) => id.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a control family for every baseline control, and none for governance', () => {
    for (const { framework, family } of CONTROLS) expect(family === undefined).toBe(framework.startsWith('NIST'));
  });

  it('has at least one control in every family but trust between tenants, which no baseline here speaks of', () => {
    expect(FAMILIES.filter((family) => !CONTROLS.some((control) => control.family === family))).toEqual(['crossTenantTrust']);
  });

  it('writes ids as reports do', () => {
    const shape = { 'CISA SCuBA': /^MS\.[A-Z]+\.\d+\.\d+v\d+$/, 'CIS Microsoft 365 Foundations': /^CIS\.M365(\.\d+){2,4}$/, Maester: /^(MT|EIDSCA|ORCA)\.[A-Z]{0,2}\d+(\.\d+)?$/, 'NIST CSF 2.0': /^[A-Z]{2}\.[A-Z]{2}-\d\d$/, 'NIST AI RMF': /^[A-Z]+ \d\.\d+$/ };
    for (const { id, framework } of CONTROLS) expect(id).toMatch(shape[framework]);
  });

  it('names the subcategory about exceptions', () => {
    expect(CONTROLS.map(({ id }) => id)).toContain('ID.RA-07');
  });

  it('has titles of our own: short, one line, and no benchmark phrases', () => {
    for (const { title } of CONTROLS) {
      expect(title.length).toBeLessThanOrEqual(90);
      expect(title).not.toMatch(/^Ensure |SHALL|SHOULD|\n|\.$/);
    }
  });
});
