import { registerRowOf } from '../../../src/domain/exception/registerRow';
import type { Day } from '../../../src/domain/day/day';
import type { SiteZone } from '../../../src/domain/day/zone';
import { encodeDecision } from '../../../src/lists/codec/encodeDecision';
import { encodeNotice } from '../../../src/lists/codec/notice';
import { encodePersonFact } from '../../../src/lists/codec/person';
import { encodePolicyItem } from '../../../src/lists/codec/policyItem';
import { encodeRegisterRow } from '../../../src/lists/codec/registerRow';
import { encodeServiceOwner } from '../../../src/lists/codec/serviceOwner';
import type { Person } from '../../../src/domain/people/person';
import type { Control } from '../../sharepoint/control';
import { ADMIN, NIGHTLY } from './cast';
import type { SampleRegister } from './sampleRegister';
import { KEPT_AT_MINUTE, type World } from './world';

/** Something that goes into a list at an instant. */
interface Entry {
  readonly atMs: number;
  readonly list: string;
  readonly by: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The Id that it must get: later decisions vouch for it. */
  readonly id?: number;
}

export interface Filled {
  readonly exceptions: number;
  readonly decisions: number;
  readonly files: number;
}

/** A register that is not empty cannot get a past: Ids would fall out of line with what stands there. */
export class NotEmpty extends Error {}

/**
 * Puts a generated register into a site that is provisioned and has none yet: every item in the order in which it was
 * written, by the codecs of the product. All of it or nothing. @throws NotEmpty
 */
export function fillSample(control: Pick<Control, 'seedAt'>, webUrl: string, sample: SampleRegister, zone: SiteZone): Filled {
  const { decisions, files, told } = sample;
  return control.seedAt(webUrl, (seeding) => {
    if (FILLED.some((list) => seeding.itemCount(list) > 0)) throw new NotEmpty('The register holds something already');
    for (const entry of [...besideEntries(sample.world), ...ledgerEntries(sample), ...rowEntries(sample, zone), ...runEntries(sample)].sort((a, b) => a.atMs - b.atMs)) {
      const id = seeding.addItem(entry);
      if (entry.id !== undefined && entry.id !== id) throw new Error(`${entry.list} gave the Id ${id} where ${entry.id} was meant`);
    }
    for (const { name, bytes, author, atMs } of files) seeding.addFile({ library: 'Evidence', name, content: bytes, by: author.login, atMs });
    return { exceptions: told.length, decisions: decisions.length, files: files.length };
  });
}

const FILLED = ['Lists/Requests', 'Lists/Approvals', 'Lists/Reviews', 'Lists/RiskDecisions', 'Lists/Observations', 'Lists/Register', 'Lists/People', 'Lists/Policy', 'Lists/ServiceOwners', 'Lists/Notices', 'Lists/Sweeps', 'Evidence'] as const;

function ledgerEntries({ decisions }: SampleRegister): Entry[] {
  return decisions.map((decision) => ({ atMs: decision.createdAt, list: `Lists/${decision.list}`, by: decision.author.login, values: encodeDecision(decision), id: decision.id }));
}

/** Rows as the fold makes them, each as old as the first decision of its exception. */
function rowEntries({ told }: SampleRegister, zone: SiteZone): Entry[] {
  const remembered = rememberedDays(zone);
  return told.flatMap(({ state }): Entry[] => {
    const row = registerRowOf(state);
    const first = state.entries[0]?.decision;
    return row && first ? [{ atMs: first.createdAt, list: 'Lists/Register', by: first.author.login, values: { ...encodeRegisterRow(row, remembered) } }] : [];
  });
}

/** The same days over and over, each of which costs a zone some work. */
function rememberedDays(zone: SiteZone): SiteZone {
  const known = new Map<Day, number>();
  return {
    ...zone,
    midnightUtc: (day) => {
      const found = known.get(day) ?? zone.midnightUtc(day);
      known.set(day, found);
      return found;
    },
  };
}

/** What the nightly run left: whom it told of what, and that it came to its end. */
function runEntries({ lastRun: { atMs, notices, claim, completion } }: SampleRegister): Entry[] {
  const entry = (list: string, afterMs: number, values: object): Entry => ({ atMs: atMs + afterMs, list: `Lists/${list}`, by: NIGHTLY.login, values: { ...values } });
  return [entry('Sweeps', 0, claim), ...notices.map((notice) => entry('Notices', 60_000, encodeNotice(notice))), entry('Sweeps', 120_000, completion)];
}

/** What administrators keep beside the ledger. */
function besideEntries({ tenants, facts, owners, policies, today, at }: World): Entry[] {
  const entry = (list: string, daysAgo: number, values: object): Entry => ({ atMs: at(today - daysAgo, KEPT_AT_MINUTE), list: `Lists/${list}`, by: ADMIN.login, values: { ...values } });
  return [
    ...tenants.map(({ id, name, domain, joinedDaysAgo }) => entry('Tenants', joinedDaysAgo, { Title: name, TenantId: id, Domain: domain })),
    ...facts.map(({ key, daysAgo, fact }) => entry('People', daysAgo, encodePersonFact(key, fact))),
    ...owners.map(({ tenantId, family, owner, daysAgo }, index) => entry('ServiceOwners', daysAgo, encodeServiceOwner(`sample-owner-${index + 1}`, { title: ownerTitle(family, owner), tenantId, family, owner, sinceDay: today - daysAgo }))),
    ...policies.map(({ key, title, daysAgo, policy }) => entry('Policy', daysAgo, encodePolicyItem({ key, title, effectiveDay: today - daysAgo, policy }))),
  ];
}

const ownerTitle = (family: string, { name }: Person): string => `${family === '' ? 'All the rest' : family}: ${name}`;
