import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite, type Site } from './provisionedSite';
import { ROOT, runCommand } from './runCommand';

jest.setTimeout(60_000);

const provisionCommand = (...args: string[]): ReturnType<typeof runCommand> => runCommand('src/node/provision.ts', args);

describe('npm run provision', () => {
  let site: Site;
  let folder: string;
  beforeAll(async () => {
    site = await startSite();
    folder = mkdtempSync(join(tmpdir(), 'provision-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await site.sharePoint.close();
  });

  it('--check names what an empty site lacks and ends with 1', async () => {
    const { code, out } = await provisionCommand('--check', '--site', site.webUrl);
    expect(code).toBe(1);
    expect(out).toContain('The list "Exception register" is missing.');
  });

  it('--site makes the lists, says each step, and ends with 0 when nothing differs', async () => {
    const { code, out, err } = await provisionCommand('--site', `${site.webUrl}/`);
    expect(err).toBe('');
    expect(out).toMatch(/^1\/\d+ Make permission level “Register append”\n/);
    expect(out).toMatch(/The site is ready\.\nRights check: no difference\.\n$/);
    expect(code).toBe(0);
  });

  it('--site again says that there is nothing to do', async () => {
    expect(await provisionCommand('--site', site.webUrl)).toMatchObject({ code: 0, out: 'Nothing to do: the site is as the schema says.\nRights check: no difference.\n' });
  });

  it('--as somebody who may not ends with 2 and says who may', async () => {
    const { code, err } = await provisionCommand('--site', site.webUrl, '--as', 'vic');
    expect(code).toBe(2);
    expect(err).toContain('Ask a site collection administrator');
  });

  it('--template writes the template that is checked in', async () => {
    const file = join(folder, 'register.xml');
    expect(await provisionCommand('--template', file)).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(ROOT, 'sharepoint/template/register.xml'), 'utf8'));
  });

  it('without an option it says how it is used', async () => {
    expect(await provisionCommand()).toMatchObject({ code: 2, out: '' });
  });
});
