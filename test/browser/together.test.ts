import { personOf } from '../seed/play';
import { ASKED_AFTER_FIRST_PAINT, ASKED_FOR_A_SITE_OWNER, CHAPTERS_IN_VIEW_MODE } from '../support/viewMode';
import { Lists } from './support/lists';
import { OPEN_EXCEPTIONS } from './support/openExceptions';
import { usePortal } from './support/portal';
import type { View } from './support/view';

/** Calls of SharePoint for a page with three web parts that this browser has never seen. */
const MOST_CALLS_COLD = 25;
/** For a page that it has seen, beside its whole rows: one call for each 2,000. */
const MOST_CALLS_WARM = 9;

/** Web parts on one page. */
const THREE = ['heatmap', 'owner', 'leadership'];

const numbersIn = (text: string): readonly number[] => (text.replace(/(\d),(?=\d{3})/g, '$1').match(/\d+/g) ?? []).map(Number);
async function settled({ page }: View): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('.web-part h2').length >= document.querySelectorAll('.web-part').length && document.querySelector('.web-part [aria-busy="true"]') === null, undefined, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
}

/** Names of chunks, from now on; ours alone: those of Microsoft's runtime carry longer hashes. */
function chunksAskedBy({ page }: View): ReadonlySet<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const chunk = /\/chunk\.(.+)_[0-9a-f]{8}\.js(?:\?|$)/.exec(request.url())?.[1];
    if (chunk !== undefined) asked.add(chunk);
  });
  return asked;
}

describe(`the web parts of one register with ${OPEN_EXCEPTIONS} open exceptions`, () => {
  const portal = usePortal({ sample: OPEN_EXCEPTIONS });

  test('say the same numbers, and those of the list', async () => {
    const rows = await new Lists(portal).openRows('ControlOwnerLogin');
    const nobody = rows.filter(({ ControlOwnerLogin }) => !ControlOwnerLogin).length;
    const view = await portal.open({ person: 'mira', page: 'all', ready: '[data-tile]', expected: [/403/] });
    await settled(view);
    const { page } = view;
    const heading = async (pattern: RegExp): Promise<readonly number[]> => numbersIn(await page.locator('.web-part h2').filter({ hasText: pattern }).first().innerText());
    const tile = async (name: string): Promise<number> => numbersIn(await page.locator(`[data-tile="${name}"] span`).nth(1).innerText())[0] ?? NaN;

    const listed = async (list: string): Promise<readonly number[]> => numbersIn(await page.getByRole('group', { name: 'What to work on' }).getByRole('button', { name: list }).innerText());

    const headings = await page.locator('.web-part h2').allInnerTexts();
    const [past] = await heading(/open exceptions are past tolerance/);
    expect(rows).toHaveLength(OPEN_EXCEPTIONS);
    // The heatmap and the dashboard, on its screen and on its paper.
    const said = headings.filter((text) => /open exceptions are past tolerance/.test(text)).map(numbersIn);
    expect(said).toEqual([1, 2, 3].map(() => [past, rows.length, nobody]));
    expect(await heading(/exceptions are open/)).toEqual([rows.length, past, nobody]);
    expect([await tile('pastTolerance'), await tile('noControlOwner')]).toEqual([past, nobody]);
    expect(numbersIn(await page.locator('[data-number="open"] summary').innerText())[0]).toBe(rows.length);
    const [late = NaN, soon = NaN] = await heading(/reviews? (is|are) late/);
    expect(await listed('To review')).toEqual([late + soon]);
    expect(await listed('All open')).toEqual([rows.length]);
    const mine = rows.filter(({ ControlOwnerLogin }) => ControlOwnerLogin === personOf('mira').login).length;
    expect((await heading(/^You answer for/))[0]).toBe(mine);
  });

  test(`three on one page ask SharePoint at most ${MOST_CALLS_COLD} times cold, and at most ${MOST_CALLS_WARM} times when seen before, whole rows apart, and load no script that the bench does not count`, async () => {
    const view = await portal.open({ person: 'mira', page: THREE.join(), ready: '[data-tile]' });
    await settled(view);
    const cold = [...view.siteRequests];
    expect({ isFew: cold.length <= MOST_CALLS_COLD, cold }).toEqual({ isFew: true, cold });

    const asked = chunksAskedBy(view);
    await view.page.reload();
    await view.page.locator('[data-tile]').first().waitFor();
    await settled(view);
    const warm = view.siteRequests.slice(cold.length).filter((call) => !/Brief.*\$top=2000$/.test(decodeURIComponent(call)));
    expect({ isFew: warm.length <= MOST_CALLS_WARM, warm }).toEqual({ isFew: true, warm });
    console.info(`${cold.length} calls cold, ${warm.length} warm`);
    const inViewMode = THREE.flatMap((part) => ['core', part, ...(ASKED_AFTER_FIRST_PAINT[part] ?? [])]);
    expect([...asked].filter((chunk) => !inViewMode.includes(chunk))).toEqual([]);
  });

  test('in German they load the texts of what they show, and of nothing else', async () => {
    const view = await portal.open({ person: 'mira', page: THREE.join(), options: { locale: 'de-DE' }, ready: '[data-tile]' });
    await settled(view);
    const asked = chunksAskedBy(view);
    await view.page.reload();
    await view.page.locator('[data-tile]').first().waitFor();
    await settled(view);
    const texts = ['deDe', ...THREE.flatMap((part) => (CHAPTERS_IN_VIEW_MODE[part] ?? []).map((chapter) => `deDe${chapter}`))];
    expect([...asked].filter((chunk) => chunk.startsWith('deDe')).sort()).toEqual(texts.sort());
  });

  test('the set-up asks for no script that the bench does not count, of an owner of the site neither', async () => {
    const view = await portal.open({ person: 'ada', page: 'administration', ready: '.web-part h3' });
    await settled(view);
    const asked = chunksAskedBy(view);
    await view.page.reload();
    await view.page.locator('.web-part h3').first().waitFor();
    await settled(view);
    const counted = ['core', 'administration', ...(ASKED_AFTER_FIRST_PAINT['administration'] ?? []), ...(ASKED_FOR_A_SITE_OWNER['administration'] ?? [])];
    expect([...asked].filter((chunk) => !counted.includes(chunk))).toEqual([]);
  });
});
