import { readLedger } from '../../src/decisions/integrity/readLedger';
import { openException } from '../../src/decisions/openException';
import { accountOf } from '../../src/domain/people/account';
import type { Json } from '../../src/domain/ledger/canonical';
import { forgeWhileAdding, merge } from '../contract/integrity/tampering';
import { auditLogCsv, type SeedRecord } from '../seed/auditLog';
import { deskOf, mustPlay, personOf, todayOf } from '../seed/play';
import { Visitor } from '../sharepoint/testing/site';
import { ExceptionPage } from './support/exceptionPage';
import { sendForm } from './support/forms';
import { press, tabTo } from './support/keyboard';
import { usePortal, WEB_URL } from './support/portal';
import { reading, SAMPLE } from './support/register';
import { keyOf } from './support/site';
import type { View, ViewOptions } from './support/view';
import { EVERY_VIEW } from './support/views';

/** One that Mira kept, and one that she kept in Jon's name. */
const keys = { edited: '', forged: '' };
let webUrl = '';

const portal = usePortal({
  prepare: async (sharePoint) => {
    await reading(SAMPLE)(sharePoint);
    webUrl = `${sharePoint.url}${WEB_URL}`;
    keys.edited = await keyOf(sharePoint, 'svc-legacy-erp');
    keys.forged = await keyOf(sharePoint, 'svc-scanner-mail');
    await mustPlay(webUrl, 'ana', keys.edited, 'assign', { controlOwner: personOf('mira') });
    await mustPlay(webUrl, 'mira', keys.edited, 'keep', ({ parts }, today) => ({ findings: parts.seen?.findings ?? [], endDay: today + 20 }));
    await mustPlay(webUrl, 'ana', keys.edited, 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'Seen.' });
    await mustPlay(webUrl, 'ana', keys.forged, 'assign', { controlOwner: personOf('jon') });
  },
});
const open = async (person: string, options: ViewOptions = {}): Promise<View> => portal.open({ person, ready: '.web-part h2', ...options, query: { integrity: '1' } });
const visitor = (person: string): Visitor => new Visitor(webUrl, { 'x-local-person': person });
async function checked(view: View): Promise<string> {
  await view.page.getByRole('button', { name: /^Check (now|again)$/ }).click();
  const answer = view.page.locator('.web-part h3').first();
  await answer.waitFor();
  await view.page.getByRole('button', { name: 'Check again' }).waitFor();
  return answer.innerText();
}

describe('the screen about the integrity of the record', () => {
  test('checks an untouched register and finds nothing, and leads back to where it was opened', async () => {
    const view = await portal.open({ person: 'ada' });
    await view.page.getByRole('link', { name: 'Integrity' }).click();
    await view.page.getByRole('heading', { name: 'Integrity of the record' }).waitFor();
    expect(await checked(view)).toBe('Nothing was noticed');
    await view.page.getByRole('link', { name: 'Back' }).click();
    await view.page.locator('.web-part table').first().waitFor();
  });

  test('is worked by keyboard alone', async () => {
    const view = await open('ada');
    await tabTo(view.page, /Check now/);
    await press(view.page, 'Enter');
    await view.page.getByRole('heading', { name: 'Nothing was noticed' }).waitFor();
  });

  test('tells a reviewer what he may not look at', async () => {
    const view = await open('ana', { expected: [/403/] });
    await checked(view);
    expect(await view.page.locator('.web-part').innerText()).toContain('the rights of the lists and the permission levels');
  });

  describe('after somebody edited a decision and somebody decided in another’s name', () => {
    beforeAll(async () => {
      const vic = await deskOf(webUrl, 'vic');
      const { state, decisions } = await openException(vic, keys.forged);
      const body = { findings: state.parts.seen?.findings ?? [], endDay: todayOf(vic) + 30, controls: [], plan: '' } as unknown as Json;
      await forgeWhileAdding(visitor('mira'), { list: 'Approvals', key: 'forged-1', act: 'keep', exceptionKey: keys.forged, body, seen: decisions, author: 'jon' });
      const keep = (await openException(await deskOf(webUrl, 'vic'), keys.edited)).decisions.find(({ act }) => act === 'keep');
      if (!keep) throw new Error('Nothing was kept');
      await merge(visitor('ada'), keep, { Body: JSON.stringify({ text: 'on second thoughts' }) });
    });

    test('says what does not fit, and leads to the exception, which says so above all else', async () => {
      const view = await open('ada');
      expect(await checked(view)).toMatch(/^The record does not fit in \d places$/);
      await view.page.getByRole('link', { name: /^svc-legacy-erp is excluded/ }).click();
      const alert = view.page.getByRole('alert').filter({ hasText: 'Something is wrong with the record of this exception' });
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/“Answer: kept by Mira Okafor of [^”]+” says is not what was written/);
      expect(await view.axe('.web-part')).toEqual([]);
    });

    test.each(EVERY_VIEW)('has no accessibility fault and nothing that scrolls sideways: %s, %i px', async (theme, width) => {
      const view = await open('ada', { theme, width });
      await checked(view);
      expect(await view.axe('.web-part')).toEqual([]);
      expect(await view.overflow()).toBe(0);
      await view.picture('integrity');
    });

    test('an export of the audit log suspends the forged decision, and risk leadership makes it void', async () => {
      const { decisions, listIds } = await readLedger(await deskOf(webUrl, 'ana'));
      const records = decisions.map((decision): SeedRecord => ({
        at: new Date(decision.createdAt).toISOString().slice(0, 19),
        user: accountOf(decision.key === 'forged-1' ? personOf('mira').login : decision.author.login),
        listId: [...listIds].find(([, list]) => list === decision.list)?.[0] ?? '',
        itemId: decision.uniqueId ?? '',
      }));
      const view = await open('ana');
      await view.page.getByLabel('Choose the export (CSV)').setInputFiles({ name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(auditLogCsv(records)) });
      await view.page.getByRole('heading', { name: 'One decision was not written by whom or when it says' }).waitFor();
      expect(await view.page.locator('.web-part').innerText()).toMatch(/“Answer: kept by Jon Bell of [^”]+”: written by mira@contoso\.example on/);
      expect(await view.axe('.web-part')).toEqual([]);
      await view.picture('audit-log');
      await view.page.getByRole('button', { name: `Record it for ${records.length} decisions` }).click();
      await view.page.getByRole('heading', { name: `Recorded for ${records.length} decisions.` }).waitFor();

      const suspended = await ExceptionPage.open(portal, 'lena', keys.forged);
      expect(await suspended.page.locator('.web-part').innerText()).toContain('it is suspended until risk leadership settles it');
      const form = await suspended.start('Confirm another author');
      await form.getByRole('textbox').last().fill('Mira said so.');
      await sendForm(form, await form.locator('button[type="submit"]').innerText());
      const { state } = await openException(await deskOf(webUrl, 'vic'), keys.forged);
      expect(state.entries.find(({ decision }) => decision.key === 'forged-1')).toMatchObject({ stamp: 'forged', void: { code: 'forged' } });
    });
  });
});
