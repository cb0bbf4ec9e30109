import { provision } from '../../src/lists/provision/run';
import { WANTED } from '../../src/lists/provision/wanted';
import { packFacets } from '../../src/lists/codec/packFacets';
import { createGate } from '../../src/lists/rest/gate';
import { itemsPath } from '../../src/lists/rest/listPath';
import type { Column } from '../../src/lists/schema/column';
import type { ListSchema } from '../../src/lists/schema/list';
import { register } from '../../src/lists/schema/register';
import { SITE_SCHEMA, type SiteSchema } from '../../src/lists/schema/siteSchema';
import { personSend } from '../start/personSend';
import { seatPeople } from '../start/seatPeople';
import { usePortal, WEB_URL } from './support/portal';
import type { View } from './support/view';

/** Columns that came with schema 2 and 3. */
const LATER: Readonly<Record<string, readonly string[]>> = { Register: ['Brief', 'Since', 'TitleFacts'], People: ['FactKey'], ServiceOwners: ['FactKey', 'OwnerObjectId'] };

/** A list as schema 1 made it; views name what it has. */
function olderList(list: ListSchema): ListSchema {
  const later = LATER[list.url] ?? [];
  const columns: Record<string, Column> = Object.fromEntries(Object.entries(list.columns).filter(([name]) => !later.includes(name)));
  return { ...list, columns, views: list.views.map((view) => ({ ...view, columns: view.columns.filter((name) => !later.includes(name)), query: later.some((name) => view.query.includes(`"${name}"`)) ? '' : view.query })) };
}
const SCHEMA_1: SiteSchema = { ...SITE_SCHEMA, version: 1, lists: SITE_SCHEMA.lists.map(olderList) };

let webUrl = '';
const portal = usePortal({
  bare: true,
  prepare: async ({ url }) => {
    webUrl = `${url}${WEB_URL}`;
    const outcome = await provision(createGate({ webUrl, send: personSend('ada') }), { ...WANTED, schema: SCHEMA_1 });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    await seatPeople(createGate({ webUrl, send: personSend('ada') }));
    // A row as the first version wrote it.
    const facets = packFacets({ tenantId: 'contoso', family: 'mailFlow', severity: 'low', category: 'unclassified', lifecycle: 'unassigned', sinceAtLeast: false, pastToleranceDay: undefined });
    await createGate({ webUrl, send: personSend('mira') }).post(itemsPath(webUrl, register), { Title: 'Kept', ExceptionKey: 'x-1', Facets: facets, SinceDay: 20_000, Revision: 1 });
  },
});

const HEADING = 'The lists of this site are older than this version of the register';
const open = (person: string, page: string): Promise<View> => portal.open({ person, page, ready: '.web-part h2' });

describe('a site whose lists are older than the package', () => {
  test.each([['heatmap', 'lena'], ['review', 'ana'], ['owner', 'mira'], ['register', 'vic'], ['leadership', 'lena'], ['administration', 'vic']])('says so, and whom to ask: %s for %s', async (page, person) => {
    const view = await open(person, page);
    await view.page.getByRole('heading', { name: HEADING }).waitFor();
    await view.page.getByText('Ask an owner of this site to open this page').waitFor();
    expect(await view.axe('.web-part')).toEqual([]);
  });

  test('is brought up to date by its administrator on the page itself, who sees before what would change', async () => {
    const { page } = await open('ada', 'administration');
    await page.getByRole('heading', { name: HEADING }).waitFor();
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('Add column Brief to list “Exception register”').waitFor();
    await page.getByRole('button', { name: 'Run the set-up' }).click();
    await page.getByRole('heading', { name: /^Everything is as the register needs it/ }).waitFor();
    await page.getByRole('button', { name: 'Show the register' }).click();
    await page.getByRole('heading', { name: 'To begin with' }).waitFor();
    await page.getByText('They are as this version of the register wants them (schema 4).').waitFor();
    expect(await page.getByRole('heading', { name: HEADING }).count()).toBe(0);
  });
});
