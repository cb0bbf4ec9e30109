import { resolve } from 'node:path';
import { PAGES } from '../../../../src/lists/schema/pages';
import { readWebParts } from '../../../page/webParts';

const webParts = readWebParts(resolve(__dirname, '..', '..', '..', '..'));

describe('PAGES', () => {
  it('hold web parts of this project, and every one of them stands on a page', () => {
    const onPages = PAGES.flatMap(({ webParts: ids }) => ids);
    expect([...onPages].sort()).toEqual(webParts.map(({ id }) => id).sort());
  });

  it('have names that need no escaping in an address', () => {
    for (const { fileName } of PAGES) expect(fileName).toMatch(/^[A-Za-z-]+\.aspx$/);
    expect(new Set(PAGES.map(({ fileName }) => fileName)).size).toBe(PAGES.length);
  });
});
