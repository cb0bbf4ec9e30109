import { exceptionLink } from '../../../src/export/exceptionLink';

describe('the link of an exception in a file', () => {
  const page = 'https://contoso.sharepoint.com/sites/register/SitePages/Security.aspx';

  it('opens its page', () => {
    expect(exceptionLink(page, 'a b')).toBe(`${page}?exception=a+b`);
  });

  it('is the same however the page stood when the file was written', () => {
    expect(exceptionLink(`${page}?scanners=1&register.group=owner&env=WebView#top`, 'k1')).toBe(exceptionLink(page, 'k1'));
  });
});
