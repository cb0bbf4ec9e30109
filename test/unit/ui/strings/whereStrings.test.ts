import { NAMED_OBJECTS, TOPICS, type Part } from '../../../../src/domain/reconcile/where';
import { where as deDe } from '../../../../src/ui/strings/deDe/wheres';
import { where as enUs } from '../../../../src/ui/strings/enUs/wheres';
import { where as frFr } from '../../../../src/ui/strings/frFr/wheres';

const LANGUAGES = Object.entries({ 'en-US': enUs, 'de-DE': deDe, 'fr-FR': frFr });
const PARTS: readonly Part[] = [
  ...TOPICS.map((topic): Part => ({ code: 'topic', topic, at: '' })),
  ...NAMED_OBJECTS.flatMap((object): Part[] => [{ code: 'object', object, name: 'X1', at: '' }, { code: 'object', object, name: '', at: 'Tests[0]' }]),
  { code: 'membersOf', group: 'X1', at: 'policies' },
  { code: 'stateOf', policy: 'X1', at: 'Tests[0]' },
  { code: 'about', provider: 'X1' },
  { code: 'row', row: 3, field: '' },
  { code: 'row', row: 3, field: 'X1' },
  { code: 'sheet', sheet: 'X1' },
];
/** Names that are the same everywhere. */
const SAME = ['powerPlatform'];

describe('places that could not be read, in words', () => {
  it.each(LANGUAGES)('in %s every part has its words, with its name and its path', (_language, where) => {
    for (const part of PARTS) {
      const text = where(part);
      expect([part, text.length > 1 && !/undefined|\[object|\.$/.test(text)]).toEqual([part, true]);
      if (JSON.stringify(part).includes('X1')) expect(text).toContain('X1');
      if ('at' in part) expect(text.startsWith(part.at)).toBe(true);
    }
  });

  it('are not left in English in another language', () => {
    for (const part of PARTS.filter((each) => each.code !== 'topic' || !SAME.includes(each.topic)))
      for (const [language, where] of LANGUAGES.slice(1)) expect([language, part, where(part) === enUs(part) && part.code !== 'object']).toEqual([language, part, false]);
  });

  it.each(LANGUAGES)('a path stands in %s as the report spells it', (_language, where) => expect(where('Raw.conn_filter[0].IPAllowList')).toBe('Raw.conn_filter[0].IPAllowList'));
});
