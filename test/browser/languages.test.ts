import { createGate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import { api } from '../../src/lists/rest/quote';
import { register } from '../../src/lists/schema/register';
import { personSend } from '../start/personSend';
import { changeList } from './support/changeList';
import { usePortal, WEB_URL } from './support/portal';
import { EVERY_VIEW } from './support/views';

let someKey = '';
const portal = usePortal({
  sample: 60,
  prepare: async ({ url }) => {
    // So that the check of the set-up has something to say.
    await changeList(`${url}${WEB_URL}`, 'Approvals', { NoCrawl: false });
    const gate = createGate({ webUrl: `${url}${WEB_URL}`, send: personSend('vic') });
    const { value } = await gate.get<{ value: { ExceptionKey: string }[] }>(api`${itemsPath(gate.webUrl, register)}?$select=ExceptionKey&$filter=Lifecycle eq 'approved'&$top=1`);
    someKey = value[0]?.ExceptionKey ?? '';
  },
});

/** What stands at the reading edge of a table: its first cells, in CSS pixels from the edge of the web part. */
const FIRST_COLUMN = `(() => {
  const part = document.querySelector('.web-part').getBoundingClientRect();
  const first = document.querySelector('.web-part table tbody th').getBoundingClientRect();
  return { left: Math.round(first.left - part.left), right: Math.round(part.right - first.right) };
})()`;

describe('a page in another language', () => {
  test.each(EVERY_VIEW)('from right to left is mirrored: in %s at %i px', async (theme, width) => {
    const view = await portal.open({ person: 'lena', page: 'heatmap', theme, width, options: { locale: 'he-IL' }, ready: '.web-part table' });
    const { left, right } = (await view.page.evaluate(FIRST_COLUMN)) as { left: number; right: number };
    expect(right).toBeLessThan(left);
    expect({ axe: await view.axe('.web-part'), overflow: await view.overflow() }).toEqual({ axe: [], overflow: 0 });
    await view.picture('rightToLeft');
  });

  test('from right to left the arrow to the left leads to the next column', async () => {
    const view = await portal.open({ person: 'lena', page: 'heatmap', options: { locale: 'he-IL' }, ready: '.web-part table button' });
    await view.page.locator('.web-part [data-cell]').first().focus();
    const before = await view.page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
    await view.page.keyboard.press('ArrowLeft');
    const after = await view.page.evaluate(() => document.activeElement?.getAttribute('data-cell'));
    const column = (cell: string | null | undefined): number => Number(cell?.split(':')[1]);
    expect(column(after)).toBe(column(before) + 1);
  });
});

/** Each web part with the person whom it is for. */
const PARTS = [
  ['heatmap', 'lena'],
  ['leadership', 'lena'],
  ['review', 'ana'],
  ['register', 'vic'],
  ['administration', 'ada'],
  ['owner', 'mira'],
] as const;
type Part = (typeof PARTS)[number][0];

/** What stands there until the register is read, and what the first sentence of each web part says. */
const LANGUAGES: Readonly<Record<string, { readonly reading: string; readonly answers: Readonly<Record<Part, RegExp>> }>> = {
  'de-DE': {
    reading: 'Das Register wird gelesen',
    answers: { heatmap: /Toleranz/, leadership: /über der Toleranz/, review: /Überprüfung/, register: /offen/, administration: /eingerichtet|zu erledigen/, owner: /Sie verantworten/ },
  },
  'fr-FR': {
    reading: 'Lecture du registre',
    answers: { heatmap: /hors tolérance/, leadership: /Hors tolérance/, review: /revue/, register: /ouverte/, administration: /configuré|à faire/, owner: /Vous répondez de/ },
  },
};
/** Left over from English: what every screen would show of it. */
const ENGLISH = /\b(Control owner|Security reviewer|Accountable|past tolerance|Nobody yet|Severity|Show \d+ more|days late|in \d+ days)\b/;

/** Texts that stand out of their place: headings over the cell beside them, and names beyond the end of a drawing. */
const OUTSIDE = `[
  ...[...document.querySelectorAll('.web-part th')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1),
  ...[...document.querySelectorAll('.web-part svg text')].filter((text) => text.getBoundingClientRect().right > text.ownerSVGElement.getBoundingClientRect().right + 1),
].map((element) => element.textContent)`;

describe.each(Object.entries(LANGUAGES))('a page in %s', (locale, { reading, answers }) => {
  test.each(PARTS.flatMap(([part, person]) => ([['light', 1440], ['contrast', 320]] as const).map(([theme, width]) => [part, person, theme, width] as const)))(
    'answers in its language: %s for %s, %s, %i px',
    async (part, person, theme, width) => {
      const view = await portal.open({ page: part, person, theme, width, options: { locale } });
      const heading = view.page.locator('.web-part h2').filter({ hasNotText: reading }).first();
      await heading.waitFor({ timeout: 30_000 });
      await view.page.waitForLoadState('networkidle');
      expect(await heading.innerText()).toMatch(answers[part]);
      expect(await view.page.locator('.web-part').first().innerText()).not.toMatch(ENGLISH);
      expect({ axe: await view.axe('.web-part'), overflow: await view.overflow(), outside: await view.page.evaluate(OUTSIDE) }).toEqual({ axe: [], overflow: 0, outside: [] });
      await view.picture(`language ${locale}`);
    },
  );
});

/** Words of sentences that no other language here has. */
const ENGLISH_WORDS = /(?<!\p{L})(the|and|with|are|is|not|by|of|it|they|has|have|been|nobody|somebody|which|who)(?!\p{L})/iu;
/** What the screen itself says; people write what stands in its tables, in their own language. */
const OWN_WORDS = `[...document.querySelectorAll('.web-part :is(h3, h4, thead th, legend, label, button)')].filter((element) => element.closest('[hidden]') === null).map((element) => element.textContent).filter((text) => text !== '')`;

/** What stands there only in that language, in places that come later than the first screen. */
const LATER: Readonly<Record<string, { readonly step: string; readonly difference: RegExp }>> = {
  'de-DE': { step: 'Liste „Approvals“ einrichten', difference: /wird von der Suche gefunden/ },
  'fr-FR': { step: 'Configurer la liste «\u00a0Approvals\u00a0»', difference: /est trouvé par la recherche/ },
};

describe.each(Object.entries(LATER))('further in, a page in %s', (locale, { step, difference }) => {
  test('words the check of the set-up, its steps too', async () => {
    const { page } = await portal.open({ page: 'administration', person: 'ada', options: { locale }, ready: '.web-part h3' });
    await page.getByText(step, { exact: true }).waitFor();
    await page.getByText(difference).waitFor();
    expect(ENGLISH_WORDS.exec(await page.locator('section[aria-labelledby="setup-check"]').innerText())?.[0]).toBeUndefined();
  });

  test.each([['the form to ask for an exception', 'new', '.web-part form'], ['the page of an exception', '', '.web-part [data-accountability]']])('words %s', async (_name, key, ready) => {
    const { page } = await portal.open({ page: 'register', person: 'mira', options: { locale }, query: { exception: key || someKey }, ready });
    await page.waitForLoadState('networkidle');
    const said = (await page.evaluate(OWN_WORDS)) as string[];
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((text) => ENGLISH_WORDS.test(text))).toEqual([]);
  });
});

test('numbers and days are those of the page’s country', async () => {
  const view = await portal.open({ page: 'register', person: 'vic', options: { locale: 'de-AT' }, ready: '.web-part h2' });
  await view.page.locator('.web-part').getByText(/\d{1,2}\. (Jän|Feb|März|Apr|Mai|Juni|Juli|Aug|Sep|Okt|Nov|Dez)/).first().waitFor();
});
