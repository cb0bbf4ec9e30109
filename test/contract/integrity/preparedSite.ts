import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemsPath } from '../../../src/lists/rest/listPath';
import { api } from '../../../src/lists/rest/quote';
import { register } from '../../../src/lists/schema/register';
import { mustPlay, personOf } from '../../seed/play';
import type { SharePoint } from '../../sharepoint/server';
import { personSend } from '../../start/personSend';
import { provisionSite } from '../../start/provisionSite';
import { readReports } from '../../start/readReports';
import { seatPeople } from '../../start/seatPeople';
import { gateAs, startWatched } from '../registerSite';

const DAYS_MS = 10 * 86_400_000;

/** A register with one life in it, made once; each test opens a copy of its own. */
export interface Prepared {
  /** Exception that was found, given to Mira, kept by her, and reviewed by Ana ten days later. */
  readonly exceptionKey: string;
  open(): Promise<SharePoint>;
  remove(): void;
}

export async function prepareRegister(): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'register-integrity-'));
  const made = join(folder, 'made.sqlite');
  const sharePoint = await startWatched({ dataFile: made });
  const webUrl = `${sharePoint.url}/sites/register`;
  await provisionSite(webUrl, personSend('ada'), () => undefined);
  await seatPeople(gateAs(sharePoint, 'ada'));
  await readReports(gateAs(sharePoint, 'ana'), [join(__dirname, '..', '..', 'seed', 'reports', 'northwind.json')], () => undefined);
  const { value } = await gateAs(sharePoint, 'vic').get<{ value: { ExceptionKey: string }[] }>(api`${itemsPath(webUrl, register)}?$select=ExceptionKey&$filter=Severity eq 'medium'&$top=1`);
  const exceptionKey = value[0]?.ExceptionKey ?? '';
  await mustPlay(webUrl, 'ana', exceptionKey, 'assign', { controlOwner: personOf('mira') });
  await mustPlay(webUrl, 'mira', exceptionKey, 'keep', (state, today) => ({ findings: state.parts.seen?.findings ?? [], endDay: today + 60 }));
  sharePoint.control.clock.advance(DAYS_MS);
  await mustPlay(webUrl, 'ana', exceptionKey, 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'Seen in the report.' });
  await sharePoint.close();
  let copies = 0;
  return {
    exceptionKey,
    open: async () => {
      const copy = join(folder, `copy-${(copies += 1)}.sqlite`);
      copyFileSync(made, copy);
      const opened = await startWatched({ dataFile: copy });
      opened.control.clock.advance(DAYS_MS);
      return opened;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
