import { readFileSync } from 'node:fs';
import { FORMAT_NAMES } from '../../src/export/format';
import { runCommand } from '../contract/runCommand';
import { usePortal, WEB_URL } from './support/portal';
import type { View } from './support/view';
import { EVERY_VIEW } from './support/views';

const portal = usePortal({ sample: 60 });
const READY = '.web-part pre:not(:empty)';

const open = (given: Parameters<typeof portal.open>[0] = {}): Promise<View> => portal.open({ person: 'vic', query: { scanners: '1' }, ready: READY, ...given });

describe('what scanners may be told of', () => {
  test.each(FORMAT_NAMES)('as %s is shown, and taken away, as the command writes it, in any language', async (format) => {
    const view = await open({ options: { locale: 'de-DE' } });
    const { page } = view;
    const [formats, tenants] = [page.locator('.web-part select').first(), page.locator('.web-part select').nth(1)];
    const download = page.locator('.web-part button').filter({ hasText: /herunterladen/ });
    await formats.selectOption(format);
    await page.waitForFunction((name) => document.querySelector<HTMLSelectElement>('.web-part select')?.value === name && document.querySelector('.web-part pre')?.textContent !== '', format);
    await download.waitFor();
    const tenant = (await tenants.count()) > 0 ? await tenants.inputValue() : '';
    const { pathname } = new URL(page.url());
    const { code, out } = await runCommand('src/node/export.ts', ['--site', `${portal.url}${WEB_URL}`, '--format', format, '--page', `${portal.url}${pathname}`, ...(tenant === '' ? [] : ['--tenant', tenant])]);
    expect(code).toBe(0);
    const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
    expect(readFileSync(await file.path(), 'utf8')).toBe(out);
    expect(await page.locator('.web-part pre').textContent()).toBe(out);
    expect(out.trim()).not.toBe('');
  });

  test.each(EVERY_VIEW)('has no violation and nothing scrolls sideways: in %s at %i px', async (theme, width) => {
    const view = await open({ theme, width });
    expect({ axe: await view.axe('.web-part'), overflow: await view.overflow() }).toEqual({ axe: [], overflow: 0 });
    await view.picture('scanners');
  });
});
