import { intake } from '../../../../src/ui/strings/enUs/intake';
import { formatsOf } from '../../../../src/ui/strings/formats';

const { heading } = intake(formatsOf('en-US')).preview;

describe('the answer above what a report would do', () => {
  it('tells a report that shows nothing from one of which all is known', () => {
    expect(heading({ added: 0, known: 0 })).toBe('This report shows no exception');
    expect(heading({ added: 0, known: 3 })).toBe('The register already knows every exception in this report');
  });

  it('says how much is new', () => {
    expect(heading({ added: 1, known: 0 })).toBe('This would add 1 exception to the register');
    expect(heading({ added: 2, known: 1200 })).toBe('This would add or change 2 exceptions; the register already knows 1,200');
  });
});
