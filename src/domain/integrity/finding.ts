import type { Day } from '../day/day';
import type { EvidenceFile } from '../evidence/evidence';
import type { Decision, LedgerList } from '../ledger/decision';
import type { PersonFact } from '../people/people';
import type { Person } from '../people/person';

/** Lists whose items are added and never written again: the ledger, and what the fold reads beside it. */
export const APPEND_ONLY_LISTS = ['Requests', 'Approvals', 'Reviews', 'RiskDecisions', 'Observations', 'People', 'Policy', 'ServiceOwners'] as const satisfies readonly (LedgerList | string)[];
export type AppendOnlyList = (typeof APPEND_ONLY_LISTS)[number];

/** An item of such a list, as far as it tells whether it is as it was first written. Every decision is one. */
export interface KeptItem {
  readonly list: AppendOnlyList;
  readonly id: number;
  readonly title: string;
  readonly author: Person;
  /** UTC second stamped by SharePoint, in milliseconds since 1970. */
  readonly createdAt: number;
  /** Its first is `1.0`. */
  readonly version: string;
  readonly modifiedAt: number;
  readonly editorLogin: string;
  /** How often it was written, 1 at first: also grows where a write leaves no version, Modified and Editor alone. Undefined: not asked. */
  readonly writes?: number | undefined;
}

/** A decision read with what only a check looks at. */
export interface KeptDecision extends Decision {
  readonly writes?: number | undefined;
  /** SharePoint's own id of the item, lower case: the audit log names it so. */
  readonly uniqueId?: string | undefined;
}

/** What shows that an item was written again; `log`: the change log says so. */
export const REWRITE_SIGNS = ['version', 'writes', 'modified', 'editor', 'log'] as const;
export type RewriteSign = (typeof REWRITE_SIGNS)[number];

/** One way in which a site differs from the schema and its rights matrix (lists/provision says them all). */
export interface RightsDifference {
  readonly code: string;
  readonly grade: 'danger' | 'gap';
  readonly list: string | undefined;
  readonly name: string;
  readonly text: string;
}

/** What is wrong with the record itself, whatever the decisions say (design §2, what can be noticed). */
export type IntegrityFinding =
  | { readonly code: 'writtenAgain'; readonly item: KeptItem; readonly decision: Decision | undefined; readonly signs: readonly RewriteSign[] }
  /** Its content hash does not fit its text. */
  | { readonly code: 'textChanged'; readonly decision: Decision }
  /** It stands under a text that is no exception key, or one spelt otherwise: for no exception it counts. */
  | { readonly code: 'notAKey'; readonly decision: Decision }
  | { readonly code: 'keyTwice'; readonly decisions: readonly Decision[] }
  /** Another text stood under its key when it was sent: `holder`, where that is still there. */
  | { readonly code: 'secondKey'; readonly decision: Decision; readonly holder: Decision | undefined }
  /** Decisions name one that is not there. */
  | { readonly code: 'seenMissing'; readonly key: string; readonly namedBy: readonly Decision[] }
  /**
   * What an author had seen is no longer what stands there. The first of `noticedBy` had seen `suspects`, and nothing vouches
   * for them: one of these was changed, or what that first one says it had seen. For `others` only doubted ones vouch.
   */
  | { readonly code: 'seenChanged'; readonly noticedBy: readonly Decision[]; readonly suspects: readonly Decision[]; readonly others: readonly Decision[] }
  /** It names what was only written afterwards: beforehand, or with a forged stamp. Nothing of that key was there then. */
  | { readonly code: 'beforeSeen'; readonly decision: Decision; readonly seen: Decision }
  /** The audit log names another account; `settled`: risk leadership confirmed that. */
  | { readonly code: 'stampDisputed'; readonly decision: Decision; readonly loggedAs: string; readonly settled: boolean }
  /**
   * The audit log names another account for the adoption of a looser policy, which counts no more since. `settleBy`: day by which
   * risk leadership adopts it again, unless another policy is written; undefined: that was done.
   */
  | { readonly code: 'adoptionDisputed'; readonly decision: Decision; readonly loggedAs: string; readonly settleBy: Day | undefined }
  /** Findings came from another exception without what was used there of age and limits. */
  | { readonly code: 'lineageShort'; readonly decision: Decision; readonly from: string; readonly untaken: readonly Untaken[] }
  /** Findings brought more along than was ever known of them where they came from: it would bar people, use limits up or keep the ladder still. */
  | { readonly code: 'lineageMore'; readonly decision: Decision; readonly from: string; readonly claimed: readonly Claimed[] }
  /** A split or a merge gave findings to an exception that did not take them in: no report changes anything about them. */
  | { readonly code: 'notTakenIn'; readonly decision: Decision; readonly into: string }
  /** What a split or a merge gave to another exception counts here again, although that one took it in: it counts twice. */
  | { readonly code: 'takenBack'; readonly decision: Decision; readonly into: string }
  /** Findings were taken in that the other exception did not give away: they count in both. */
  | { readonly code: 'notGiven'; readonly decision: Decision; readonly from: string }
  /** Of one author: answers that no report on record gave; `isLate`: one did, and had been recorded long before they were kept. */
  | { readonly code: 'unreported'; readonly decisions: readonly Decision[]; readonly isLate: boolean }
  /** The record of a report from a day that had not come: no import writes one, since every later report would be older. */
  | { readonly code: 'aheadReport'; readonly decision: Decision; readonly ranOnDay: Day }
  /** Of one exception: nobody confirmed their authors while the audit log still held them. */
  | { readonly code: 'unconfirmed'; readonly decisions: readonly Decision[] }
  /** An app wrote it last: apps reach around the rights of lists. */
  | { readonly code: 'byApp'; readonly item: KeptItem; readonly decision: Decision | undefined }
  /** Created falls while Id grows. */
  | { readonly code: 'outOfLine'; readonly item: KeptItem; readonly beside: KeptItem }
  | { readonly code: 'takenAway'; readonly list: AppendOnlyList; readonly id: number; readonly atMs: number }
  | { readonly code: 'putBack'; readonly list: AppendOnlyList; readonly id: number; readonly atMs: number }
  /** Numbers that no item has and no delete explains; never "deleted", since a refused add may use one up. */
  | { readonly code: 'idsUnexplained'; readonly list: AppendOnlyList; readonly ranges: readonly IdRange[]; readonly count: number }
  | { readonly code: 'rowDiffers'; readonly row: RowNamed; readonly columns: readonly string[]; readonly behind: boolean }
  | { readonly code: 'rowMissing'; readonly row: Omit<RowNamed, 'id'> }
  | { readonly code: 'rowAlone'; readonly row: RowNamed }
  /** Something that stands in its decisions makes judging it fail: what was found of it may not be all. */
  | { readonly code: 'notJudged'; readonly row: Omit<RowNamed, 'id'> }
  | { readonly code: 'evidence'; readonly state: 'changed' | 'missing'; readonly file: EvidenceFile; readonly decision: Decision }
  /** Of one author: notices that no sweep writes. */
  | { readonly code: 'foreignNotices'; readonly author: Person; readonly count: number }
  /** Of one author: completed sweeps that say they saw more than there is. */
  | { readonly code: 'falseCompletions'; readonly author: Person; readonly count: number }
  | { readonly code: 'rights'; readonly difference: RightsDifference }
  /** Whoever is in it, or asks, can seat people in it. */
  | { readonly code: 'openGroup'; readonly group: string }
  /** One entry of People made one human of accounts that had acted on two sides of these exceptions before. `by`: who wrote it, where known. */
  | { readonly code: 'linkedAfterwards'; readonly fact: PersonFact; readonly by: Person | undefined; readonly accounts: readonly Person[]; readonly exceptions: readonly LinkedException[] }
  /** The rules allowed it only because a link of its author and the other, known before and known again, was taken away when it was made. */
  | { readonly code: 'decidedMeanwhile'; readonly decision: Decision; readonly other: Person; readonly partedBy: Person | undefined; readonly partedAt: number; readonly joinedAt: number }
  /** More accounts on one human than one is thought to have. `by`: whose entries put them there. */
  | { readonly code: 'manyAccounts'; readonly accounts: readonly Person[]; readonly by: readonly Person[] }
  /** Somebody says that an account is not the same human as others, which counts by their own word alone as little as it should. */
  | { readonly code: 'linkDoubted'; readonly account: Person; readonly by: Person; readonly atMs: number }
  /** Who is told when a duty of an account is late was said by that human alone. */
  | { readonly code: 'ownManager'; readonly account: Person; readonly manager: Person | undefined; readonly by: Person; readonly atMs: number }
  /** The last decision of an account that had been said to be gone by then, and still is. `by`: who said so, where known. */
  | { readonly code: 'goneDecided'; readonly decision: Decision; readonly by: Person | undefined; readonly saidAt: number }
  | { readonly code: 'twoGroups'; readonly accounts: readonly Person[]; readonly groups: readonly string[] };
export type FindingCode = IntegrityFinding['code'];
/** About who is who: one human with another, managed by whom, gone. */
export type LinkFinding = Extract<IntegrityFinding, { readonly code: 'linkedAfterwards' | 'decidedMeanwhile' | 'manyAccounts' | 'linkDoubted' | 'ownManager' | 'goneDecided' }>;

/** What a split or a merge left behind; `origin`: nothing is known of the exception that it names; `origins`: where reports speak of older ones. */
export const UNTAKEN = ['origin', 'origins', 'findings', 'age', 'firstApproval', 'extensions', 'twoPerson', 'emergencies', 'pauses', 'acknowledged', 'people', 'owners', 'due', 'severity'] as const;
export type Untaken = (typeof UNTAKEN)[number];
/** What can be said of findings that nobody knew of them where they came from. */
export const CLAIMED = ['age', 'firstApproval', 'extensions', 'twoPerson', 'emergencies', 'pauses', 'acknowledged', 'people', 'owners', 'due'] as const satisfies readonly Untaken[];
export type Claimed = (typeof CLAIMED)[number];

export interface IdRange {
  readonly from: number;
  readonly to: number;
}

/** `isOpen`: nothing that needs the two as different humans can be decided there. */
export interface LinkedException {
  readonly exceptionKey: string;
  readonly title: string;
  readonly isOpen: boolean;
}

export interface RowNamed {
  readonly id: number;
  readonly exceptionKey: string;
  readonly title: string;
}

/**
 * `record`: the record may have been tampered with. `rights`: somebody may do more than the matrix allows. `repair`: wrong
 * and harmless by itself, put right by the next write. `unexplained`: nothing follows from it alone.
 */
export const GRADES = ['record', 'rights', 'repair', 'unexplained'] as const;
export type Grade = (typeof GRADES)[number];

export function gradeOf(finding: IntegrityFinding): Grade {
  switch (finding.code) {
    case 'rights':
      return finding.difference.grade === 'danger' ? 'rights' : 'repair';
    case 'openGroup':
    case 'twoGroups':
      return 'rights';
    case 'rowDiffers':
      return finding.behind ? 'repair' : 'record';
    case 'rowMissing':
    case 'goneDecided':
      return 'repair';
    case 'idsUnexplained':
    case 'unconfirmed':
    case 'notGiven':
    case 'unreported':
    case 'linkDoubted':
    case 'ownManager':
      return 'unexplained';
    default:
      return 'record';
  }
}
