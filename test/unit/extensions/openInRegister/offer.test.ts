import { addressOf, isOffered } from '../../../../src/extensions/openInRegister/offer';
import { PAGES } from '../../../../src/lists/schema/pages';

const onRegister = { webPath: '/sites/register', listPath: '/sites/register/Lists/Register', selected: 1 };

describe('the command of the list', () => {
  it('is offered for exactly one row', () => {
    expect([0, 1, 2].map((selected) => isOffered({ ...onRegister, selected }))).toEqual([false, true, false]);
  });

  it('is offered on the register alone, whatever the case of its address', () => {
    expect(isOffered({ ...onRegister, listPath: '/Sites/Register/lists/register' })).toBe(true);
    expect(isOffered({ webPath: '/', listPath: '/Lists/Register', selected: 1 })).toBe(true);
    for (const listPath of [undefined, '/sites/register/Lists/Requests', '/sites/other/Lists/Register', '/sites/register/Lists/RegisterOld']) expect(isOffered({ ...onRegister, listPath })).toBe(false);
  });
});

describe('where it leads', () => {
  it('is the page of that exception, on the page that the template makes', () => {
    expect(addressOf('https://contoso.sharepoint.com/sites/register', undefined, 'EX 1&2')).toBe('https://contoso.sharepoint.com/sites/register/SitePages/Register.aspx?exception=EX+1%262');
    expect(PAGES.map(({ fileName }) => fileName)).toContain('Register.aspx');
  });

  it('is the page that an administrator named, where it is one of this site', () => {
    expect(addressOf('https://contoso.sharepoint.com/sites/register/', 'SitePages/Ours.aspx', 'x')).toBe('https://contoso.sharepoint.com/sites/register/SitePages/Ours.aspx?exception=x');
  });

  it.each(['https://evil.example/SitePages/Register.aspx', '//evil.example/x', '/sites/other/SitePages/Register.aspx', '../other/x.aspx', 'javascript:alert(1)', 'https://', ''])('is never an address outside the site: %p', (page) => {
    expect(addressOf('https://contoso.sharepoint.com/sites/register', page, 'x')).toBe('https://contoso.sharepoint.com/sites/register/SitePages/Register.aspx?exception=x');
  });

  it('is the whole register where the key could not be read', () => {
    expect(addressOf('https://contoso.sharepoint.com/sites/register', undefined, undefined)).toBe('https://contoso.sharepoint.com/sites/register/SitePages/Register.aspx');
  });
});
