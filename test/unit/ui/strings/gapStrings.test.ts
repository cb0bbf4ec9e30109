import { answers as deDeAnswers } from '../../../../src/ui/strings/deDe/answers';
import { gaps as deDe } from '../../../../src/ui/strings/deDe/gaps';
import { gaps as enUs } from '../../../../src/ui/strings/enUs/gaps';
import { formatsOf } from '../../../../src/ui/strings/formats';
import { gaps as frFr } from '../../../../src/ui/strings/frFr/gaps';
import { sampleGaps } from '../../domain/reconcile/sampleGaps';

const WORDS = { 'en-US': enUs(formatsOf('en-US')), 'de-DE': deDe(formatsOf('de-DE')), 'fr-FR': frFr(formatsOf('fr-FR')) };
const LANGUAGES = Object.entries(WORDS);

describe('why a report could not look, in words', () => {
  it.each(LANGUAGES)('in %s every code is a clause without its point, with all of its facts', (_language, words) => {
    for (const gap of sampleGaps()) {
      const text = words.why(gap);
      expect([gap, text, text.length > 1 && !/undefined|\[object|NaN|\.$/.test(text)]).toEqual([gap, text, /Not connected|Look yourself/.test(JSON.stringify(gap)) ? expect.any(Boolean) : true]);
      for (const fact of [gap as { readonly command?: string; readonly member?: string; readonly setting?: string; readonly tenant?: string; readonly row?: string; readonly written?: string }].flatMap(({ command, member, setting, tenant, row, written }) => [command, member, setting, tenant, row, written])) if (fact !== undefined) expect(text).toContain(fact);
    }
  });

  it('is not left in English in another language', () => {
    for (const gap of sampleGaps().filter(({ code }) => code !== 'closedRows' && code !== 'undecided')) {
      const texts = LANGUAGES.map(([, words]) => words.why(gap));
      expect([gap, new Set(texts).size]).toEqual([gap, LANGUAGES.length]);
    }
  });

  it.each(LANGUAGES)('a sentence of an earlier version is shown in %s as it was written', (_language, words) => expect(words.why({ code: 'asWritten', text: 'the command Get-X failed in this run' })).toBe('the command Get-X failed in this run'));

  it.each(LANGUAGES)('is never empty in %s, not even where the silent tests are not named', (_language, words) => expect(words.why({ code: 'testsSilent', tests: [] })).toMatch(/test/i));

  it('stands behind the reason for which an absence proves nothing, each in the reader’s language', () => {
    const said = deDeAnswers(formatsOf('de-DE')).reason({ reason: 'notLooked', why: [{ code: 'sectionEmpty' }, { code: 'commandFailed', command: 'Get-X' }] });
    expect(said).toBe('der Bericht konnte dort nicht nachsehen (der Abschnitt ist leer; der Befehl Get-X ist in diesem Lauf fehlgeschlagen)');
    expect(deDeAnswers(formatsOf('de-DE')).reason({ reason: 'notLooked', why: [] })).toBe('der Bericht konnte dort nicht nachsehen');
  });
});
