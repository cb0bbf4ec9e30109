import { mustPlay, personOf } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { startSeatedRegister } from './registerSite';
import { runCommand } from './runCommand';

const sweepCommand = (...args: string[]): ReturnType<typeof runCommand> => runCommand('src/node/sweep.ts', args);

const HOUR_MS = 3_600_000;

describe('npm run sweep', () => {
  let sharePoint: SharePoint;
  let webUrl: string;
  beforeAll(async () => {
    sharePoint = await startSeatedRegister();
    webUrl = `${sharePoint.url}/sites/register`;
    await mustPlay(webUrl, 'priya', 'x1', 'request', (_state, today) => ({
      tenantId: 't', family: 'federation', principal: { type: 'domain', id: 'a.example', name: 'a.example' }, why: 'w', stops: 's', untilDay: today + 10, category: 'operational', businessOwner: personOf('priya'),
    }));
    await mustPlay(webUrl, 'mira', 'x1', 'approve', (_state, today) => ({ findings: [], endDay: today + 10, controls: [], plan: 'The partner leaves.', answersForIt: true }));
    // The beginning of an hour: a claim is for the hour, and these tests must not run over its end.
    const later = sharePoint.control.clock.now() + 25 * 86_400_000;
    sharePoint.control.clock.set(Math.ceil(later / HOUR_MS) * HOUR_MS + 60_000);
  });
  afterAll(() => sharePoint.close());

  it('sweeps as the account of the scheduled run, says its stages, prints a summary as JSON and ends with 0', async () => {
    const { code, out, err } = await sweepCommand('--site', `${webUrl}/`);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^reading 0 %\n[\s\S]*writing 100 %\nrights\nfinishing\n$/) as string });
    expect(JSON.parse(out)).toMatchObject({ site: webUrl, by: personOf('svc-sweep').login, kind: 'complete', report: { escalations: { added: 2 }, notices: { added: 3 }, untold: 1, rows: { left: 0 }, seal: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }, failures: [] } });
  });

  it('again in the same hour does nothing and says who began the last one; --anyway sweeps all the same', async () => {
    const again = await sweepCommand('--site', webUrl, '--as', 'ana');
    expect(again).toMatchObject({ code: 0, err: 'Sweep account began a sweep in this hour. --anyway sweeps all the same.\n' });
    expect(JSON.parse(again.out)).toMatchObject({ kind: 'claimed' });
    const anyway = await sweepCommand('--site', webUrl, '--as', 'ana', '--anyway');
    expect(JSON.parse(anyway.out)).toMatchObject({ kind: 'complete', report: { escalations: { added: 0, alreadyThere: 0 }, notices: { added: 0 } } });
  });

  it('as somebody who may not ends with 2 and says which lists and which group', async () => {
    const { code, err, out } = await sweepCommand('--site', webUrl, '--as', 'vic');
    expect({ code, kind: (JSON.parse(out) as { kind: string }).kind }).toEqual({ code: 2, kind: 'refused' });
    expect(err).toContain('“Register sweep”');
  });

  it('without a site, or with a site that is not there, ends with 2 and says why', async () => {
    expect(await sweepCommand()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--site URL') as string });
    expect(await sweepCommand('--site', `${sharePoint.url}/sites/nothing`)).toMatchObject({ code: 2, out: '' });
  });
});
