import { createSearch, type Found } from '../../../../../src/ui/view/leadership/board/search';
import { judgedRows, TODAY, type SomeRow } from '../../../domain/kpi/someRow';

const person = (name: string, short: string) => ({ login: `i:0#.f|membership|${short}@contoso.example`, name });
const MIRA = person('Mira Okafor', 'mira');
const FRANCOIS = person('François Ünal', 'francois');
const NAMES = { tenant: (id: string) => (id === 'tenant-a' ? 'Contoso' : 'Fabrikam EU'), family: () => 'Conditional access' };
const find = (typed: string, ...rows: readonly SomeRow[]): Found => createSearch(judgedRows(...rows.map((row, at) => ({ title: `no ${at}`, ...row }))), NAMES)(typed);
const titles = ({ items }: Found): readonly string[] => items.map(({ row }) => row.title);

describe('who is accountable for what is typed in', () => {
  test('finds by person, by account, policy, app, tenant and service, whatever the case and accents', () => {
    const row: SomeRow = { controlOwner: MIRA, securityReviewer: FRANCOIS, settingName: 'Require MFA for all users', principal: { type: 'application', id: 'app-1', name: 'Payroll' }, tenantId: 'tenant-b' };
    for (const typed of ['mira', 'OKAFOR', 'francois', 'unal', 'mira@contoso', 'require mfa', 'payroll', 'app-1', 'fabrikam', 'conditional', 'no 0']) expect([typed, titles(find(typed, row))]).toEqual([typed, ['no 0']]);
  });

  test('finds what has all the words, and nothing without a word', () => {
    expect(titles(find('mira fabrikam', { controlOwner: MIRA }, { controlOwner: MIRA, tenantId: 'tenant-b' }))).toEqual(['no 1']);
    expect(titles(find('  ', { controlOwner: MIRA }))).toEqual([]);
    expect(titles(find('zoe', { controlOwner: MIRA }))).toEqual([]);
  });

  test('shows what is past tolerance first, then the oldest', () => {
    expect(titles(find('no', { sinceDay: TODAY - 5 }, { sinceDay: TODAY - 9 }, { sinceDay: TODAY - 1, pastToleranceDay: TODAY }))).toEqual(['no 2', 'no 1', 'no 0']);
  });

  test('tells of a person what they hold, seat by seat; a name that fits many names nobody', () => {
    const { people } = find('mira', { controlOwner: MIRA }, { controlOwner: { ...MIRA, login: MIRA.login.toUpperCase() } }, { securityReviewer: MIRA, businessOwner: MIRA, controlOwner: FRANCOIS });
    expect(people).toEqual([{ person: MIRA, held: { controlOwner: 2, securityReviewer: 1, businessOwner: 1 } }]);
    expect(find('contoso.example', ...['a', 'b', 'c', 'd'].map((name) => ({ controlOwner: person(name, name) }))).people).toEqual([]);
  });
});
