import { FINDING_KINDS, type FindingKind, type Principal } from '../../../../src/domain/exception/finding';
import { exceptionTitle, TITLE_MAX_CHARACTERS } from '../../../../src/domain/exception/title';

const ann: Principal = { type: 'user', id: '0a0a0a0a-1b1b-4c2c-8d3d-4e4e4e4e4e4e', name: 'svc-legacy-mail' };
const facts = (kind: FindingKind, name: string, extent: readonly string[] = [], id = name): { kind: FindingKind; setting: { id: string; name: string }; principal: Principal; extent: readonly string[] } => ({ kind, setting: { id, name }, principal: ann, extent });

describe('exceptionTitle', () => {
  it.each([
    [[facts('userExcluded', 'Require MFA for all users')], 'svc-legacy-mail is excluded from “Require MFA for all users”'],
    [[facts('userExcluded', 'B'), facts('userExcluded', 'A')], 'svc-legacy-mail is excluded from “A” and “B”'],
    [[facts('userExcluded', 'B'), facts('userExcluded', 'A'), facts('userExcluded', 'C')], 'svc-legacy-mail is excluded from “A” and 2 other policies'],
    [[facts('permanentRole', 'Global Administrator')], 'svc-legacy-mail is permanently Global Administrator'],
    [[facts('adminConsent', 'x', ['a', 'b']), facts('adminConsent', 'y', ['b'])], 'svc-legacy-mail has tenant-wide consent for 2 permissions'],
    [[facts('ipAllowList', 'Default', ['192.0.2.1'], 'f'), facts('safeList', 'Default', [], 'f')], 'Mail from 1 address skips the connection filter “Default”, and one departure more'],
    [[facts('omittedPolicy', 'MS.AAD.7.6v1')], 'MS.AAD.7.6v1 is left out of the assessment'],
  ])('%#', (findings, title) => {
    expect(exceptionTitle(ann, findings)).toBe(title);
    expect(exceptionTitle(ann, [...findings].reverse())).toBe(title);
  });

  it('two policies of one name are two policies', () => expect(exceptionTitle(ann, [facts('userExcluded', 'A', [], '1'), facts('userExcluded', 'A', [], '2')])).toBe('svc-legacy-mail is excluded from “A” and “A”'));

  it('a principal without a name is told by its type and the beginning of its id', () => {
    expect(exceptionTitle({ ...ann, name: ann.id }, [facts('groupExcluded', 'A')])).toBe('Members of User 0a0a0a0a… are excluded from “A”');
    expect(exceptionTitle({ type: 'user', id: 'ann@a.example', name: 'ann@a.example' }, [facts('userExcluded', 'A')])).toBe('ann@a.example is excluded from “A”');
    expect(exceptionTitle({ type: 'domain', id: 'a.example', name: 'a.example' }, [facts('sharingAllowedDomain', 'x')])).toBe('Files may be shared with people of a.example');
  });

  it('names of any length and with any line break make one line that a list column holds', () => {
    for (const kind of FINDING_KINDS) {
      const title = exceptionTitle({ ...ann, name: 'x\r\n😀'.repeat(200) }, [facts(kind, '😀'.repeat(200), ['y'.repeat(300)]), facts(kind, 'b'.repeat(300))]);
      expect(title.length).toBeLessThanOrEqual(TITLE_MAX_CHARACTERS);
      expect(title).not.toMatch(/[\r\n]|[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  });

  it('every kind has a sentence without a full stop', () => {
    for (const kind of FINDING_KINDS) expect(exceptionTitle(ann, [facts(kind, 'Setting', ['x'])])).toMatch(/^\S.{10,}[^.]$/);
  });
});
