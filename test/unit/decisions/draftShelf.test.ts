import * as fc from 'fast-check';
import { createDrafts } from '../../../src/decisions/draft';
import { draftStorageOf, type DraftStorage } from '../../../src/decisions/draftShelf';
import type { Json } from '../../../src/domain/ledger/canonical';
import { MIRA, openBrowser, sentDecision, typed, valuesOf, type Browser } from './browserTabs';

const DAY = 86_400_000;
const JON = { ...MIRA, login: 'i:0#.f|membership|jon@contoso.example' };
const OTHER_SITE = { ...MIRA, webUrl: 'https://contoso.example/sites/other' };

let browser: Browser;
beforeEach(() => {
  browser = openBrowser();
});

describe('how long a draft is kept', () => {
  it('as many days as policy says since it was changed last, not a moment longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 70 * DAY }), (keptDays, later) => {
        browser = openBrowser();
                typed(browser.tab(MIRA, { keptDays }), 'a');
        browser.nowMs += later;
        expect(browser.tab(MIRA, { keptDays }).list()).toHaveLength(later < keptDays * DAY ? 1 : 0);
        expect(browser.storage.texts.size).toBe(later < keptDays * DAY ? 1 : 0);
      }),
    );
  });

  it('counts anew with each change', () => {
    const drafts = browser.tab();
    typed(drafts, 'a');
    browser.nowMs += 6 * DAY;
    typed(drafts, 'b');
    browser.nowMs += 6 * DAY;
    expect(valuesOf(browser.tab())).toEqual(['b']);
  });

  it('counts anew when the decision is sent', () => {
    const drafts = browser.tab();
    const key = typed(drafts, 'a');
    browser.nowMs += 6 * DAY;
    drafts.markSent(key);
    browser.nowMs += 6 * DAY;
    expect(browser.tab().open('x1', 'approve').key).toBe(key);
  });

  it('goes by a policy that became tighter', () => {
    typed(browser.tab(), 'a');
    browser.nowMs += 2 * DAY;
    expect(browser.tab(MIRA, { keptDays: 1 }).list()).toEqual([]);
    expect(browser.storage.texts.size).toBe(0);
  });

  it('in another register by the policy of that one', () => {
    typed(browser.tab(OTHER_SITE, { keptDays: 30 }), 'long');
    typed(browser.tab({ ...MIRA, webUrl: 'https://contoso.example/sites/third' }, { keptDays: 1 }), 'short');
    browser.nowMs += 8 * DAY;
    browser.tab();
    expect(valuesOf(browser.tab(OTHER_SITE, { keptDays: 30 }))).toEqual(['long']);
    expect(browser.storage.texts.size).toBe(1);
  });

  it('ends where the PC’s browser.nowMs was far ahead when it was written', () => {
    browser.nowMs += 400 * DAY;
    typed(browser.tab(), 'a');
    browser.nowMs -= 400 * DAY;
    expect(browser.tab().list()).toEqual([]);
  });

  it('not at all by a policy of 0 days: what is there goes, and a form still has its key in its tab', () => {
    typed(browser.tab(), 'left before');
    const drafts = browser.tab(MIRA, { keptDays: 0 });
    expect(browser.storage.texts.size).toBe(0);
    const key = typed(drafts, 'a');
    drafts.markSent(key);
    expect(drafts.open('x1', 'approve')).toMatchObject({ key, values: 'a', sentAtMs: browser.nowMs });
    expect(browser.storage.texts.size).toBe(0);
    expect(drafts.keeping()).toBe('off');
    expect(browser.tab().list()).toEqual([]);
  });
});

describe('another person on the same PC', () => {
  it('never sees the drafts, and nothing of them is left once that person came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.jsonValue(), (one, other, values) => {
        fc.pre(one !== other);
        browser = openBrowser();
        typed(browser.tab({ ...MIRA, login: one }), values as Json);
        expect(browser.tab({ ...MIRA, login: other }).list()).toEqual([]);
        expect(browser.storage.texts.size).toBe(0);
      }),
    );
  });

  it('wipes them in every register, without touching what other programs keep', () => {
    typed(browser.tab(MIRA), 'a');
    typed(browser.tab(OTHER_SITE), 'b');
    browser.storage.texts.set('somebody else’s setting', 'x');
    browser.tab(JON);
    expect([...browser.storage.texts.keys()]).toEqual(['somebody else’s setting']);
  });

  it('and the same site in other letters is the same site', () => {
    typed(browser.tab(), 'a');
    expect(valuesOf(browser.tab({ ...MIRA, webUrl: MIRA.webUrl.toUpperCase() }))).toEqual(['a']);
  });
});

describe('a stored text that is damaged', () => {
  it.each([
    ['cut short', (text: string) => text.slice(0, -9)],
    ['no JSON', () => 'x'],
    ['empty', () => ''],
    ['null', () => 'null'],
    ['without its values', (text: string) => text.replace('"values"', '"vlaues"')],
    ['with a number for a key', (text: string) => text.replace('"key":"key-1"', '"key":5')],
    ['under the key of another', (text: string) => text.replace('"key":"key-1"', '"key":"key-9"')],
    ['with a base that is no list', (text: string) => text.replace('"base":[]', '"base":"b"')],
    ['with a sent decision that is none', (text: string) => text.replace('"base":[]', '"base":[],"sentAtMs":1,"sent":{"key":"k"}')],
    ['without its first day', (text: string) => text.replace('startedAtMs', 'started')],
    ['with a day of the wrong kind', (text: string) => text.replace(/"sentAtMs":\d+/, '').replace('"changedAtMs"', '"sentAtMs":"now","changedAtMs"')],
  ])('is ignored and removed: %s', (_how, damage) => {
    typed(browser.tab(), 'a');
    const [name, text] = [...browser.storage.texts][0] ?? ['', ''];
    expect(damage(text)).not.toBe(text);
    browser.storage.texts.set(name, damage(text));
    const drafts = browser.tab();
    expect(drafts.list()).toEqual([]);
    expect(drafts.open('x1', 'approve').values).toBeNull();
    expect(browser.storage.texts.has(name)).toBe(false);
  });

  it('under a damaged name goes too', () => {
    browser.storage.texts.set('trust-exception-register:draft:["t"', '{}');
    browser.storage.texts.set('trust-exception-register:draft:5', '{}');
    browser.tab();
    expect(browser.storage.texts.size).toBe(0);
  });

  it('of another version of this product goes too', () => {
    typed(browser.tab(), 'a');
    const [name, text] = [...browser.storage.texts][0] ?? ['', ''];
    browser.storage.texts.delete(name);
    browser.storage.texts.set(name.replace(',1,', ',0,'), text);
    browser.tab();
    expect(browser.storage.texts.size).toBe(0);
  });

  it('damaged while the tab is open does not take what is typed with it', () => {
    const drafts = browser.tab();
    const draft = drafts.open('x1', 'approve');
    for (const name of browser.storage.texts.keys()) browser.storage.texts.set(name, '{');
    drafts.save({ ...draft, values: 'a' });
    expect(valuesOf(browser.tab())).toEqual(['a']);
  });
});

describe('a browser that keeps nothing for the page', () => {
  const THROWING: DraftStorage = {
    get length(): number {
      throw new DOMException('no', 'SecurityError');
    },
    key: () => null,
    getItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
    removeItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
  };

  it.each([['none', undefined], ['one that refuses', THROWING]])('has drafts for as long as the tab is open, and says so (%s)', (_name, on) => {
    const drafts = createDrafts(on, MIRA, { keptDays: 7, now: () => browser.nowMs });
    const key = typed(drafts, 'a');
    drafts.markSent(key, sentDecision(key));
    expect(drafts.open('x1', 'approve')).toMatchObject({ key, values: 'a', sent: sentDecision(key) });
    expect(valuesOf(drafts)).toEqual(['a']);
    expect(drafts.keeping()).toBe('refused');
    drafts.discardAll();
    expect(drafts.list()).toEqual([]);
  });

  it('says so as soon as it is full, and no longer once there is room', () => {
    const drafts = browser.tab();
    const draft = drafts.open('x1', 'approve');
    drafts.save({ ...draft, values: 'a' });
    expect(drafts.keeping()).toBe('kept');
    browser.storage.full = true;
    drafts.save({ ...draft, values: 'b' });
    expect(drafts.keeping()).toBe('refused');
    expect(valuesOf(drafts)).toEqual(['b']);
    expect(drafts.open('x1', 'approve').values).toBe('b');
    browser.storage.full = false;
    drafts.save({ ...draft, values: 'c' });
    expect(drafts.keeping()).toBe('kept');
    expect(valuesOf(browser.tab())).toEqual(['c']);
    browser.tab().discardAll();
    expect(valuesOf(drafts)).toEqual([]);
  });

  it('that is full keeps what another tab left until there is room', () => {
    typed(browser.tab(), 'a');
    browser.storage.full = true;
    expect(browser.tab().open('x1', 'approve').values).toBe('a');
    browser.storage.full = false;
    expect(valuesOf(browser.tab())).toEqual(['a']);
  });

  it('is known by a property that cannot be read', () => {
    const page = {
      get localStorage(): Storage {
        throw new DOMException('no', 'SecurityError');
      },
    };
    expect(draftStorageOf(page)).toBeUndefined();
  });
});
