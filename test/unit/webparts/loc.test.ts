import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(__dirname, '..', '..', '..', 'src', 'webparts', 'loc');
const declared = [...readFileSync(join(FOLDER, 'registerStrings.d.ts'), 'utf8').matchAll(/^ {2}(\w+): string;$/gm)].map(([, key]) => key ?? '');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));
const textsOf = async (file: string): Promise<Record<string, string>> => ((await import(join(FOLDER, file))) as { default: Record<string, string> }).default;

describe('the property pane', () => {
  it('speaks English, German and French', () => {
    expect(files).toEqual(['de-de.js', 'en-us.js', 'fr-fr.js']);
  });

  it.each(files)('has every text in %s, and no other', async (file) => {
    const texts = await textsOf(file);
    expect(Object.keys(texts)).toEqual(declared);
    for (const text of Object.values(texts)) expect(text.trim()).toBe(text);
    expect(Object.values(texts)).not.toContain('');
  });

  it.each(files.filter((file) => file !== 'en-us.js'))('says no sentence in English in %s', async (file) => {
    const [texts, english] = await Promise.all([textsOf(file), textsOf('en-us.js')]);
    expect(declared.filter((key) => english[key]?.includes(' ') && texts[key] === english[key])).toEqual([]);
  });

  it('holds French signs together with a no-break space', async () => {
    for (const text of Object.values(await textsOf('fr-fr.js'))) expect(text).not.toMatch(/ [:;!?]/);
  });
});
