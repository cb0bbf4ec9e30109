import type { Finding, FindingKind, Principal } from '../../domain/exception/finding';
import { OWN_PRINCIPALS } from '../../domain/exception/ownNames';
import { madeOfEach, withEach, type Pieces } from '../../domain/pieces/pieces';
import { GUESTS } from '../entra/policyExclusions';
import type { Gap, Unread } from '../../domain/reconcile/gap';
import type { FamilyReading } from '../makeFinding';
import { exclusionFinding } from './exclusions';
import type { ObjectType } from './knownObjects';
import { isObjectId } from './portal';
import type { LongReading, Reader, Scope } from './reader';
import { topic, type Part } from '../../domain/reconcile/where';
import type { LeftOut } from '../../domain/exception/said';

type Excluded = 'user' | 'group' | 'role' | 'application' | 'service principal' | 'location' | 'platform';

/** One excluded object of the result, and the names of the policies that leave it out. */
interface Block {
  readonly type: Excluded;
  readonly written: string;
  readonly policies: string[];
}

const HEADING = /^The following (user|group|role|application|service principal|location|platform) objects did not have a fallback/i;
/** Since March 2025: `User: Ann Lee`. */
const OBJECT = /^(User|Group|Role|Application|Service Principal|Location|Platform):\s*(.*)$/i;
/** Before: `- <id>` or `- <id> (<name>)`. */
const OLD_OBJECT = /^- (.*)$/;
const POLICY = /^[>-]\s*Excluded in policy '(.*)'$/;
const ID_WITH_NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?: \((.*)\))?$/i;
const UNRESOLVED = /^(.*\S) \(Unable to resolve GUID\)$/;

const KIND_OF: Readonly<Record<Excluded, { readonly kind: FindingKind; readonly type: Principal['type']; readonly known?: ObjectType; readonly what: LeftOut }>> = {
  user: { kind: 'userExcluded', type: 'user', known: 'user', what: 'user' },
  group: { kind: 'groupExcluded', type: 'group', known: 'group', what: 'group' },
  role: { kind: 'roleExcluded', type: 'role', known: 'role', what: 'roleHolders' },
  application: { kind: 'applicationExcluded', type: 'application', known: 'application', what: 'application' },
  'service principal': { kind: 'workloadIdentityExcluded', type: 'application', known: 'servicePrincipal', what: 'workloadIdentity' },
  location: { kind: 'locationExcluded', type: 'location', what: 'location' },
  platform: { kind: 'platformExcluded', type: 'setting', what: 'platforms' },
};

/**
 * MT.1036: what policies that are on leave out and no other policy includes. It names objects and policies by their
 * display names; ids come from the links of the other tests. A name that stays without an id is its own id.
 */
export const readWithoutFallback: Reader = function* (test, scope): LongReading {
  const { blocks, strange } = yield* blocksIn(test.text);
  if (blocks.length === 0 && strange.length === 0 && test.outcome === 'failed') return undefined;
  const times = new Map<string, number>();
  for (const block of blocks) times.set(nameIn(block), (times.get(nameIn(block)) ?? 0) + 1);
  const readings = yield* madeOfEach(blocks, (block) => [readBlock(block, (times.get(nameIn(block)) ?? 0) > 1, scope, test.path)]);
  return {
    findings: readings.flatMap(({ findings }) => findings),
    unread: [
      ...readings.flatMap(({ unread }) => unread),
      ...strange.map((line): Unread => ({ where: test.path, why: { code: 'strangeLine', line } })),
      { where: topic('withFallback', test.path), why: { code: 'fallbackNotListed' } },
    ],
  };
};

/** A block as it is written; two of one type and name are two objects. */
function nameIn({ type, written }: Block): string {
  return `${type} ${written}`;
}

function* blocksIn(text: string): Pieces<{ readonly blocks: readonly Block[]; readonly strange: readonly string[] }> {
  const blocks: Block[] = [];
  const strange: string[] = [];
  let section: Excluded | undefined;
  yield* withEach(text.split(/\r?\n/), (raw) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('All excluded objects')) return;
    const heading = HEADING.exec(line)?.[1];
    const policy = POLICY.exec(line)?.[1];
    const named = OBJECT.exec(line);
    const old = OLD_OBJECT.exec(line)?.[1];
    if (heading !== undefined) section = heading.toLowerCase() as Excluded;
    else if (policy !== undefined && blocks.length > 0) blocks[blocks.length - 1]?.policies.push(policy);
    else if (named && section !== undefined) blocks.push({ type: (named[1] ?? '').toLowerCase() as Excluded, written: (named[2] ?? '').trim(), policies: [] });
    else if (old !== undefined && section !== undefined) blocks.push({ type: section, written: old.trim(), policies: [] });
    else strange.push(line);
  });
  return { blocks, strange };
}

function readBlock(block: Block, namesakes: boolean, scope: Scope, path: string): FamilyReading {
  const { type, written, policies } = block;
  const where: Part = { code: 'object', object: type === 'service principal' ? 'workloadIdentity' : type, name: written, at: path };
  if (written === '') return { findings: [], unread: [{ where, why: { code: 'neitherNameNorId' } }] };
  if (policies.length === 0) return { findings: [], unread: [{ where, why: { code: 'policyUntold' } }] };
  const { kind, what } = KIND_OF[type];
  const { principal, unread } = principalOf(block, namesakes, scope, where);
  const settings = [...new Set(policies)].map((name) => policyNamed(name, scope, path));
  const findings: Finding[] = settings.map(({ setting }) =>
    exclusionFinding(scope, {
      kind: principal.type === 'guests' ? 'guestsExcluded' : kind,
      principal: type === 'platform' ? { type: 'setting', ...setting } : principal,
      ...(type === 'platform' ? { extent: [written] } : {}),
      policy: setting,
      what: principal.type === 'guests' ? 'allGuests' : what,
      test: 'MT.1036',
      evidence: path,
    }),
  );
  return { findings, unread: [...unread, ...settings.flatMap((setting) => setting.unread)] };
}

function policyNamed(name: string, { known }: Scope, path: string): { readonly setting: Finding['setting']; readonly unread: readonly Unread[] } {
  const found = known.idOf('policy', name);
  if (found !== undefined && found !== 'several') return { setting: { id: found.id, name }, unread: [] };
  const why: Gap = found === 'several' ? { code: 'severalOfName' } : { code: 'nameAlone' };
  return { setting: { id: name, name }, unread: [{ where: { code: 'object', object: 'policy', name, at: path }, why }] };
}

function principalOf({ type, written }: Block, namesakes: boolean, { known }: Scope, where: Part): { readonly principal: Principal; readonly unread: readonly Unread[] } {
  const { type: principalType, known: objectType } = KIND_OF[type];
  const unresolved = UNRESOLVED.exec(written)?.[1];
  const [, id = unresolved, name] = ID_WITH_NAME.exec(written) ?? [];
  if (id !== undefined) return { principal: byId(principalType, id, name ?? (objectType === undefined ? id : known.nameOf(objectType, id))), unread: [] };
  if (type === 'platform') return { principal: { type: principalType, id: written, name: written }, unread: [] };
  const found = objectType === undefined || namesakes ? undefined : known.idOf(objectType, written);
  if (found !== undefined && found !== 'several') return { principal: { type: principalType, id: found.id, name: written }, unread: [] };
  const why: Gap = namesakes || found === 'several' ? { code: 'severalOfName' } : { code: 'nameAlone' };
  return { principal: { type: principalType, id: written, name: written }, unread: [{ where, why }] };
}

/** Entra's own words stand among the ids that cannot be resolved. */
function byId(type: Principal['type'], id: string, name: string): Principal {
  if (id === GUESTS.id) return GUESTS;
  if (id === 'AllTrusted') return { type, id, name: OWN_PRINCIPALS.trustedLocations };
  return { type, id: isObjectId(id) ? id.toLowerCase() : id, name };
}
