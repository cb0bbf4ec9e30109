import { count, listOf, membersOf, oneOf, text, type Fact } from '../coded/coded';
import { FAMILIES, type Family } from './family';
import { FINDING_KINDS, PRINCIPAL_TYPES, type FindingKind, type Principal } from './finding';
import { NAME_CHARACTERS } from './principalName';
import { shortened } from './shortened';

/** Facts of a title, of which every language makes its sentence: who, what is excepted, which setting. */
export type TitleFacts = FoundTitle | AskedTitle;

/** Of what reports found: the first kind of its findings gives the verb, further settings and kinds are counted. */
export interface FoundTitle {
  readonly kind: FindingKind;
  readonly who: Principal;
  /** Names of the first two settings of that kind; of omissions and annotations the ids of their controls. */
  readonly settings: readonly string[];
  readonly settingCount: number;
  /** How far it reaches, of kinds whose title says that; else it is only counted. */
  readonly extent: readonly string[];
  readonly extentCount: number;
  /** Findings of other kinds. */
  readonly others: number;
}

/** Of what somebody asked for before any report showed it. */
export interface AskedTitle {
  readonly kind: 'asked';
  readonly who: Principal;
  readonly family: Family;
  /** In the words of whoever asked; empty where none was named. */
  readonly setting: string;
}

/** What has a title: as it stands in the lists, in English, and its facts. Rows and decisions of before have none. */
export interface Titled {
  readonly title: string;
  readonly titled?: TitleFacts | undefined;
}

/** What a title is made of. */
export interface TitledFinding {
  readonly kind: FindingKind;
  readonly setting: { readonly id: string; readonly name: string };
  readonly extent: readonly string[];
}

const EXTENT_SAID: readonly FindingKind[] = ['platformExcluded', 'tenantTrusted'];
const NAMED_BY_ID: readonly FindingKind[] = ['omittedPolicy', 'annotatedPolicy'];
const NAMED_SETTINGS = 2;
/** More of them fit into no title. */
const NAMED_EXTENT = 8;

/** Undefined without findings. Their order does not matter. */
export function titleFactsOf({ type, id, name }: Principal, findings: readonly TitledFinding[]): FoundTitle | undefined {
  const ordered = [...findings].sort((a, b) => compare(a.kind, b.kind) || compare(a.setting.name, b.setting.name) || compare(a.setting.id, b.setting.id));
  const kind = ordered[0]?.kind;
  if (kind === undefined) return undefined;
  const ofKind = ordered.filter((finding) => finding.kind === kind);
  const settings = [...new Map(ofKind.map(({ setting }) => [setting.id, NAMED_BY_ID.includes(kind) ? setting.id : setting.name])).values()];
  const extent = [...new Set(ofKind.flatMap((finding) => finding.extent))].sort(compare);
  return {
    kind,
    who: { type, id: cut(id), name: cut(name) },
    settings: settings.slice(0, NAMED_SETTINGS).map(cut),
    settingCount: settings.length,
    extent: EXTENT_SAID.includes(kind) ? extent.slice(0, NAMED_EXTENT).map(cut) : [],
    extentCount: extent.length,
    others: ordered.length - ofKind.length,
  };
}

function cut(name: string): string {
  return shortened(name, NAME_CHARACTERS);
}

const principal: Fact<Principal> = (value) => {
  const { type, id, name } = membersOf(value);
  const [known, identity, called] = [oneOf(PRINCIPAL_TYPES)(type), text(id), text(name)];
  return known === undefined || identity === undefined || called === undefined ? undefined : { type: known, id: identity, name: called };
};

/** Reads what a row keeps: total; undefined for what is none, and for what this version does not know. */
export function decodeTitleFacts(value: unknown): TitleFacts | undefined {
  const { kind, who, family, setting, settings, settingCount, extent, extentCount, others } = membersOf(value);
  const whom = principal(who);
  if (whom === undefined) return undefined;
  if (kind === 'asked') {
    const [of, words] = [oneOf(FAMILIES)(family), text(setting)];
    return of === undefined || words === undefined ? undefined : { kind, who: whom, family: of, setting: words };
  }
  const found = { kind: oneOf(FINDING_KINDS)(kind), settings: listOf(text)(settings), settingCount: count(settingCount), extent: listOf(text)(extent), extentCount: count(extentCount), others: count(others) };
  return Object.values(found).some((fact) => fact === undefined) ? undefined : ({ ...found, who: whom } as FoundTitle);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
