import { parseSiteUrl } from '../../../src/webparts/siteUrl';

const ORIGIN = 'https://contoso.sharepoint.com';

describe('parseSiteUrl', () => {
  it('takes an address or a path on the page’s own host', () => {
    expect(parseSiteUrl(' /sites/register/ ', ORIGIN)).toBe('https://contoso.sharepoint.com/sites/register');
    expect(parseSiteUrl('https://contoso.sharepoint.com/sites/register', ORIGIN)).toBe('https://contoso.sharepoint.com/sites/register');
    expect(parseSiteUrl('', ORIGIN)).toBe('');
  });

  it('refuses another host and what is no address', () => {
    for (const text of ['https://evil.example/sites/register', '//evil.example', 'javascript:alert(1)', 'https://']) expect(parseSiteUrl(text, ORIGIN)).toBeUndefined();
  });
});
