import { accountOf, isSameAccount } from '../../../../src/domain/people/account';

const MIRA = 'i:0#.f|membership|mira@contoso.example';
const GUS = 'i:0#.f|membership|gus_partner.example#ext#@contoso.example';

describe('the account of a login', () => {
  it('is what stands behind the last bar, without case', () => {
    expect(accountOf('i:0#.f|membership|Mira@Contoso.example')).toBe('mira@contoso.example');
    expect(accountOf('mira@contoso.example')).toBe('mira@contoso.example');
  });

  it.each([
    [MIRA, 'Mira@CONTOSO.example', true],
    [MIRA, 'tom@contoso.example', false],
    [GUS, 'gus_partner.example#EXT#@contoso.example', true],
    [GUS, 'gus_partner.example#ext#@contoso.onmicrosoft.com', true],
    [GUS, 'gus@partner.example', true],
    [GUS, 'gus@contoso.example', false],
    [MIRA, 'app@sharepoint', false],
    [MIRA, 'SHAREPOINT\\system', false],
    ['i:0i.t|ms.sp.ext|1234@contoso', 'app@sharepoint', undefined],
    ['i:0i.t|ms.sp.ext|1234@contoso', 'mira@contoso.example', undefined],
  ])('%s and %s are one: %s', (login, account, same) => {
    expect(isSameAccount(login, account)).toBe(same);
  });
});
