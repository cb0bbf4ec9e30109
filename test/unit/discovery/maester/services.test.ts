import type { ParsedReport } from '../../../../src/discovery/parsedReport';
import { parse } from '../reports';
import { ID, lines, madeRun, type MadeTest } from './runs';
import { actualOf, unreadOf } from '../inWords';

const read = (...tests: readonly MadeTest[]): Promise<ParsedReport> => parse(madeRun(tests));
const found = async (...tests: readonly MadeTest[]): Promise<unknown> => (await read(...tests)).findings.map(({ kind, setting, principal, extent }) => [kind, setting.id, principal.id, extent]);
const whys = (parsed: ParsedReport, part: string): string[] => unreadOf(parsed).filter(({ where }) => where.includes(part)).map(({ why }) => why);
const orca = (id: string, heads: string, ...rows: readonly string[]): MadeTest => ({ id, text: lines('The configured settings are not set as recommended.', '', '', '', `|${heads}|Result|`, `|${heads.split('|').map(() => '-').join('|')}|-|`, ...rows) });

describe('mail', () => {
  it('domains that mail is forwarded to (CISA.MS.EXO.1.1)', async () => {
    const link = (name: string): string => `[${name}](https://admin.exchange.microsoft.com/#/remotedomains)`;
    const test = { id: 'CISA.MS.EXO.1.1', text: lines('Your tenant does not have it disabled:', '', '| Name | Domain | Automatic forwarding | Test Result |', '| --- | --- | --- | --- |', `| ${link('Default')} | * | Allow automatic forwarding | ❌ Fail |`, `| ${link('Partner')} | partner.example | Not allow automatic forwarding | ✅ Pass |`) };
    expect(await found(test)).toEqual([['automaticForwarding', 'Default', '*', []]]);
    expect(whys(await read(test), 'remote domain Default')[0]).toMatch(/by its name alone/);
  });

  it('allowed addresses are one finding over three tests, and a skipped row of a passed test counts', async () => {
    const table = { ...orca('ORCA.114', 'Anti-Spam Policy|Allowed IP', '|Default|192.0.2.1|🗄 Skip|', '|Other|No IP detected|✅ Pass|'), result: 'Passed' };
    const list = { id: 'CISA.MS.EXO.12.1', text: lines('Your tenant has [Anti-spam IP allow lists](https://security.microsoft.com/antispam).', '', '* Default', '  * 192.0.2.1', '  * 192.0.2.2') };
    expect(await found(table, list, { id: 'CIS.M365.2.1.12', text: 'The connection filter IP allow list was not empty ❌' })).toEqual([['ipAllowList', 'Default', 'Default', ['192.0.2.1', '192.0.2.2']]]);
    expect(await found({ id: 'CIS.M365.2.1.12', text: 'It was not empty' })).toEqual([['ipAllowList', 'Default', 'Default', []]]);
  });

  it('allowed domains and senders of a spam policy are its extent', async () => {
    const domains = { id: 'CISA.MS.EXO.14.3', text: lines('Your tenant does not have presets', '', '| Policy | Status |', '| --- | --- |', '| Standard | ❌ Fail |', '', '| Policy Name | Policy Result | Allowed Domains |', '| --- | --- | --- |', '| Default | ❌ Fail | a.example b.example |', '| Strict | ✅ Pass |  |') };
    expect(await found(domains, orca('ORCA.118.1', 'Anti-Spam Policy|Allowlisted Domain', '|Default|c.example|❌ Fail|', '|Strict|No domain available|✅ Pass|'), orca('ORCA.109', 'Anti-Spam Policy|Allowed Senders', '|Default|boss@d.example|❌ Fail|', '|Strict|No Sender Detected|✅ Pass|'))).toEqual([
      ['allowedSenders', 'Default', 'Default', ['a.example', 'b.example', 'boss@d.example', 'c.example']],
    ]);
  });

  it('rules that skip the spam filter or a check, by their names', async () => {
    const rules = orca('ORCA.118.2', 'Transport Rule|Condition|Allow Listed Address', '|Scanner in|From Domain|a.example|❌ Fail|', '|Scanner in|From Domain|b.example|❌ Fail|', '|By address|IP Range|192.0.2.0/24|❌ Fail|');
    const skips = orca('ORCA.189', 'Transport Rule|Setting|Current Value', '|No sandbox|X-MS-Exchange-Organization-SkipSafeAttachmentProcessing|1|❌ Fail|');
    expect(await found(rules, skips)).toEqual([
      ['spamFilterBypassRule', 'By address', 'By address', ['SenderIpRanges: 192.0.2.0/24']],
      ['spamFilterBypassRule', 'No sandbox', 'No sandbox', []],
      ['spamFilterBypassRule', 'Scanner in', 'Scanner in', ['SenderDomainIs: a.example', 'SenderDomainIs: b.example']],
    ]);
  });

  it('a count of rules names none, so nothing is found and that is told (MT.1043)', async () => {
    const parsed = await read({ id: 'MT.1043', text: lines('SetScl is used 2 times in [Rules](https://admin.exchange.microsoft.com/#/transportrules)') });
    expect(parsed.findings).toEqual([]);
    expect(unreadOf(parsed).map(({ why }) => why)).toContain('2 rules set the spam level to -1; which ones is not told');
  });

  it('the safe list', async () => expect(await found({ id: 'CISA.MS.EXO.12.2', text: '[Safe List](https://security.microsoft.com/antispam) is enabled in your tenant.' })).toEqual([['safeList', 'Default', 'Default', []]]));
});

describe('sharing', () => {
  it.each([
    ['CISA.MS.SHAREPOINT.1.1', lines('Your tenant does not restrict sharing.', '', '* externalUserAndGuestSharing'), 'sharePointSharing', 'SharePoint may be shared with anyone who has a link'],
    ['CISA.MS.SHAREPOINT.1.1', lines('Your tenant does not restrict sharing.', '', '* Current setting: `ExternalUserSharingOnly`'), 'sharePointSharing', 'SharePoint may be shared with new guests'],
    ['CISA.MS.SHAREPOINT.1.2', lines('OneDrive sharing is not restricted.', '', '* Current setting: `ExternalUserAndGuestSharing`'), 'oneDriveSharing', 'OneDrive may be shared with anyone who has a link'],
    ['CISA.MS.SHAREPOINT.1.3', 'Your tenant does not restrict SharePoint Online sharing to specific domains.', 'sharingWithAnyDomain', 'Files may be shared with people of every domain that is not blocked'],
    ['CISA.MS.SHAREPOINT.3.1', 'Anyone links do not have an expiration date set.', 'anyoneLinksWithoutEnd', 'Links for anyone never end'],
    ['CISA.MS.SHAREPOINT.3.1', 'Anyone links expiration is set to 90 day(s), which exceeds the 30-day maximum.', 'anyoneLinksWithoutEnd', 'Links for anyone end after 90 days'],
    ['CISA.MS.SHAREPOINT.3.2', lines('Not limited.', '', '* File Anyone link type: `View`  ', '* Folder Anyone link type: `Edit`'), 'anyoneLinksCanEdit', 'Links for anyone allow editing of folders'],
    ['CIS.M365.8.2.2', 'Communication with unmanaged Teams users is enabled.', 'unmanagedOutbound', 'Users may start them'],
    ['CIS.M365.8.2.3', 'External unmanaged Teams users can initiate conversations.', 'unmanagedInbound', 'They may start them'],
  ])('%s: %s', async (id, text, kind, actual) => expect((await read({ id, text })).findings.map((finding) => [finding.kind, actualOf(finding)])).toEqual([[kind, actual]]));

  it('allowed domains stand in a test that passes', async () => {
    expect(await found({ id: 'CISA.MS.SHAREPOINT.1.3', result: 'Passed', text: lines('Well done. Your tenant restricts sharing to approved domains.', '', '* Partner.example', '* b.example') })).toEqual([
      ['sharingAllowedDomain', 'SPO.Tenant/SharingAllowedDomainList', 'b.example', []],
      ['sharingAllowedDomain', 'SPO.Tenant/SharingAllowedDomainList', 'partner.example', []],
    ]);
  });

  it('private accounts cannot begin where contact with them is off as a whole', async () => {
    expect(await found({ id: 'CIS.M365.8.2.3', text: 'They can initiate.' }, { id: 'CIS.M365.8.2.2', result: 'Passed', text: 'Well done.' })).toEqual([]);
  });

  it('sharing policies that fail, by the id in their address (CISA.MS.EXO.6.1, 6.2)', async () => {
    const link = `[Default Sharing Policy](https://admin.exchange.microsoft.com/#/individualsharing/:/individualsharingdetails/${ID.sharing}/managedomain)`;
    const test = (id: string): MadeTest => ({ id, text: lines('Your tenant allows uncontrolled sharing.', '', '| Policy Name | Test Result |', '| --- | --- |', `| ${link} | ❌ Fail |`, '| Other | ✅ Pass |') });
    const parsed = await read(test('CISA.MS.EXO.6.1'), test('CISA.MS.EXO.6.2'));
    expect(parsed.findings.map(({ setting, principal, controls }) => [setting.id, principal.id, controls])).toEqual([[ID.sharing, '*', ['CIS.M365.1.3.3', 'MS.EXO.6.1v1', 'MS.EXO.6.2v1']]]);
    expect(whys(parsed, 'Default Sharing Policy')).toHaveLength(2);
  });
});
