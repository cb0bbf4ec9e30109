import { dayFromIso, type Day } from '../../../../src/domain/day/day';
import { exceptionStringsFor } from '../../../../src/ui/strings/exceptionStringsFor';
import { heatmapTextsFor } from '../../../../src/ui/strings/heatmapStringsFor';
import { ownerStringsFor } from '../../../../src/ui/strings/ownerStringsFor';
import { plainText } from '../../../../src/ui/strings/richText';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { speakAll } from './languages';

const day = (iso: string): Day => dayFromIso(iso) ?? 0;
const TODAY = day('2026-11-26');

/** With ordinary spaces in place of those that do not break, so that the sentences below can be read. */
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('sentences in French', () => {
  beforeAll(async () => {
    await speakAll('fr-FR');
  });

  it('count zero as one', () => {
    const { heatmap } = heatmapTextsFor(stringsFor('fr-FR'));
    expect(spaced(heatmap.cell('Accès invité', '0–30', { open: 0, late: 0 }))).toBe('Accès invité, 0–30 : 0 ouverte');
    expect(heatmap.heading({ open: 41, late: 12, unassigned: 6 })).toBe('12 exceptions ouvertes sur 41 sont hors tolérance, et 6 n’ont personne qui en réponde');
    expect(heatmap.heading({ open: 41, late: 1, unassigned: 1 })).toBe('1 exception ouverte sur 41 est hors tolérance, et 1 n’a personne qui en réponde');
  });

  it('write the first of a month as an ordinal, and no other day', () => {
    const { formats } = stringsFor('fr-FR');
    expect(formats.day(day('2026-06-01'))).toBe('1er juin 2026');
    expect(formats.day(day('2026-06-11'))).toBe('11 juin 2026');
    expect(formats.instant(Date.UTC(2026, 5, 1, 12))).toMatch(/^1er juin 2026/);
  });

  it('say who answers for an exception, whatever the name begins with', () => {
    const { clause } = exceptionStringsFor(stringsFor('fr-FR').formats).accountability;
    const said = { as: 'seat', sinceDay: day('2026-06-02'), how: 'approved', fallsBecause: undefined, deputy: undefined, offeredTo: undefined, personGone: false } as const;
    const of = (name: string): string => spaced(plainText(clause('answers', { ...said, person: { login: 'a@contoso.example', objectId: '', name } })));
    expect(of('Anna Ek')).toBe('Anna Ek répond de l’exception : responsable du contrôle depuis le 2 juin 2026, pour l’avoir approuvée.');
    expect(of('Mira Okafor')).toBe('Mira Okafor répond de l’exception : responsable du contrôle depuis le 2 juin 2026, pour l’avoir approuvée.');
  });

  it('never say of a business owner that they answer for it', () => {
    const { formats } = stringsFor('fr-FR');
    const owner = ownerStringsFor(formats);
    const texts = [owner.held.sentence({ seat: 'businessOwner', openFor: '3 jours' }), exceptionStringsFor(formats).page.people.seat({ seat: 'responsable métier', sinceDay: TODAY, how: 'asked' }), ...owner.status({ name: undefined, open: { businessOwner: 2, controlOwner: 0, securityReviewer: 0 } })];
    expect(texts.filter((text) => /répon(d|dant)\b/.test(text))).toEqual([]);
  });

  it('write no name small that stands at the beginning of a reason', () => {
    const { page } = exceptionStringsFor(stringsFor('fr-FR').formats);
    expect(spaced(page.notYours(['Approuver'], 'Mira Okafor en a décidé d’abord, et cette décision tient.'))).toBe('Approuver – Mira Okafor en a décidé d’abord, et cette décision tient.');
  });
});
