import type { Format } from '../format';
import { isObject, textOf, type JsonObject } from '../json/access';
import { looksLike } from '../looksLike';
import { lookedAtAll } from '../../domain/reconcile/lookedAt';
import type { Seen, Unread } from '../makeFinding';
import { atOnce } from '../../domain/pieces/pieces';
import { mergeFindings } from '../mergeFindings';
import type { Defect, OpenedFile } from '../openFile';
import type { ParsedReport, Reading } from '../parsedReport';
import type { Found, Look } from '../problem';
import { SCUBA_CONFIGURATION } from '../scannerExclusion';
import { NOTE_KINDS, readPolicyNotes } from '../scubagear/baselinePolicy';
import { EXCLUSION_KINDS, readExclusions } from './exclusions';
import { parseYaml } from './parseYaml';

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
    const inTenant = (tenant: Seen['tenant'], whence: string): ParsedReport => read(file, config, { tenant, ranOn }, whence);
    return [{ outcome: 'read', parsed: inTenant({ ...UNKNOWN_TENANT, name: textOf(memberLike(config, 'OrgName')) }, 'the configuration does not name it'), inTenant }];
  },
};

function read(file: OpenedFile, written: JsonObject, seen: Seen, whence: string): ParsedReport {
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
      unread: [{ where: 'tenant', why: whence }, { where: 'day', why: 'a configuration does not tell it; the day on which the file was last changed is taken' }, ...endOf(file), ...notes.unread, ...exclusions.unread, ...NEVER_TOLD],
    },
    findings: atOnce(mergeFindings([...notes.findings, ...exclusions.findings])),
    looked: lookedAtAll([...NOTE_KINDS, ...EXCLUSION_KINDS], exclusions.isWhole ? undefined : 'a part of the configuration was not understood'),
    roleHolders: [],
    sameAs: new Map(),
  };
}

const NEVER_TOLD: readonly Unread[] = [
  { where: 'settings of the tenant', why: 'a configuration tells what ScubaGear lets off, not what the tenant has' },
  { where: 'reasons and ends of exclusions', why: 'a configuration holds none' },
];

/** YAML has no end mark, so a file that was cut between two lines looks whole. */
function endOf({ text }: OpenedFile): Unread[] {
  if (/^\s*\{/.test(text)) return [];
  const cut = /\n\s*$/.test(text) ? 'YAML has no end mark, so a part that was cut off cannot be noticed' : 'the last line has no line break, so the file may be cut off in the middle';
  return [{ where: 'end of the file', why: cut }];
}

/** PowerShell does not tell capitals apart in the names of members. */
function memberLike(config: JsonObject, name: string): unknown {
  return Object.entries(config).find(([member]) => member.toLowerCase() === name.toLowerCase())?.[1];
}
