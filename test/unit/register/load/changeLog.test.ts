import * as fc from 'fast-check';
import { parseListChanges } from '../../../../src/register/load/changeLog';

const TOKEN = '1;3;0a0b0c0d-0000-0000-0000-000000000000;636569147769100000;114019856';

const answer = (changes: string, rows: string, more = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><GetListItemChangesSinceTokenResult><listitems MinTimeBetweenSyncs="0" xmlns:rs='urn:schemas-microsoft-com:rowset' xmlns:z='#RowsetSchema'>` +
  `<Changes LastChangeToken="${TOKEN}"${more}>${changes}</Changes><rs:data ItemCount="1">${rows}</rs:data></listitems></GetListItemChangesSinceTokenResult>`;

const escaped = (text: string): string => text.replace(/[&<>"'\n]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);

describe('parseListChanges', () => {
  test('reads rows, deletes and the next token', () => {
    const changes = parseListChanges(answer('<Id ChangeType="Delete" UniqueId="g">12</Id>', `<z:row ows_ID="7" ows_Facets='a|b' />\n<z:row ows_ID="9"/>`));
    expect(changes).toEqual({ rows: [{ ID: '7', Facets: 'a|b' }, { ID: '9' }], deletedIds: [12], lastChangeToken: TOKEN, more: false, readAll: false });
  });

  test('an answer without changes holds only the next token', () => {
    expect(parseListChanges(answer('', ''))).toMatchObject({ rows: [], deletedIds: [], lastChangeToken: TOKEN, readAll: false });
  });

  test.each(['InvalidToken', 'Restore', 'SomethingNew'])('%s means: read everything', (type) => {
    expect(parseListChanges(answer(`<Id ChangeType="${type}">3</Id>`, '')).readAll).toBe(true);
  });

  test.each(['SystemUpdate', 'Rename'])('%s of an item is told by its row', (type) => {
    expect(parseListChanges(answer(`<Id ChangeType="${type}">3</Id>`, '<z:row ows_ID="3"/>'))).toMatchObject({ readAll: false, deletedIds: [] });
  });

  test('more changes than one answer holds', () => expect(parseListChanges(answer('', '', ' MoreChanges="TRUE"')).more).toBe(true));

  test('more rows than one answer holds means: read everything', () => {
    const xml = answer('', '<z:row ows_ID="1"/>').replace('ItemCount="1"', 'ItemCount="1" ListItemCollectionPositionNext="Paged=TRUE&amp;p_ID=5"');
    expect(parseListChanges(xml).readAll).toBe(true);
  });

  test('whatever a column holds comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'z:row', ' ows_X=', 'ä', '😀', ';', '#', '\n') }), (text) => {
        expect(parseListChanges(answer('', `<z:row ows_ID="1" ows_Facets="${escaped(text)}"/>`)).rows).toEqual([{ ID: '1', Facets: text }]);
      }),
    );
  });

  test('an answer cut anywhere is never taken for a whole one', () => {
    const whole = answer('<Id ChangeType="Delete">12</Id>', '<z:row ows_ID="7" ows_Facets="a"/>');
    for (let length = 0; length < whole.length; length += 1) expect(() => parseListChanges(whole.slice(0, length))).toThrow(SyntaxError);
  });
});
