import { said as deDe } from '../../../../src/ui/strings/deDe/said';
import { said as enUs } from '../../../../src/ui/strings/enUs/said';
import { formatsOf } from '../../../../src/ui/strings/formats';
import { said as frFr } from '../../../../src/ui/strings/frFr/said';
import { sampleSaid } from '../../domain/exception/sampleSaid';

const LANGUAGES = Object.entries({ 'en-US': enUs(formatsOf('en-US')), 'de-DE': deDe(formatsOf('de-DE')), 'fr-FR': frFr(formatsOf('fr-FR')) });

describe('what the baseline says and the tenant has, in words', () => {
  it.each(LANGUAGES)('in %s every code is a clause without its point, with all of its names', (_language, words) => {
    for (const clause of sampleSaid()) {
      const text = words.clauses([clause]);
      expect([clause, text, text.length > 1 && !/undefined|\[object|NaN/.test(text)]).toEqual([clause, text, true]);
      for (const name of ['Ann', 'MFA', 'Contoso', 'a.example', 'X-Skip', 'EX-1', 'Old scanner']) if (JSON.stringify(clause).includes(`"${name}"`)) expect([clause, text.includes(name)]).toEqual([clause, true]);
    }
  });

  it('is not left in English in another language', () => {
    for (const clause of sampleSaid()) {
      const texts = LANGUAGES.map(([, words]) => words.clauses([clause]));
      expect([clause, new Set(texts).size]).toEqual([clause, LANGUAGES.length]);
    }
  });

  it('French keeps its spaces before and within its punctuation', () => {
    for (const clause of sampleSaid()) expect([clause, LANGUAGES[2]?.[1].clauses([clause, { code: 'policyOff' }])]).toEqual([clause, expect.not.stringMatching(/[^\u00a0][;!?»]|[^\u00a0]:(?!\S)|«(?!\u00a0)/)]);
  });

  it('clauses of one saying stand one behind the other', () => expect(LANGUAGES[1]?.[1].clauses([{ code: 'leavesOut', policy: 'MFA', what: 'user', who: 'Ann', extent: [] }, { code: 'policyOff' }])).toBe('„MFA“ lässt den Benutzer Ann aus; die Richtlinie ist ausgeschaltet'));

  it.each(LANGUAGES)('a sentence of an earlier version is shown in %s as it was written', (_language, words) => expect(words.clauses([{ code: 'asWritten', text: 'Nobody is left out' }])).toBe('Nobody is left out'));
});
