import type { Unread } from '../../domain/reconcile/gap';
import { makeFinding } from '../makeFinding';
import { tenantSharingFindings } from '../services/sharingSettings';
import { currentOfNumber } from '../controls/scubaIds';
import { asTold, NOTHING, settingsTold, strangeRow } from './asTold';
import { plain, tablesIn } from './markdown';
import { portalObjects } from './portal';
import type { Reader } from './reader';

/** `* Current setting: ExternalUserAndGuestSharing`; before 2026 the value alone. */
const VALUE = /^[*-]\s+(?:Current setting:\s*)?(\w+)$/m;
/** The mildest setting that fails the test. */
const AT_LEAST = 'ExternalUserSharingOnly';
/** With it sharing is open, and no finding of its own. */
const OPEN = 'ExistingExternalUserSharingOnly';
const ANYONE = 'ExternalUserAndGuestSharing';

/** CISA.MS.SHAREPOINT.1.1: with whom SharePoint may be shared. */
export const readSharePointSharing: Reader = (test, { run }) =>
  test.outcome === 'passed' ? NOTHING : { findings: settingsTold(test, run, tenantSharingFindings, [{ SharingCapability: valueIn(test.text) ?? AT_LEAST }], ['sharePointSharing']), unread: [] };

/** CISA.MS.SHAREPOINT.1.2: with whom OneDrive may be shared. */
export const readOneDriveSharing: Reader = (test, { run }) =>
  test.outcome === 'passed' ? NOTHING : { findings: settingsTold(test, run, tenantSharingFindings, [{ OneDriveSharingCapability: valueIn(test.text) ?? AT_LEAST }], ['oneDriveSharing']), unread: [] };

/** CISA.MS.SHAREPOINT.1.3: the domains that files may be shared with; it names them where it passes, and does not run where sharing is off. */
export const readSharingDomains: Reader = (test, { run }) => {
  const listed = [...test.text.matchAll(/^[*-]\s+(\S+)$/gm)].map(([, domain = '']) => domain);
  const restricted = test.outcome === 'passed';
  if (restricted && listed.length === 0) return undefined;
  const settings = restricted ? { SharingDomainRestrictionMode: 'AllowList', SharingAllowedDomainList: listed } : { SharingDomainRestrictionMode: 'None' };
  return { findings: settingsTold(test, run, tenantSharingFindings, [{ SharingCapability: OPEN, ...settings }], ['sharingAllowedDomain', 'sharingWithAnyDomain']), unread: [] };
};

/** CISA.MS.SHAREPOINT.3.1: after how many days links for anyone end. It runs only where there may be such links. */
export const readAnyoneLinkEnd: Reader = (test, { run }) => {
  if (test.outcome === 'passed') return NOTHING;
  const days = /set to (\d+) day/i.exec(test.text)?.[1] ?? (/not have an expiration/i.test(test.text) ? '0' : undefined);
  return days === undefined ? undefined : { findings: settingsTold(test, run, tenantSharingFindings, [{ SharingCapability: ANYONE, RequireAnonymousLinksExpireInDays: days }], ['anyoneLinksWithoutEnd']), unread: [] };
};

/** CISA.MS.SHAREPOINT.3.2: what links for anyone allow. */
export const readAnyoneLinkRights: Reader = (test, { run }) => {
  if (test.outcome === 'passed') return NOTHING;
  const [file, folder] = ['File', 'Folder'].map((what) => new RegExp(`${what} Anyone link type:\\s*(\\w+)`, 'i').exec(plain(test.text))?.[1]);
  if (file === undefined && folder === undefined) return undefined;
  const types = { ...(file === undefined ? {} : { FileAnonymousLinkType: file }), ...(folder === undefined ? {} : { FolderAnonymousLinkType: folder }) };
  return { findings: settingsTold(test, run, tenantSharingFindings, [{ SharingCapability: ANYONE, ...types }], ['anyoneLinksCanEdit']), unread: [] };
};

/** CISA.MS.EXO.6.1, CISA.MS.EXO.6.2 and CIS.M365.1.3.3: sharing policies that show contacts or calendars to everybody. */
export const readSharingPolicies: Reader = (test, { run }) => {
  const tables = tablesIn(test.text).filter(({ head }) => head.includes('policy name') && head.includes('test result'));
  if (tables.length === 0) return test.outcome === 'failed' ? undefined : NOTHING;
  const contacts = test.id === 'CISA.MS.EXO.6.1';
  const what = contacts ? ('contacts' as const) : ('calendars' as const);
  const failed = tables.flatMap(({ head, rows }) => rows.filter((cells) => /fail/i.test(cells[head.indexOf('test result')]?.text ?? '')).map((cells) => cells[head.indexOf('policy name')]));
  const policies = failed.map((cell) => ({ name: cell?.text ?? '', id: portalObjects(cell?.links[0]?.address ?? '').sharingPolicy ?? cell?.text ?? '' }));
  return {
    findings: asTold(
      test,
      policies.map((setting) =>
        makeFinding(run, {
          kind: 'calendarSharing',
          controls: currentOfNumber(contacts ? 'MS.EXO.6.1' : 'MS.EXO.6.2'),
          setting,
          principal: { type: 'domain', id: '*', name: '*' },
          expected: [{ code: 'calendarsToNamed' }],
          actual: [{ code: 'calendarsShared', policy: setting.name, what: [what] }],
          evidence: test.path,
        }),
      ),
    ),
    unread: [
      ...policies.map(({ name }): Unread => ({ where: `${test.path}: ${name}`, why: { code: 'sharingUntold', what } })),
      ...tables.flatMap(({ broken }) => broken.map((row) => strangeRow(test, row))),
    ],
  };
};

function valueIn(text: string): string | undefined {
  return VALUE.exec(text.replace(/`/g, ''))?.[1];
}
