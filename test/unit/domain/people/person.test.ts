import { isApp, isGuest, loginKey } from '../../../../src/domain/people/person';

describe('an account', () => {
  it.each([
    ['a guest of the directory', 'i:0#.f|membership|gus_partner.example#EXT#@contoso.example', true],
    ['a guest that SharePoint alone knows', 'i:0#.f|membership|urn%3aspo%3aguest#gus@partner.example', true],
    ['a member', 'i:0#.f|membership|guest@contoso.example', false],
  ])('%s is told by the login', (_who, login, guest) => {
    expect(isGuest(login)).toBe(guest);
  });

  it('an app is no person', () => {
    expect(isApp('i:0i.t|ms.sp.ext|1234@contoso.example')).toBe(true);
    expect(isApp('i:0#.f|membership|anna@contoso.example')).toBe(false);
  });

  it('is the same under another case', () => {
    expect(loginKey(' I:0#.F|membership|Anna@Contoso.example ')).toBe(loginKey('i:0#.f|membership|anna@contoso.example'));
  });
});
