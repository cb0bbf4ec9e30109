import { CONTENT_SECURITY_POLICY } from '../page/csp';
import { focused, press, tabTo } from './support/keyboard';
import { usePortal } from './support/portal';
import { reading, SAMPLE } from './support/register';
import { EVERY_VIEW } from './support/views';

const portal = usePortal({ prepare: reading(SAMPLE) });

describe('the local portal', () => {
  test('shows the web part on Microsoft’s runtime, under the enforced policy', async () => {
    const { page } = await portal.open();
    const answer = await page.request.get(page.url());
    expect(answer.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(await page.locator('.web-part').innerText()).not.toBe('');
  });

  test('the policy that pages are served with lets no script in but the server’s own', () => {
    const rules = new Map(CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    expect(rules.get('worker-src')).toEqual(["'none'"]);
    expect([...rules.values()].flat().filter((source) => /unsafe-eval|blob:|https?:|\*/.test(source ?? ''))).toEqual([]);
  });

  test('a script that is written into the page, or made from text, is refused', async () => {
    const { page } = await portal.open({ expected: [/policy violation: script-src/, /console error: .*Content Security Policy/, /failed request: GET blob:/] });
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.head.append(script);
      const blob = document.createElement('script');
      blob.src = URL.createObjectURL(new Blob(['window.ranBlob = true'], { type: 'text/javascript' }));
      document.head.append(blob);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return ['ranInline', 'ranBlob'].filter((name) => name in window);
    });
    expect(ran).toEqual([]);
  });

  test.each(EVERY_VIEW)('its start page has no accessibility fault: %s, %i px', async (theme, width) => {
    const view = await portal.open({ page: '', theme, width });
    expect(await view.axe()).toEqual([]);
    expect(await view.overflow()).toBe(0);
    await view.picture('start');
  });

  test.each(EVERY_VIEW)('what stands around a web part has no accessibility fault: %s, %i px', async (theme, width) => {
    const view = await portal.open({ theme, width, options: { edit: true } });
    await view.page.locator('header summary').first().click();
    expect(await view.axe('header')).toEqual([]);
    expect(await view.overflow()).toBe(0);
  });

  test('one click on the start page makes the visitor somebody else', async () => {
    const { page } = await portal.open({ page: '' });
    await page.getByRole('main').getByRole('button', { name: /^Ana Ruiz/ }).click();
    await page.getByText('You are signed in as Ana Ruiz').waitFor();
    await page.goto(`${portal.url}/page/heatmap`);
    expect(await page.locator('header summary').first().innerText()).toContain('Ana Ruiz');
  });

  test('who is gone from the directory cannot be chosen', async () => {
    const { page } = await portal.open({ page: '' });
    expect(await page.getByRole('button', { name: /Otto Brandt/ }).count()).toBe(0);
  });

  test('the theme changes without a reload, and the address says so', async () => {
    const { page } = await portal.open();
    await page.getByRole('button', { name: 'Dark' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(new URL(page.url()).searchParams.get('theme')).toBe('dark');
    // The web part was told by the runtime's theme provider, and styled itself anew.
    const background = (): Promise<string> => page.locator('.web-part > *').first().evaluate((root) => getComputedStyle(root).getPropertyValue('--reg-background'));
    expect(await background()).toBe('#1f1f1f');
    await page.getByRole('button', { name: 'High contrast' }).click();
    expect(await background()).toBe('#000000');
    // Styles of Microsoft's own, which name theme slots, follow as well.
    expect(await page.evaluate(() => (window as unknown as { __themeState__: { theme: Record<string, string> } }).__themeState__.theme['white'])).toBe('#000000');
  });

  test('everything around a web part is reached and worked by keyboard alone', async () => {
    const { page } = await portal.open({ person: 'mira' });
    await tabTo(page, /link "Skip to the content"/);
    await tabTo(page, /Mira Okafor/);
    await press(page, 'Enter');
    await tabTo(page, /button "Jon Bell/);
    await press(page, 'Enter');
    await page.locator('summary', { hasText: 'Jon Bell' }).waitFor();
    await tabTo(page, /button "High contrast"/);
    await press(page, 'Enter');
    expect(await focused(page)).toContain('[pressed]');
  });

  test('in edit mode the property pane opens, takes the focus and gives it back', async () => {
    const { page } = await portal.open({ options: { edit: true } });
    await page.getByRole('button', { name: /^Edit properties/ }).press('Enter');
    await page.locator('#property-pane h2').waitFor();
    expect(await focused(page)).toContain('heading');
    await page.getByRole('button', { name: 'Close properties' }).press('Enter');
    expect(await page.locator('#property-pane').isVisible()).toBe(false);
    expect(await focused(page)).toContain('Edit properties');
  });

  test('whom the site does not let in sees SharePoint’s own sentence and can become somebody else', async () => {
    const { page } = await portal.open({ page: '', person: 'nina', expected: [/403/] });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('You need permission to open this site');
    expect(await page.getByRole('main').innerText()).toContain('Access denied');
    await page.getByRole('main').getByRole('button', { name: /^Ada/ }).click();
    await page.getByText('You are signed in as Ada Lindqvist').waitFor();
  });

  test('the runtime itself asks SharePoint for nothing: every request is the web part’s own', async () => {
    const { siteRequests } = await portal.open();
    expect(siteRequests.filter((request) => !/getList\(|regionalsettings|contextinfo|\$batch/i.test(request))).toEqual([]);
  });

  test('the page of a web part that does not exist names those that do', async () => {
    const { page } = await portal.open({ page: '' });
    const answer = await page.request.get(`${portal.url}/page/nothing`);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain('/page/heatmap');
  });
});
