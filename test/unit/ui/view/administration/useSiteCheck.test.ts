import { register } from '../../../../../src/lists/schema/register';
import { administrationStringsFor } from '../../../../../src/ui/strings/administrationStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import type { SiteCheck } from '../../../../../src/ui/view/administration/siteCheck';
import { answerOf } from '../../../../../src/ui/view/administration/useSiteCheck';

const words = administrationStringsFor(stringsFor('en-US').formats);
const differences = [{ code: 'listInherits', grade: 'danger', list: 'Approvals', name: 'Approvals', text: '' }] as const;
const steps = [{ kind: 'removeCaller', list: register }] as const;

describe('the answer of a check', () => {
  it.each<[string, SiteCheck, string]>([
    ['nothing', { outcome: 'checked', steps: [], differences: [] }, words.check.right],
    ['no difference, and yet something that a run would do', { outcome: 'checked', steps, differences: [] }, 'A run of the set-up would do 1 thing'],
    ['differences', { outcome: 'checked', steps, differences }, '1 thing differs from what the register needs'],
    ['a site that cannot be set up as it is', { outcome: 'obstacle', obstacle: { code: 'readLevelMissing' }, differences: [] }, words.check.obstacle],
    ['a refusal', { outcome: 'refused', refusal: { kind: 'denied', what: { kind: 'readSite' }, status: 403, code: '', detail: '' } }, words.check.failed],
  ])('of %s', (_name, check, said) => {
    expect(answerOf(check, words)).toBe(said);
  });
});
