import { PESSIMISTIC, SWITCH_NAMES } from '../sharepoint/switches';
import type { SharePoint } from '../sharepoint/server';
import { gateAs, startSeatedRegister } from './registerSite';
import { api } from '../../src/lists/rest/quote';
import { runCommand } from './runCommand';

jest.setTimeout(60_000);

const probeCommand = (...args: string[]): ReturnType<typeof runCommand> => runCommand('test/probe/main.ts', args);

/** Name and value of each line, as it was printed. */
const printed = (out: string): Record<string, string> =>
  Object.fromEntries(
    out
      .split('\n\n')[0]
      ?.split('\n')
      .map((line) => line.split(/\s+/).slice(0, 2)) ?? [],
  ) as Record<string, string>;

const KINDER = SWITCH_NAMES.map((name): [string, string] => [name, name === 'duplicateStatus' ? '400' : 'false']);

describe('npm run probe', () => {
  let sharePoint: SharePoint;
  let webUrl: string;
  beforeAll(async () => {
    sharePoint = await startSeatedRegister();
    webUrl = `${sharePoint.url}/sites/register`;
  });
  beforeEach(() => {
    for (const name of SWITCH_NAMES) sharePoint.control.setSwitch(name, String(PESSIMISTIC[name]));
    sharePoint.control.addFault({ effect: 'throttle', url: 'web?$select=Title', nth: 30, times: 100, retryAfter: '1' });
  });
  afterEach(() => sharePoint.control.clearFaults());
  afterAll(() => sharePoint.close());

  const everybody = (): string[] => ['--site', `${webUrl}/`, '--as', 'ada', '--adder', 'vic', '--app', 'other-app', '--never-visited', 'nina@contoso.example', '--throttle', '200'];
  /** What the site holds of lists and permission levels. */
  const held = async (): Promise<unknown> => {
    const gate = gateAs(sharePoint, 'ada');
    return [await gate.get(api`web/lists?$select=Title`), await gate.get(api`web/roledefinitions?$select=Name`)];
  };

  it('finds each switch as the site is set, and leaves nothing behind', async () => {
    const before = await held();
    const { code, out, err } = await probeCommand(...everybody());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(printed(out)).toEqual(Object.fromEntries(SWITCH_NAMES.map((name) => [name, String(PESSIMISTIC[name])])));
    expect(out).toContain('Nothing that was tried is better here than the local SharePoint assumes.\n');
    expect(await held()).toEqual(before);
  });

  it('finds each switch the other way, and prints the command that runs the local SharePoint like this site', async () => {
    for (const [name, value] of KINDER) sharePoint.control.setSwitch(name, value);
    const { code, out, err } = await probeCommand(...everybody());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(printed(out)).toEqual(Object.fromEntries(KINDER));
    expect(out).toContain(`Like this site: npm run sharepoint -- ${KINDER.map(([name, value]) => `--switch ${name}=${value}`).join(' ')}\n`);
  });

  it('tries what one owner alone can try, and says of the rest what it would take', async () => {
    const { code, out } = await probeCommand('--site', webUrl, '--as', 'ada');
    expect(code).toBe(0);
    expect(Object.entries(printed(out)).flatMap(([name, value]) => (value === '-' ? [name] : []))).toEqual(['forgedStampWhileAdding', 'ensureUserRefusedToAddOnly', 'overwriteByAddOnly', 'throttleBodyIsHtml', 'appGrantReachesAroundListRights']);
    expect(out).toContain('not tried: it takes being throttled: --throttle N sends up to N reads');
  });

  it('takes away what it made where the site refuses in the middle, and says what was refused', async () => {
    const before = await held();
    sharePoint.control.addFault({ effect: 'accessDenied', operation: 'files.add' });
    const { code, out, err } = await probeCommand(...everybody());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/denied: POST .*Files\/add/);
    expect(await held()).toEqual(before);
  });

  it('names what it could not take away', async () => {
    sharePoint.control.addFault({ effect: 'accessDenied', operation: 'list.deleteObject' });
    const { code, err } = await probeCommand('--site', webUrl, '--as', 'ada');
    expect(code).toBe(1);
    expect(err).toMatch(/^Left behind, to be deleted by hand: Register probe [0-9a-f]{8} library\.\n$/);
  });

  it('needs somebody to sign in as, and says how', async () => {
    const { code, err } = await probeCommand('--site', webUrl);
    expect(code).toBe(2);
    expect(err).toContain('SHAREPOINT_TOKEN');
  });
});
