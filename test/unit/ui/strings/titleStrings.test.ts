import { FAMILIES } from '../../../../src/domain/exception/family';
import { FINDING_KINDS, type Principal } from '../../../../src/domain/exception/finding';
import { exceptionTitle } from '../../../../src/domain/exception/title';
import { exceptionTitleInWords } from '../../../../src/domain/exception/titleInWords';
import { decodeTitleFacts, titleFactsOf, type AskedTitle, type Titled, type TitledFinding } from '../../../../src/domain/exception/titleFacts';
import { deDe } from '../../../../src/ui/strings/deDe/deDe';
import { enUs } from '../../../../src/ui/strings/enUs/enUs';
import { formatsOf } from '../../../../src/ui/strings/formats';
import { frFr } from '../../../../src/ui/strings/frFr/frFr';

const WHO: Principal = { type: 'user', id: '0a0a0a0a-1b1b-4c2c-8d3d-4e4e4e4e4e4e', name: 'svc-mail' };
const german = deDe(formatsOf('de-DE')).title;
const french = frFr(formatsOf('fr-FR')).title;
const english = enUs(formatsOf('en-US')).title;
const findings = (kind: TitledFinding['kind'], ...names: readonly string[]): TitledFinding[] => names.map((name) => ({ kind, setting: { id: name, name }, extent: ['inbound', 'outbound'] }));
const titled = (all: readonly TitledFinding[], who = WHO): Titled => ({ title: exceptionTitle(who, all), titled: titleFactsOf(who, all) });
const asked = (family: AskedTitle['family'], setting: string): Titled => {
  const facts: AskedTitle = { kind: 'asked', who: WHO, family, setting };
  return { title: exceptionTitleInWords(facts), titled: facts };
};
const ALL: readonly Titled[] = [
  ...FINDING_KINDS.flatMap((kind) => [titled(findings(kind, 'A')), titled(findings(kind, 'A', 'B')), titled(findings(kind, 'A', 'B', 'C')), titled(findings(kind, 'A'), { type: 'tenant', id: '*', name: '*' })]),
  titled([...findings('ipAllowList', 'Default'), ...findings('safeList', 'Default')]),
  ...FAMILIES.flatMap((family) => [asked(family, ''), asked(family, 'Require MFA')]),
];

describe('titles in the reader’s language', () => {
  it('are made of the same facts in every language, and left in English in none', () => {
    for (const each of ALL) {
      const texts = [english(each), german(each), french(each)];
      expect([each, new Set(texts).size, texts.some((text) => text.length < 8 || /undefined|\[object|NaN|\.$/.test(text))]).toEqual([each, 3, false]);
      if (/svc-mail/.test(texts[0] ?? '')) for (const text of texts) expect(text).toContain('svc-mail');
    }
  });

  it('say who, what and how many', () => {
    expect(german(titled(findings('userExcluded', 'MFA', 'Block legacy', 'Devices')))).toBe('svc-mail ist ausgenommen von „Block legacy“ und 2 weiteren Richtlinien');
    expect(french(titled(findings('userExcluded', 'MFA')))).toBe('svc-mail, hors de la stratégie «\u00a0MFA\u00a0»');
    expect(german(titled(findings('groupExcluded', 'MFA'), { ...WHO, type: 'group', name: WHO.id }))).toBe('Mitglieder von Gruppe 0a0a0a0a… sind ausgenommen von „MFA“');
    expect(german(titled([...findings('ipAllowList', 'Default'), ...findings('safeList', 'Default')]))).toMatch(/^E-Mail von 2 Adressen umgeht .*, und eine weitere Abweichung$/);
    expect(german(asked('conditionalAccess', 'Require MFA'))).toBe('svc-mail, vom bedingten Zugriff ausgenommen: „Require MFA“');
  });

  it('say names that are ours in their language', () => {
    expect(german(titled(findings('userExcluded', 'MS.AAD.3.1v1 in ScubaGear’s configuration')))).toBe('svc-mail ist ausgenommen von „MS.AAD.3.1v1 in der Konfiguration von ScubaGear“');
    expect(french(titled(findings('userExcluded', 'MFA'), { type: 'guests', id: 'GuestsOrExternalUsers', name: 'Guests and external users' }))).toMatch(/^Invités et utilisateurs externes, /);
    expect(german(asked('externalSharing', 'External sharing of OneDrive'))).toMatch(/„Externe Freigabe von OneDrive“$/);
  });

  it('French keeps its spaces before and within its punctuation', () => {
    for (const each of ALL) expect(french(each)).not.toMatch(/[^\u00a0][;!?»]|[^\u00a0]:(?!\S)|«(?!\u00a0)/);
  });

  it('of rows and decisions of before stand as they were written', () => {
    expect(german({ title: 'Ann is excluded from “MFA”' })).toBe('Ann is excluded from “MFA”');
    for (const nothing of [undefined, null, 'x', {}, { kind: 'asked' }, { kind: 'userExcluded', who: WHO }, { kind: 'toString', who: WHO }]) expect(decodeTitleFacts(nothing)).toBeUndefined();
  });

  it('are read back from a row as they were written there', () => {
    for (const { titled: facts } of ALL) expect(decodeTitleFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });
});
