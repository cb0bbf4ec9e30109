import { usePortal } from './support/portal';

const portal = usePortal({ sample: 60 });

const PARTS = [
  ['leadership', 'lena'],
  ['review', 'ana'],
  ['register', 'vic'],
  ['administration', 'ada'],
  ['owner', 'mira'],
] as const;

describe('each web part in a section of a page', () => {
  test.each(PARTS)('%s follows its theme without a reload', async (part, as) => {
    const { page } = await portal.open({ page: part, person: as });
    const heading = page.locator('.web-part h2').filter({ hasNotText: 'Reading the register' }).first();
    await heading.waitFor({ timeout: 30_000 });
    const colour = (): Promise<string> => heading.evaluate((element) => getComputedStyle(element).color);
    const light = await colour();
    await page.getByRole('button', { name: 'Dark' }).click();
    for (let tries = 0; tries < 50 && (await colour()) === light; tries += 1) await page.waitForTimeout(100);
    expect(await colour()).not.toBe(light);
  });
});
