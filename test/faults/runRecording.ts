import { adoptPolicy } from '../../src/decisions/adoptPolicy';
import { recordPersonFact, recordPolicy, recordServiceOwner } from '../../src/decisions/recordFact';
import type { Desk } from '../../src/decisions/desk';
import { canonicalText } from '../../src/domain/ledger/canonical';
import { contentHashOf } from '../../src/domain/ledger/decisionHash';
import { DEFAULT_POLICY } from '../../src/domain/policy/defaults';
import { encodePersonFact } from '../../src/lists/codec/person';
import { encodePolicyItem } from '../../src/lists/codec/policyItem';
import { encodeServiceOwner } from '../../src/lists/codec/serviceOwner';
import { FAULT_KINDS, RENAMED, type FaultKind } from './faultKinds';
import { DAY_0, ZONE, type FaultSite } from './faultSite';
import type { Told } from './form';
import type { Breach } from './invariants';
import type { Played } from './matrix';
import type { RawLists } from './rawLists';
import type { CaseResult } from './runCase';
import { person } from './story';
import { createWire } from './wire';

type Item = Readonly<Record<string, unknown>>;

/** Something that is kept beside the decisions about an exception, each by a form of its own. */
interface Recording {
  readonly name: string;
  readonly list: string;
  readonly keyColumn: string;
  readonly by: string;
  /** Somebody else who may do the same, and the way in which another text takes the key. */
  readonly colleague: string;
  readonly strange: (key: string, name: string) => Item;
  readonly prepare?: (raw: RawLists, name: string) => Promise<void>;
  /** Presses the button. @param name of the thing that it is about. */
  readonly press: (site: FaultSite, desk: Pick<Desk, 'gate'>, key: string, name: string, sentBefore: boolean) => Promise<{ readonly kind: Told }>;
  /** True for the item that the person meant, and not for a stranger’s. */
  readonly isMeant: (item: Item) => boolean;
}

const SAID = 'told by Tom Weber';
const loginOf = (name: string): string => `i:0#.f|membership|${name}@contoso.example`;
const LOOSER = { ...DEFAULT_POLICY, acknowledgeAtMostDays: DEFAULT_POLICY.acknowledgeAtMostDays + 7 };
const owner = (name: string, title: string) => ({ title, tenantId: name, family: 'conditionalAccess' as const, owner: person('jon'), sinceDay: DAY_0 });
const policyOf = (title: string) => ({ title, effectiveDay: DAY_0, policy: LOOSER });
const siteOf = ({ gate }: Pick<Desk, 'gate'>): { readonly gate: Desk['gate']; readonly zone: typeof ZONE } => ({ gate, zone: ZONE });
const POLICY_KEY = (name: string): string => `${name}-policy`;

/** Policies count for the whole register: what earlier cases wrote is taken away. */
async function withoutPolicies(raw: RawLists): Promise<void> {
  for (const list of ['Policy', 'RiskDecisions']) await raw.clear(list);
}

export const RECORDINGS: readonly Recording[] = [
  {
    name: 'record what was learnt of an account',
    list: 'People',
    keyColumn: 'FactKey',
    by: 'ana',
    colleague: 'raj',
    strange: (key, name) => encodePersonFact(key, { login: loginOf(name), name, sameHumanAs: '', manager: '', state: 'present', source: 'a stranger’s', onDay: DAY_0 }),
    press: (_site, desk, key, name, sentBefore) => recordPersonFact(siteOf(desk), key, undefined, { login: loginOf(name), name, state: 'gone', source: SAID, onDay: DAY_0 }, { sentBefore }),
    isMeant: ({ Source }) => Source === SAID,
  },
  {
    name: 'record a service owner',
    list: 'ServiceOwners',
    keyColumn: 'FactKey',
    by: 'ada',
    colleague: 'ada',
    strange: (key, name) => ({ ...encodeServiceOwner(key, owner(name, 'a stranger’s')) }),
    press: (_site, desk, key, name, sentBefore) => recordServiceOwner(siteOf(desk), key, undefined, owner(name, SAID), { sentBefore }),
    isMeant: ({ Title }) => Title === SAID,
  },
  {
    name: 'write a policy',
    list: 'Policy',
    keyColumn: 'PolicyKey',
    by: 'ada',
    colleague: 'ada',
    strange: (key) => ({ ...encodePolicyItem({ ...policyOf('a stranger’s'), key }) }),
    prepare: withoutPolicies,
    press: (_site, desk, key, _name, sentBefore) => recordPolicy(siteOf(desk), key, undefined, policyOf(SAID), { sentBefore }),
    isMeant: ({ Title }) => Title === SAID,
  },
  {
    name: 'adopt a looser policy',
    list: 'RiskDecisions',
    keyColumn: 'DecisionKey',
    by: 'lena',
    colleague: 'lena',
    strange: (key) => {
      const text = { exceptionKey: '', act: 'comment', onDay: 0, body: { text: 'a stranger’s' } };
      return { Title: 'a stranger’s', DecisionKey: key, Act: text.act, OnDay: 0, Body: canonicalText(text.body), ContentHash: contentHashOf(text) };
    },
    prepare: async (raw, name) => {
      await withoutPolicies(raw);
      await raw.add('ada', 'Policy', encodePolicyItem({ ...policyOf('looser'), key: POLICY_KEY(name) }));
    },
    press: (site, desk, key, name, sentBefore) => adoptPolicy({ ...site.tab('lena'), gate: desk.gate }, key, { policyKey: POLICY_KEY(name), reason: SAID, title: SAID }, site.today(), { sentBefore }),
    isMeant: ({ Act }) => Act === 'adoptPolicy',
  },
];

/** These forms keep no draft: their key lives in one tab. */
const WITHOUT_DRAFT = FAULT_KINDS.filter((kind) => !('meanwhile' in kind && kind.meanwhile === 'sameDraft'));

/** One recording with one fault at its k-th request, then once more without: the list is looked at over plain REST. */
export function recorded(recording: Recording): Played {
  return { name: recording.name, faults: WITHOUT_DRAFT, play: (site, raw, kind, at, name, pcAheadMs) => runRecording(recording, site, raw, kind, at, name, pcAheadMs) };
}

async function runRecording(recording: Recording, site: FaultSite, raw: RawLists, kind: FaultKind | undefined, at: number, name: string, pcAheadMs = 0): Promise<CaseResult> {
  const { list, keyColumn, by, colleague, isMeant } = recording;
  site.at(0);
  await recording.prepare?.(raw, name);
  site.at(0, 10);
  const key = `${name}-meant`;
  const second = `${name}-second`;
  const breaches: Breach[] = [];
  const under = async (whose: string): Promise<readonly Item[]> => [...(await raw.where(list, keyColumn, whose)), ...(await raw.where(list, keyColumn, `${whose}#2`))];
  const claim = async (whose: string, what: Told): Promise<void> => {
    const kept = (await under(whose)).some(isMeant);
    if (what === 'done' && !kept) breaches.push({ invariant: 'acknowledged but lost', what: `${name}: told done, ${whose} is not there` });
    if ((what === 'failed' || what === 'changed' || what === 'refused') && kept) breaches.push({ invariant: 'said to be lost but kept', what: `${name}: told ${what}, ${whose} is there` });
  };
  const press = async (person: string, whose: string, sentBefore: boolean, through?: Parameters<FaultSite['gate']>[1]): Promise<Told> =>
    (await recording.press(site, { gate: site.gate(person, through, through ? pcAheadMs : 0) }, whose, name, sentBefore)).kind;
  let isTaken = false;
  const meanwhile = async (): Promise<void> => {
    if (!kind || !('meanwhile' in kind)) return;
    if (kind.meanwhile === 'stranger') isTaken = (await raw.add(colleague, list, recording.strange(key, name)).catch(() => undefined)) !== undefined;
    else await claim(second, await press(colleague, second, false));
  };
  const wire = createWire(site.sharePoint.control, (request) => (request === at ? kind : undefined), meanwhile);
  const first = await Promise.race([press(by, key, false, wire.through), wire.gone]);
  site.sharePoint.control.clearFaults();
  await claim(key, first);
  const goesOn = !(kind && 'killed' in kind && !kind.goesOn);
  const last = goesOn && first !== 'done' ? await press(by, key, first === 'gone' || first === 'unconfirmed') : first;
  await wire.arrive();
  await claim(key, last);
  if (kind && 'rule' in kind && kind.rule.effect === 'renameList' && wire.met() > 0) await raw.rename(`${RENAMED} (renamed)`, RENAMED);
  // A colleague was faster, or the key is a stranger’s: the person is told so and nothing of theirs is kept.
  const mayEndOtherwise = isTaken || (kind !== undefined && ('days' in kind || ('meanwhile' in kind && kind.meanwhile === 'colleague')));
  if (goesOn && last !== 'done' && !mayEndOtherwise) breaches.push({ invariant: 'acknowledged but lost', what: `${name}: in the end the person was told ${last}` });

  const kept = (await under(key)).filter(isMeant);
  if (kept.length > 1) breaches.push({ invariant: 'duplicate decisions', what: `${name}: ${kept.length} items of ${key}` });
  for (const item of [...kept, ...(await under(second))]) {
    if (item['OData__UIVersionString'] !== undefined && item['OData__UIVersionString'] !== '1.0') breaches.push({ invariant: 'silent overwrites', what: `${name}: ${String(item[keyColumn])} was written again` });
    if (item['Created'] !== item['Modified']) breaches.push({ invariant: 'silent overwrites', what: `${name}: ${String(item[keyColumn])} was written again` });
  }
  breaches.push(...wire.blind.map((url): Breach => ({ invariant: 'silent overwrites', what: `${name}: ${url}` })));
  return { breaches, met: wire.met() > 0, requests: wire.count(), told: [first, last] };
}
