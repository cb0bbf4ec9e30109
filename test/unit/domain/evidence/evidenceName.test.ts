import fc from 'fast-check';
import { evidenceName, isEvidenceName, MAX_TITLE_CHARACTERS } from '../../../../src/domain/evidence/evidenceName';

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const PREFIX = `${KEY}-1-`;
const named = (title: string): string => evidenceName(KEY, 1, title).slice(PREFIX.length);

/** What Microsoft's page on invalid names says, written down a second time; # and % besides. */
function isLegal(name: string): boolean {
  const forbidden = [...'"*:<>?/\\|#%', ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)), '\u007f'];
  return forbidden.every((character) => !name.includes(character)) && name === name.trim() && !name.startsWith('.') && !name.endsWith('.') && !name.toLowerCase().includes('_vti_') && !name.startsWith('~$') && name.length <= 255;
}

/** Any text, with a liking for what is refused somewhere. */
const titles = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.oneof(fc.constantFrom(...'"*:<>?/\\|#%. ~$_', '_vti_', '_VTI_', '\u202e', '\u200b', '\ufeff', '\t', '\u0000', '\u0085', '\u00a0', '\ud83d', '\udc4d', '..', 'CON', '👩‍👩‍👧', 'e\u0301'), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 80 }).map((parts) => parts.join('')),
);
const extensions = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCXYZ0123456789'), minLength: 1, maxLength: 10 });

describe('the name of a file in the library', () => {
  it('is one that SharePoint takes, whatever the chosen name', () => {
    fc.assert(fc.property(titles, fc.integer({ min: 1, max: 99 }), (title, n) => {
      const name = evidenceName(KEY, n, title);
      expect([title, isLegal(name), isEvidenceName(name)]).toEqual([title, true, true]);
    }), { numRuns: 2000 });
  });

  it('begins with the key of its decision and its number, and has at most 128 characters after them', () => {
    fc.assert(fc.property(titles, fc.integer({ min: 1, max: 99 }), (title, n) => {
      const name = evidenceName(KEY, n, title);
      expect(name.startsWith(`${KEY}-${n}-`)).toBe(true);
      const rest = name.slice(`${KEY}-${n}-`.length);
      expect(rest.length).toBeGreaterThan(0);
      expect(rest.length).toBeLessThanOrEqual(MAX_TITLE_CHARACTERS);
    }), { numRuns: 1000 });
  });

  it('keeps the extension, however long or odd what stands before it is', () => {
    fc.assert(fc.property(titles, extensions, (stem, extension) => {
      expect(named(`${stem}.${extension}`).endsWith(`.${extension}`)).toBe(true);
    }), { numRuns: 1000 });
  });

  it('holds no half character', () => {
    fc.assert(fc.property(titles, (title) => {
      expect(encodeURIComponent(evidenceName(KEY, 1, title))).not.toBe('');
    }));
  });

  it('is the same for the same chosen name, and the name of a name', () => {
    fc.assert(fc.property(titles, (title) => {
      expect(named(named(title))).toBe(named(title));
    }));
  });

  it('leaves names alone that need no change', () => {
    for (const title of ['sign-in log.csv', 'Überprüfung (März) 2026.docx', '証拠.pdf', 'a+b&c=d, e;f\'g.txt', 'v1.2 final.tar.gz', 'README']) expect(named(title)).toBe(title);
  });

  it('puts a hyphen where SharePoint takes no character', () => {
    expect(named('Q1/Q2: 100% "done"?.pdf')).toBe('Q1-Q2- 100- -done--.pdf');
    expect(named('a_vti_b_VTI_.pdf')).toBe('a-vti_b-VTI_.pdf');
  });

  it('drops dots and blanks around a name, and keeps its type', () => {
    expect(named('  .. plan .pdf. ')).toBe('plan.pdf');
    expect(named('.pdf')).toBe('file.pdf');
    expect(named('...')).toBe('file');
  });

  it('takes what follows a last dot for the type only where it can be one', () => {
    expect(named('Notes of 3. November')).toBe('Notes of 3. November');
    expect(named(`a.${'x'.repeat(21)}`)).toBe(`a.${'x'.repeat(21)}`);
    expect(named(`${'a'.repeat(120)}.${'x'.repeat(21)}`)).toBe(`${'a'.repeat(120)}.xxxxxxx`);
  });

  it('cuts between characters as people see them', () => {
    const family = '👩‍👩‍👧';
    const long = named(`${family.repeat(40)}.pdf`);
    expect(long).toBe(`${family.repeat(15)}.pdf`);
  });

  it('makes one name of one text, however its accents are written', () => {
    expect(named('re\u0301sume\u0301.pdf')).toBe(named('r\u00e9sum\u00e9.pdf'));
  });
});

describe('a name that stands in a decision', () => {
  it.each(['', '../Lists/Requests/AllItems.aspx', 'a/b.pdf', 'a\\b.pdf', '.a', ' a', 'a.', '~$a.docx', 'x_vti_x', `${'a'.repeat(256)}`, 'a\u0000b', 'a\ud83d'])('names no file of the library where it is %j', (name) => {
    expect(isEvidenceName(name)).toBe(false);
  });
});
