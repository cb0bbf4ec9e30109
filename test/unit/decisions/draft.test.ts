import * as fc from 'fast-check';
import type { Drafts } from '../../../src/decisions/draft';
import type { Draft } from '../../../src/decisions/draftRecord';
import type { Json } from '../../../src/domain/ledger/canonical';
import type { NewDecision } from '../../../src/domain/ledger/decision';
import { contentHashOf } from '../../../src/domain/ledger/decisionHash';
import { MIRA, openBrowser, sentDecision, typed, valuesOf, type Browser } from './browserTabs';

const DAY = 86_400_000;
const OTHER_SITE = { ...MIRA, webUrl: 'https://contoso.example/sites/other' };

let browser: Browser;
beforeEach(() => {
  browser = openBrowser();
});

describe('a form that was left unfinished', () => {
  it('is there again after its tab was closed, with what was typed and what had been seen', () => {
    const first = browser.tab();
    const draft = first.open('x1', 'approve');
    first.save({ ...draft, base: ['b1', 'b2'], baseHash: 'h', values: { why: 'payroll', until: 1060 } });
    browser.nowMs += DAY;
    expect(browser.tab().open('x1', 'approve')).toMatchObject({ exceptionKey: 'x1', act: 'approve', base: ['b1', 'b2'], baseHash: 'h', values: { why: 'payroll', until: 1060 }, startedAtMs: 1000 * DAY });
    expect(browser.tab().list()).toHaveLength(1);
  });

  it('is of one exception and one act', () => {
    typed(browser.tab(), 'approve x1');
    expect(browser.tab().open('x2', 'approve').values).toBeNull();
    expect(browser.tab().open('x1', 'review').values).toBeNull();
  });

  it('opened again in the same tab is the same draft under the same key', () => {
    const drafts = browser.tab();
    const key = typed(drafts, 'a');
    expect(drafts.open('x1', 'approve')).toMatchObject({ key, values: 'a' });
  });

  it('that was only looked at is not listed', () => {
    const drafts = browser.tab();
    drafts.open('x1', 'approve');
    expect(drafts.list()).toEqual([]);
  });

  it('whatever it holds comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (values, exceptionKey, act) => {
        browser = openBrowser();
        const plain = JSON.parse(JSON.stringify(values)) as Json;
        typed(browser.tab(), plain, exceptionKey, act);
        expect(browser.tab().open(exceptionKey, act)).toMatchObject({ exceptionKey, act });
        expect(browser.tab().open(exceptionKey, act).values).toEqual(plain);
      }),
    );
  });

  it('does not change when the form changes the values it handed over', () => {
    const drafts = browser.tab();
    const values = { why: 'as saved' };
    const draft = drafts.open('x1', 'approve');
    browser.storage.full = true;
    drafts.save({ ...draft, values });
    values.why = 'changed later';
    expect(valuesOf(drafts)).toEqual([{ why: 'as saved' }]);
  });
});

describe('two tabs with the same form', () => {
  it('have a key each, and neither loses what was typed in it', () => {
    const [left, right] = [browser.tab(), browser.tab()];
    const first = left.open('x1', 'approve');
    left.save({ ...first, values: 'left' });
    const second = right.open('x1', 'approve');
    expect(second.key).not.toBe(first.key);
    right.save({ ...second, values: 'right' });
    left.save({ ...first, values: 'left, more' });
    expect(left.open('x1', 'approve')).toMatchObject({ key: first.key, values: 'left, more' });
    expect(right.open('x1', 'approve')).toMatchObject({ key: second.key, values: 'right' });
    expect(browser.tab().list()).toHaveLength(2);
  });

  it('go apart whatever they do, as long as nothing was sent', () => {
    const steps = fc.array(fc.tuple(fc.nat(2), fc.constantFrom('open', 'save', 'discard', 'close')), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (played) => {
        browser = openBrowser();
        const tabs: [Drafts, Drafts, Drafts] = [browser.tab(), browser.tab(), browser.tab()];
        const open: (Draft | undefined)[] = [];
        for (const [which, step] of played) {
          const [drafts, form] = [tabs[which] as Drafts, open[which]];
          if (step === 'open') open[which] = drafts.open('x1', 'approve');
          else if (step === 'save' && form) drafts.save({ ...form, values: which });
          else if (step === 'discard' && form) drafts.discard(form.key);
          if (step === 'close') tabs[which] = browser.tab();
          if (step === 'discard' || step === 'close') open[which] = undefined;
          const keys = open.flatMap((draft) => draft?.key ?? []);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });
});

describe('a decision that was sent and whose outcome is not known', () => {
  it('goes out again under the same key after its tab was closed', () => {
    const first = browser.tab();
    const key = typed(first, { until: 1060 });
    first.markSent(key, sentDecision(key));
    browser.nowMs += DAY;
    const again = browser.tab().open('x1', 'approve');
    expect(again).toMatchObject({ key, values: { until: 1060 }, sentAtMs: 1000 * DAY });
    expect(contentHashOf(again.sent as NewDecision)).toBe(contentHashOf(sentDecision(key)));
    expect(again.sent).toEqual(sentDecision(key));
  });

  it('comes before a newer draft of the same form, so that it is not made twice', () => {
    const [first, second] = [browser.tab(), browser.tab()];
    const key = typed(first, 'sent');
    const newer = second.open('x1', 'approve');
    first.markSent(key);
    browser.nowMs += 1;
    second.save({ ...newer, values: 'newer' });
    expect(browser.tab().open('x1', 'approve').key).toBe(key);
    expect(second.open('x1', 'approve').key).toBe(key);
  });

  it('stays sent when the form, which does not know yet, is saved once more', () => {
    const first = browser.tab();
    const before = first.open('x1', 'approve');
    first.markSent(before.key, sentDecision(before.key));
    first.save({ ...before, values: 'late' });
    expect(browser.tab().open('x1', 'approve')).toMatchObject({ key: before.key, sentAtMs: browser.nowMs, sent: sentDecision(before.key), values: 'late' });
  });

  it('from the list of another tab, stays sent when the first tab saves what is still open there', () => {
    const first = browser.tab();
    const draft = first.open('x1', 'approve');
    first.save({ ...draft, values: 'a' });
    const other = browser.tab();
    other.markSent(other.list()[0]?.key ?? '', sentDecision(draft.key));
    first.save({ ...draft, values: 'b' });
    expect(browser.tab().open('x1', 'approve')).toMatchObject({ key: draft.key, sent: sentDecision(draft.key) });
  });

  it('is marked even where another tab took the stored text over', () => {
    const first = browser.tab();
    const key = typed(first, 'a');
    browser.tab().open('x1', 'approve');
    first.markSent(key);
    expect(browser.tab().open('x1', 'approve').key).toBe(key);
  });

  it('goes on as a draft under its key once SharePoint refused it', () => {
    const first = browser.tab();
    const key = typed(first, 'a');
    first.markSent(key, sentDecision(key));
    const sent = first.open('x1', 'approve');
    first.markRefused(key);
    first.save({ ...sent, values: 'corrected' });
    const draft = first.open('x1', 'approve');
    expect(draft).toMatchObject({ key, values: 'corrected' });
    expect([draft.sentAtMs, draft.sent]).toEqual([undefined, undefined]);
    expect(browser.tab().open('x1', 'approve').key).not.toBe(key);
  });

  it('is listed even where the form held nothing', () => {
    const drafts = browser.tab();
    drafts.markSent(drafts.open('x1', 'report removed').key);
    expect(browser.tab().list()).toHaveLength(1);
  });
});

describe('discarding', () => {
  it('takes one away, and a save that comes late does not bring it back', () => {
    const drafts = browser.tab();
    typed(drafts, 'stays', 'x2');
    const draft = drafts.open('x1', 'approve');
    drafts.save({ ...draft, values: 'goes' });
    drafts.discard(draft.key);
    drafts.save({ ...draft, values: 'late' });
    drafts.markSent(draft.key);
    expect(valuesOf(drafts)).toEqual(['stays']);
    expect(valuesOf(browser.tab())).toEqual(['stays']);
    expect(drafts.open('x1', 'approve').key).not.toBe(draft.key);
  });

  it('takes all of this register away, and none of another', () => {
    typed(browser.tab(OTHER_SITE), 'elsewhere');
    typed(browser.tab(), 'a', 'x1');
    const drafts = browser.tab();
    typed(drafts, 'b', 'x2');
    drafts.discardAll();
    expect(drafts.list()).toEqual([]);
    expect(browser.tab().list()).toEqual([]);
    expect(valuesOf(browser.tab(OTHER_SITE))).toEqual(['elsewhere']);
  });

  it('is shown newest first', () => {
    for (const key of ['x1', 'x2', 'x3']) {
      browser.nowMs += 1;
      typed(browser.tab(), key, key);
    }
    expect(valuesOf(browser.tab())).toEqual(['x3', 'x2', 'x1']);
  });
});
