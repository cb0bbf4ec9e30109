import { englishTexts, LANGUAGES, textsOf } from './languages';
import { samples, type Sampled } from './samples';

type Texts = Awaited<ReturnType<typeof textsOf>>;

type Marked = readonly (string | { readonly as: string; readonly text: string })[];

/** A sentence with some of its words marked. */
const isMarked = (value: unknown): value is Marked => Array.isArray(value) && value.some((piece) => typeof piece === 'object' && piece !== null && 'as' in piece);
const plain = (sentence: Marked): string => sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** Every text of a value: of sentences whose pieces are marked the whole sentence, of tables each cell. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isMarked(value)) return [plain(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Texts that are no functions, by where they are. */
function fixed(value: unknown, at: string): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[at, value]]);
  if (isMarked(value)) return new Map([[at, plain(value)]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([name, member]) => [...fixed(member, `${at}.${name}`)]));
}

/** What there is, by where it is: a text, a function, or what holds further ones. */
function shape(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${at} ${typeof value}`];
  return Object.entries(value).flatMap(([name, member]) => shape(member, `${at}.${name}`));
}

function called(texts: Texts, { path, calls }: Sampled): readonly (readonly string[])[] {
  const holder = path.slice(0, -1).reduce<unknown>((value, name) => (value as Texts | undefined)?.[name], texts) as Readonly<Record<string, (...args: readonly unknown[]) => unknown>> | undefined;
  return calls.map((args) => textsIn(holder?.[path[path.length - 1] ?? '']?.(...args)));
}

const NAMES = /Zq\d+/g;
/** Words that no other language here has. */
const ENGLISH_WORDS = /(?<!\p{L})(the|and|with|are|is|not|by|of|it|they|has|have|been|nobody|somebody|which|who)(?!\p{L})/iu;

const functions = samples();
const english = englishTexts();
const englishWords = fixed(english, 'texts');
const inEnglish = functions.map((each) => called(english, each));

/** Every text of a language with where it is, of functions for all arguments. */
function everyText(texts: Texts): readonly (readonly [string, string])[] {
  return [...fixed(texts, 'texts'), ...functions.flatMap((each) => called(texts, each).flatMap((found) => found.map((text) => [each.path.join('.'), text] as const)))];
}

const first = (found: readonly (readonly [string, string])[], isWrong: (text: string) => boolean): readonly string[] => [...new Map(found.filter(([, text]) => isWrong(text)).map(([at, text]) => [at, `${at}: ${text}`])).values()];

/** English takes a title as the lists hold it, the others make theirs of its facts (titleStrings.test.ts). */
const AS_LISTED = ['strings.title', 'form.about.known'];

describe('functions of the texts', () => {
  it('are found with arguments by their types', () => {
    expect(functions.length).toBeGreaterThan(300);
    expect(functions.filter(({ calls }) => calls.length === 0)).toEqual([]);
  });
});

describe.each([['en-US', undefined] as const, ...LANGUAGES.map((language) => [language.locale, language] as const)])('texts in %s', (locale, language) => {
  let texts: Texts = english;
  let every: ReturnType<typeof everyText> = [];
  beforeAll(async () => {
    if (language) texts = await textsOf(locale);
    every = everyText(texts);
  });

  it('show nothing that is missing or that is no text', () => {
    expect(first(every, (text) => /undefined|NaN|\[object|=>/.test(text))).toEqual([]);
  });

  it('close every quotation mark that they open', () => {
    const [open, close] = language?.quotes ?? ['“', '”'];
    const others = ['"', '“', '”', '„', '«', '»'].filter((mark) => !open.includes(mark) && !close.includes(mark));
    const count = (text: string, mark: string): number => text.split(mark).length - 1;
    expect(first(every, (text) => count(text, open) !== count(text, close) || others.some((mark) => text.includes(mark)))).toEqual([]);
  });
});

describe.each(LANGUAGES.map((language) => [language.locale, language] as const))('texts in %s, compared with English', (locale, language) => {
  let texts: Texts = english;
  beforeAll(async () => {
    texts = await textsOf(locale);
  });

  it('are all there, and no others', () => {
    expect(shape(texts, 'texts').filter((at) => !/\.(lines|keys|points)\.\d/.test(at)).sort()).toEqual(shape(english, 'texts').filter((at) => !/\.(lines|keys|points)\.\d/.test(at)).sort());
  });

  it('are set well where English is: single spaces, none before a comma or a full stop, and no full stop twice', () => {
    const isIll = (text: string): boolean => / {2}| [,.:](?!\w)|,,|\.\.(?!\.)|\(\)|: ?:/.test(text);
    expect([...fixed(texts, 'texts').values()].filter(isIll)).toEqual([]);
    const ill = functions.flatMap((each, at) => called(texts, each).flatMap((found, call) => (found.some(isIll) && !inEnglish[at]?.[call]?.some(isIll) ? [`${each.path.join('.')}: ${found.join(' | ')}`] : [])));
    expect(ill.slice(0, 10)).toEqual([]);
  });

  it('keep the spaces of its punctuation', () => {
    expect(first(everyText(texts), (text) => language.wrongSpaces?.test(text) ?? false)).toEqual([]);
  });

  it('are empty only where English is', () => {
    const empty = functions.flatMap((each, at) => called(texts, each).flatMap((found, call) => (found.join('') === '' && inEnglish[at]?.[call]?.join('') !== '' ? [`${each.path.join('.')} ${JSON.stringify(each.calls[call])}`] : [])));
    expect(empty.slice(0, 10)).toEqual([]);
  });

  it('leave out no name that English says', () => {
    const left = functions.flatMap((each, at) =>
      called(texts, each).flatMap((found, call) => {
        const said = found.join(' ');
        const names = (inEnglish[at]?.[call] ?? []).join(' ').match(NAMES) ?? [];
        return names.every((name) => said.includes(name)) || AS_LISTED.includes(each.path.join('.')) ? [] : [`${each.path.join('.')}: ${said} | ${(inEnglish[at]?.[call] ?? []).join(' ')}`];
      }),
    );
    expect(left.slice(0, 10)).toEqual([]);
  });

  it('hold no English, except names', () => {
    const [open, close] = language.quotes;
    const unquoted = (text: string): string => text.split(open).map((part, at) => (at === 0 ? part : part.slice(part.indexOf(close) + 1))).join('');
    const same = new Set(language.sameInEnglish);
    const alike = [...fixed(texts, 'texts')].filter(([at, text]) => englishWords.get(at) === text && /[a-z]{3}/.test(text) && !same.has(text));
    expect(alike.map(([at, text]) => `${at}: ${text}`)).toEqual([]);
    expect(first(everyText(texts), (text) => ENGLISH_WORDS.test(unquoted(text)))).toEqual([]);
  });

  it('have a word of its own for each code that has one in English', () => {
    const byText = (of: Texts): Map<string, readonly string[]> => [...fixed(of, 'texts')].reduce((all, [at, text]) => all.set(text, [...(all.get(text) ?? []), at]), new Map<string, readonly string[]>());
    const parent = (at: string): string => at.slice(0, at.lastIndexOf('.'));
    // The heading of a form and its button may say the same; buttons may where English says some of them alike.
    const isTable = (at: string): boolean => !/\.form\.acts\.\w+\.\w+$|\.owner\.buttons\./.test(at);
    const merged = [...byText(texts)].filter(([, ats]) => {
      const siblings = ats.filter((at) => isTable(at) && ats.some((other) => other !== at && parent(other) === parent(at)));
      return new Set(siblings.map((at) => englishWords.get(at))).size > 1;
    });
    expect(merged.map(([text, ats]) => `${text}: ${ats.join(', ')}`)).toEqual([]);
  });
});
