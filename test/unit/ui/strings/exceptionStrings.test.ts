import { ACT_NAMES, ruleOf } from '../../../../src/domain/ledger/acts/acts';
import { ABSENT, REPEATED, type DayLimit, type VoidCode, type VoidReason } from '../../../../src/domain/ledger/voidReason';
import { DUTIES } from '../../../../src/domain/judge/duties';
import { exceptionStringsFor } from '../../../../src/ui/strings/exceptionStringsFor';
import type { ExceptionStrings } from '../../../../src/ui/strings/exceptionStrings';
import { formatsOf } from '../../../../src/ui/strings/formats';
import { speakAll } from './languages';

const words = exceptionStringsFor(formatsOf('en-US'));

async function wordsIn(locale: string): Promise<ExceptionStrings> {
  await speakAll(locale);
  return exceptionStringsFor(formatsOf(locale));
}

/** 14 March 2027. */
const DAY = 20_891;

/** Fields of every act that a person does by a form. */
const FIELDS = [...new Set(ACT_NAMES.flatMap((act) => (ruleOf(act)?.form ? Object.keys(ruleOf(act)?.fields ?? {}) : [])))];

/** Reasons that tell one field from another, each with every field that it can be about. */
const BY_FIELD: Readonly<Record<string, readonly VoidReason[]>> = {
  missing: FIELDS.map((field) => ({ code: 'field', field, problem: 'missing' })),
  malformed: FIELDS.map((field) => ({ code: 'field', field, problem: 'malformed' })),
  tooLong: FIELDS.map((field) => ({ code: 'field', field, problem: 'tooLong' })),
  tooMany: [{ code: 'field', field: 'evidence', problem: 'tooMany' }],
  notThere: ABSENT.map((field) => ({ code: 'notThere', field })),
  sameAsBefore: REPEATED.map((field) => ({ code: 'sameAsBefore', field })),
};

/** One of each; a code that is missing here does not compile. */
const REASONS: { readonly [C in VoidCode]: Extract<VoidReason, { code: C }> } = {
  unknownAct: { code: 'unknownAct' },
  unreadable: { code: 'unreadable' },
  notAKey: { code: 'notAKey' },
  wrongList: { code: 'wrongList', list: 'Reviews' },
  notAPerson: { code: 'notAPerson' },
  forged: { code: 'forged' },
  ownStamp: { code: 'ownStamp' },
  field: { code: 'field', field: 'endDay', problem: 'missing' },
  outOfDate: { code: 'outOfDate', part: 'end', by: 'k1' },
  alreadyDecided: { code: 'alreadyDecided', by: 'k1' },
  notNow: { code: 'notNow', lifecycle: 'closed' },
  notYours: { code: 'notYours', seats: ['controlOwner'], holder: 'Mira Okafor' },
  offeredToAnother: { code: 'offeredToAnother', name: 'Jon Bell' },
  separation: { code: 'separation', wanted: 'reviewer', has: 'approver', name: 'Mira Okafor' },
  guest: { code: 'guest', seat: 'controlOwner' },
  gone: { code: 'gone', name: 'Jon Bell' },
  dayPassed: { code: 'dayPassed', field: 'endDay' },
  dayTooLate: { code: 'dayTooLate', field: 'endDay', latestDay: DAY, because: 'grant' },
  dayTooEarly: { code: 'dayTooEarly', field: 'endDay', earliestDay: DAY },
  noExtensionLeft: { code: 'noExtensionLeft', used: 2, allowed: 2 },
  lifeUsedUp: { code: 'lifeUsedUp', lastDay: DAY },
  reviewFirst: { code: 'reviewFirst', withinDays: 30, afterDay: undefined },
  reviewSaysNo: { code: 'reviewSaysNo', says: 'notNeeded' },
  notAsked: { code: 'notAsked', kind: 'extension' },
  askedAs: { code: 'askedAs' },
  askedAlready: { code: 'askedAlready', kind: 'renewal' },
  endedRenew: { code: 'endedRenew', endDay: DAY },
  acceptedElsewhere: { code: 'acceptedElsewhere' },
  endedElsewhere: { code: 'endedElsewhere', endDay: DAY },
  notEndedExtend: { code: 'notEndedExtend', endDay: DAY },
  scopeNotAsSeen: { code: 'scopeNotAsSeen' },
  nothingSeen: { code: 'nothingSeen' },
  nothingEnds: { code: 'nothingEnds', field: 'end' },
  shownNoMore: { code: 'shownNoMore' },
  controlDoubted: { code: 'controlDoubted', control: 'Alert on sign-in' },
  verifyFirst: { code: 'verifyFirst' },
  oneFinding: { code: 'oneFinding' },
  settleFirst: { code: 'settleFirst' },
  showsMore: { code: 'showsMore' },
  beingVerified: { code: 'beingVerified' },
  reportShowsIt: { code: 'reportShowsIt', ranOnDay: DAY },
  formerOwnerFirst: { code: 'formerOwnerFirst', name: 'Mira Okafor', untilDay: DAY },
  notOffered: { code: 'notOffered', seat: 'controlOwner' },
  goesOnThere: { code: 'goesOnThere' },
  backFromThere: { code: 'backFromThere' },
  offerInVain: { code: 'offerInVain', name: 'Jon Bell' },
  emergencyUsed: { code: 'emergencyUsed', againOnDay: DAY },
  noControlOwner: { code: 'noControlOwner' },
  acknowledgedAlready: { code: 'acknowledgedAlready', byDay: DAY },
  notThere: { code: 'notThere', field: 'control' },
  sameAsBefore: { code: 'sameAsBefore', field: 'severity' },
};

describe('why a decision has no effect', () => {
  it('is a whole sentence of its own for each rule, without codes', () => {
    const sentences = Object.values(REASONS).map((reason) => words.voidReason(reason));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|[a-z][A-Z]|NaN/);
    }
  });

  describe.each(['en-US', 'de-DE', 'fr-FR'])('in %s', (locale) => {
    it.each(Object.keys(BY_FIELD))('is a sentence of its own for each field that it can be about: %s', async (name) => {
      const exception = await wordsIn(locale);
      const said = (BY_FIELD[name] ?? []).map((reason) => exception.voidReason(reason));
      expect(said.filter((sentence, at) => said.indexOf(sentence) !== at)).toEqual([]);
      for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*[^.]\.$/u);
    });

    it('names every field that a form asks for', async () => {
      const exception = await wordsIn(locale);
      expect(FIELDS.filter((field) => exception.field(field) === exception.field('no such field'))).toEqual([]);
    });

    it.each(['person', 'to', 'file', 'into', 'from'] as const)('never says that somebody holds a seat where the reason is another: %s', async (field) => {
      const exception = await wordsIn(locale);
      expect(exception.voidReason({ code: 'sameAsBefore', field })).not.toMatch(/has the seat|hat die Funktion|a déjà la fonction/);
    });
  });

  it('says of what was acknowledged that it was, and not that nothing was escalated', () => {
    expect(words.voidReason(REASONS.acknowledgedAlready)).toBe('What was escalated is acknowledged already: it goes further up if it is still late after Mar 14, 2027.');
    expect(words.voidReason({ code: 'notThere', field: 'escalations' })).toMatch(/^Nothing was escalated/);
  });

  it('names who was faster and what changed', () => {
    expect(words.voidReason(REASONS.outOfDate, () => 'Jon Bell')).toBe('Jon Bell changed its end date meanwhile: look at what changed, then decide again.');
    expect(words.voidReason(REASONS.alreadyDecided)).toBe('Somebody decided it first, and that decision stands.');
  });

  it('names the person and who must act in their place; the visitor is called you', () => {
    expect(words.voidReason(REASONS.separation)).toBe('Mira Okafor answers for approving it: another reviewer must.');
    expect(words.notYou(REASONS.separation, () => true)).toBe('You approved this one: another reviewer must.');
    expect(words.notYou(REASONS.separation, () => false)).toBe('You are the control owner of this one: another reviewer must.');
  });

  it.each<[DayLimit, RegExp]>([
    ['grant', /^The latest day is Mar 14, 2027: one grant goes no farther/],
    ['deputyBegin', /a year ahead/],
    ['deputyNow', /stands in already/],
    ['totalLife', /longest total life/],
    ['twoPerson', /one person here/],
    ['contract', /the contract ends then/],
    ['secret', /certificate ends then/],
    ['cutOver', /after the cut-over/],
    ['emergency', /an emergency stands no longer/],
    ['acknowledge', /a promise reaches no farther/],
    ['deputy', /a deputy stands in no longer/],
    ['sign', /signed again by then/],
    ['approvedEnd', /A later one is an extension/],
    ['currentEnd', /A review may only shorten/],
    ['today', /^That day lies ahead/],
  ])('a day that is too late is told with the rule that sets it: %s', (because, sentence) => {
    expect(words.voidReason({ ...REASONS.dayTooLate, because })).toMatch(sentence);
  });

  it('counts extensions in words that fit', () => {
    expect(words.voidReason({ ...REASONS.noExtensionLeft, allowed: 0 })).toMatch(/^This severity allows no extension/);
    expect(words.voidReason({ ...REASONS.noExtensionLeft, allowed: 1 })).toMatch(/^Its one extension is used/);
    expect(words.voidReason(REASONS.noExtensionLeft)).toMatch(/^All 2 extensions are used/);
  });
});

describe('words for acts and duties', () => {
  it('name the button of every act that has a form, and only of these', () => {
    const forms = ACT_NAMES.filter((act) => ruleOf(act)?.form);
    expect(Object.keys(words.buttons).sort()).toEqual([...forms].sort());
    expect(new Set(Object.values(words.buttons)).size).toBe(forms.length);
  });

  it.each(DUTIES)('say of a duty when it is ahead, today and late: %s', (duty) => {
    const due = { duty, of: 'controlOwner', day: DAY } as const;
    expect(words.duty(due, DAY - 2)).toMatch(/ by Mar 14, 2027, in 2 days$/);
    expect(words.duty(due, DAY)).toMatch(/ today$/);
    expect(words.duty(due, DAY + 12)).toMatch(duty === 'remove' ? /now: it ended on Mar 14, 2027, 12 days ago$/ : / now: 12 days late, since Mar 14, 2027$/);
  });
});
