import type { Format } from '../format';
import { isObject, textOf, type JsonObject } from '../json/access';
import { looksLike } from '../looksLike';
import { lookedAtAll } from '../../domain/reconcile/lookedAt';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import type { Seen } from '../makeFinding';
import { atOnce } from '../../domain/pieces/pieces';
import { mergeFindings } from '../mergeFindings';
import type { Defect, OpenedFile } from '../openFile';
import type { ParsedReport, Reading } from '../parsedReport';
import type { Found, Look } from '../problem';
import { SCUBA_CONFIGURATION } from '../scannerExclusion';
import { NOTE_KINDS, readPolicyNotes } from '../scubagear/baselinePolicy';
import { EXCLUSION_KINDS, readExclusions } from './exclusions';
import { parseYaml } from './parseYaml';
import { topic } from '../../domain/reconcile/where';

const LOOKS_LIKE: Look = { kind: 'scubaConfig' };
const UNKNOWN_TENANT: Seen['tenant'] = { id: '', name: '' };
/** Members that make an object a configuration. */
const MEMBERS = /^(ProductNames|M365Environment|OmitPolicy|AnnotatePolicy|Aad|Exo|SecuritySuite|Defender)$/i;

/** The configuration that ScubaGear runs with: what it is told to leave out, to explain and to let off. */
export const SCUBA_CONFIG: Format = {
  needed: 'scubaConfig',
  recognises: ({ text, json }) => ('value' in json ? isObject(json.value) && looksLike(text, json.value).kind === LOOKS_LIKE.kind : looksLike(text, undefined).kind === 'scubaConfigYaml'),
  async read(file, next): Promise<readonly Reading[]> {
    const parsed = await parseYaml(file.text, looksLike(file.text, undefined));
    await next(0.5);
    const unreadable = (defect: Defect): readonly Reading[] => [{ outcome: 'unreadable', problem: { needed: ['scubaConfig'], ...defect, file: file.name } }];
    const incomplete = (found: Found): readonly Reading[] => unreadable({ code: 'incomplete', at: undefined, found, looksLike: LOOKS_LIKE });
    if ('defect' in parsed) return unreadable(parsed.defect);
    const config = parsed.value;
    if (!isObject(config) || !Object.keys(config).some((member) => MEMBERS.test(member))) return incomplete({ what: 'noPolicies' });
    if (file.changedOn === undefined) return incomplete({ what: 'noDay' });
    const ranOn = file.changedOn;
    const inTenant = (tenant: Seen['tenant'], whence: Gap): ParsedReport => read(file, config, { tenant, ranOn }, whence);
    return [{ outcome: 'read', parsed: inTenant({ ...UNKNOWN_TENANT, name: textOf(memberLike(config, 'OrgName')) }, { code: 'tenantUnnamed' }), inTenant }];
  },
};

function read(file: OpenedFile, written: JsonObject, seen: Seen, whence: Gap): ParsedReport {
  const config = { ...written, OmitPolicy: memberLike(written, 'OmitPolicy'), AnnotatePolicy: memberLike(written, 'AnnotatePolicy') };
  const notes = readPolicyNotes({ seen, config, path: '' });
  const exclusions = readExclusions(seen, config);
  return {
    report: {
      file: file.name,
      source: SCUBA_CONFIGURATION,
      toolVersion: '',
      tenant: seen.tenant,
      ranOn: seen.ranOn,
      unread: [{ where: topic('tenant'), why: whence }, { where: topic('day'), why: { code: 'dayOfFile' } }, ...endOf(file), ...notes.unread, ...exclusions.unread, ...NEVER_TOLD],
    },
    findings: atOnce(mergeFindings([...notes.findings, ...exclusions.findings])),
    looked: lookedAtAll([...NOTE_KINDS, ...EXCLUSION_KINDS], exclusions.isWhole ? undefined : { code: 'notUnderstood' }),
    roleHolders: [],
    sameAs: new Map(),
  };
}

const NEVER_TOLD: readonly Unread[] = [
  { where: topic('settingsOfTenant'), why: { code: 'configurationOnly' } },
  { where: topic('exclusionReasons'), why: { code: 'noneInConfiguration' } },
];

/** YAML has no end mark, so a file that was cut between two lines looks whole. */
function endOf({ text }: OpenedFile): Unread[] {
  if (/^\s*\{/.test(text)) return [];
  const cut: Gap = /\n\s*$/.test(text) ? { code: 'noEndMark', format: 'YAML' } : { code: 'mayBeCut' };
  return [{ where: topic('endOfFile'), why: cut }];
}

/** PowerShell does not tell capitals apart in the names of members. */
function memberLike(config: JsonObject, name: string): unknown {
  return Object.entries(config).find(([member]) => member.toLowerCase() === name.toLowerCase())?.[1];
}
