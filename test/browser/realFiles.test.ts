import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { ROOT } from './support/chromium';
import { commandSaid } from './support/commandSaid';
import { dropPaths } from './support/dropPaths';
import type { FilesSaid } from './support/filesSaid';
import { pageSaid } from './support/pageSaid';
import { usePortal, WEB_URL } from './support/portal';

/** Public output of scanners, which is not part of this project. */
const DATA = resolve(ROOT, '..', 'shared', 'data');
const FILES = existsSync(DATA) ? readdirSync(DATA).sort().map((name) => join(DATA, name)).filter((path) => statSync(path).isFile()) : [];
/** Of files that name no tenant. */
const TENANT = '11111111-2222-4333-8444-555555555555';
/** Two dated runs of one tenant. */
const [EARLIER, LATER] = ['scubagear-tqhjy-1.7.0-2025-10-06.json', 'scubagear-tqhjy-1.8.0-2026-05-04.json'].map((name) => join(DATA, name)) as [string, string];

/** Each file is read by the page and twice by the command, which starts anew each time. */
const LONGEST_TEST_MS = 600_000;
/** For one preview, on a machine that has other work. */
const LONGEST_WAIT_MS = 120_000;

type Told = Readonly<Record<string, FilesSaid>>;

if (FILES.length === 0) {
  test.skip(`real files are not at hand (${DATA}): that the page and the command say the same of them is not tested`, () => undefined);
} else {
  describe('of real files the page says before it keeps anything what the command says', () => {
    const portal = usePortal();
    const folder = mkdtempSync(join(tmpdir(), 'real-files-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const reviewer = async (): Promise<Page> => {
      const { page } = await portal.open({ person: 'ana', ready: '.web-part h2' });
      page.setDefaultTimeout(LONGEST_WAIT_MS);
      await page.getByRole('button', { name: 'Read a report' }).waitFor();
      return page;
    };
    const byCommand = (path: string): Promise<FilesSaid> => commandSaid(path, { webUrl: `${portal.url}${WEB_URL}`, tenant: TENANT });

    /** One after another on one page. */
    async function both(paths: readonly string[], page: Page): Promise<{ readonly page: Told; readonly command: Told }> {
      const [said, told]: [Record<string, FilesSaid>, Record<string, FilesSaid>] = [{}, {}];
      for (const path of paths) {
        said[basename(path)] = await preview(page, path);
        told[basename(path)] = await byCommand(path);
      }
      return { page: said, command: told };
    }

    test('each file by itself', async () => {
      const told = await both(FILES, await reviewer());
      expect(told.page).toEqual(told.command);
      expect(Object.values(told.page).filter(({ keeps }) => keeps > 0).length).toBeGreaterThan(3);
      expect(Object.values(told.page).filter(({ unreadable }) => unreadable.length > 0).length).toBeGreaterThan(0);
    }, LONGEST_TEST_MS);

    test('all of them together, as a ZIP file and as a folder', async () => {
      const archive = join(folder, 'all.zip');
      writeFileSync(archive, zipSync(Object.fromEntries(FILES.map((path) => [basename(path), readFileSync(path)]))));
      const told = await both([archive, DATA], await reviewer());
      expect(told.page).toEqual(told.command);
      const [zipped, whole] = Object.values(told.page);
      expect(whole?.reports.length).toBeGreaterThan(3);
      expect({ ...zipped, reports: zipped?.reports.length, unreadable: zipped?.unreadable.length }).toEqual({ ...whole, reports: whole?.reports.length, unreadable: whole?.unreadable.length });
    }, LONGEST_TEST_MS);

    test('of a register that has read an earlier run of the same tenant, and then the later one', async () => {
      const page = await reviewer();
      await keep(page, EARLIER);
      const first = await both(FILES, page);
      expect(first.page).toEqual(first.command);
      expect(first.page[basename(EARLIER)]?.reports[0]?.alreadyRead).toBe(true);
      await keep(page, LATER);
      const second = await both([EARLIER, LATER], page);
      expect(second.page).toEqual(second.command);
    }, LONGEST_TEST_MS);
  });
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'Read a report' });

/** Drops it and waits for what it holds; a tenant is named where one is asked for. */
async function preview(page: Page, path: string): Promise<FilesSaid> {
  const panel = panelOf(page);
  if ((await panel.count()) > 0) await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });
  await dropPaths(page, [path]);
  const end = panel.getByRole('button', { name: 'Read another report' });
  const asked = panel.getByRole('heading', { name: 'Which tenant is this of?' }).or(panel.getByText('Which tenant is this of?'));
  await end.or(asked).first().waitFor();
  if ((await asked.count()) > 0) {
    const other = panel.getByRole('radio', { name: 'Another tenant' });
    if ((await other.count()) > 0) await other.check();
    await panel.getByRole('textbox', { name: 'Id of the tenant' }).fill(TENANT);
    await panel.getByRole('button', { name: 'Go on' }).click();
    await end.waitFor();
  }
  return pageSaid(panel);
}

async function keep(page: Page, path: string): Promise<void> {
  await preview(page, path);
  await panelOf(page).getByRole('button', { name: /^Keep [\d,]+ exceptions?$/ }).click();
  await panelOf(page).getByRole('button', { name: 'Done', exact: true }).click();
}
