import type { Day } from '../day/day';
import type { Category } from '../exception/category';
import type { Family } from '../exception/family';
import type { Principal } from '../exception/finding';
import type { Lifecycle } from '../exception/lifecycle';
import type { Deputy, Offer, Seat, SeatName } from '../exception/seat';
import type { Severity } from '../exception/severity';
import type { Source } from '../exception/source';
import type { EvidenceFile } from '../evidence/evidence';
import type { Titled } from '../exception/titleFacts';
import type { Person } from '../people/person';
import type { Doubt, Verdict } from '../reconcile/answers';
import type { About, CoveredFinding } from './answer';
import type { Need } from './need';

/** Whom and what it is about. Tenant, family and principal decide who is accountable: they are those of its beginning, whatever a later answer says. */
export interface Subject extends Titled {
  readonly tenantId: string;
  readonly family: Family;
  readonly principal: Principal;
  /** The tool whose reports give the title, so that two tools do not give it in turn; left out where no report did. */
  readonly namedBy?: string;
  /** The title that this tool gives to all that it shows; left out where all of that is here, and the title is the same. */
  readonly wholeTitle?: string;
  /** Ids of the baseline controls it departs from. */
  readonly controls: readonly string[];
  readonly source: Source;
}

/** Where it stands, and by when somebody must answer. */
export interface Standing {
  readonly lifecycle: Lifecycle;
  readonly onDay: Day;
  /** Triage of what was found, decision on a request, approval of an emergency, verification of a removal. */
  readonly answerDueDay?: Day | undefined;
  /** What it goes back to when a reported removal is refuted, or a request for what was found is withdrawn; of an emergency what was due before it. */
  readonly before?: Standing | undefined;
  /** Of a request by somebody who does not sit in the business seat: who made it, and who sat in the business seat then. */
  readonly asked?: { readonly by: Person; readonly holder: Person | undefined } | undefined;
  /** Of what an emergency was declared on: the end that it had. */
  readonly end?: End | undefined;
}

/** A finding that a tool showed and whose newest report can tell nothing of. */
export interface Untold extends Doubt {
  readonly finding: CoveredFinding;
  /** Day of the report that last showed it. */
  readonly shownOnDay: Day;
}

/** What the newest report of one tool shows of it. */
export interface SeenBySource {
  /** Exception whose answers these are: its own key, or one that it was split or merged from. */
  readonly from: string;
  /** Empty in answers of before 2026-11-26: these count as of whatever tool speaks next. */
  readonly tool: string;
  /** Key of the decision that brought it along from another exception; left out of what a report says. */
  readonly by?: string;
  /** Of what came from an exception of somebody or something else: whom and what that one is about. */
  readonly about?: About;
  readonly verdict: Verdict;
  readonly ranOnDay: Day;
  readonly reportKey: string;
  readonly severity: Severity;
  readonly findings: readonly CoveredFinding[];
  /** `findingsHashOf` the whole answer: what a further report is compared with. */
  readonly hash: string;
  /** It is contradicted who kept it: what it shows is shown, and nothing that a report says is old or known by it. */
  readonly isDoubted?: true;
  /** What it looked for and did not find, each with the day of the report that last said so. */
  readonly gone: readonly { readonly key: string; readonly day: Day }[];
  readonly untold: readonly Untold[];
  /** What it says of findings that are with another exception since: it counts again where they come back. Left out where there are none. */
  readonly away?: readonly Untold[];
  /** Something that it showed went to another exception since it spoke: there nobody knows which tool showed what, until each speaks again. */
  readonly hasMoved?: true;
  /** When the last secret or certificate of the application ends, by the newest report of the tool that tells; no day: nothing bounds it. Left out where none told. */
  readonly secretEnd?: { readonly day: Day | undefined; readonly toldOnDay: Day };
  /** How far the tool showed findings to reach when it first did, where they had been approved or dismissed by then: its own way of saying it. */
  readonly firstExtents: Readonly<Record<string, readonly string[]>>;
}

/** What reports show of it now. One source for each tool and each exception that it was split or merged from, and one for each part that was received from there. */
export interface Seen {
  readonly sources: Readonly<Record<string, SeenBySource>>;
  /** Of all sources, in order of their keys; with what was shown last and can no longer be told. */
  readonly findings: readonly CoveredFinding[];
  /** Those of the findings that no report shows any more, and why that proves nothing. */
  readonly untold: readonly Untold[];
  /** Day of the newest report that shows one of the findings; undefined where none does. */
  readonly shownOnDay: Day | undefined;
  readonly ranOnDay: Day;
  readonly reportKey: string;
}

/** What was approved. No findings: only the intended scope, in words, since no report had shown it. */
export interface Scope {
  readonly findings: readonly Pick<CoveredFinding, 'key' | 'extent'>[];
  readonly words: string;
  readonly onDay: Day;
  /** All that was approved went to another exception: what stays here never was, and that is no scope in words. */
  readonly emptied?: true;
}

export interface End {
  readonly day: Day;
  /** `tenant`: the tenant itself ends it. */
  readonly by: 'tenant' | 'approved' | 'removeBy' | 'emergency' | 'extended' | 'renewed' | 'review' | 'secret';
  readonly setOnDay: Day;
  /** Of a secret's end that a report showed since: what was granted, which counts again where the secret is renewed. */
  readonly granted?: End;
}

/** What a reviewer rated, of what reports showed then: it says nothing of what they show besides. */
export interface Rating {
  readonly severity: Severity;
  readonly reason: string;
  readonly lowered: boolean;
  /** The severity that reports said, and the keys of what they showed. */
  readonly of: { readonly severity: Severity; readonly keys: readonly string[] };
}

/** What was due where findings came from: neither a split nor a merge gives more time for it. */
export interface Owed {
  readonly duty: 'remove' | 'drill' | 'review' | 'triage';
  /** By when; of a drill and a review the day that it is counted from. */
  readonly day: Day;
  /**
   * Of an end: it was granted until then, or refused, and must be gone by then; undefined: the tenant's own, or an emergency's. Of an
   * answer: it was accepted as a risk, and had to be signed again by then.
   */
  readonly end?: 'granted' | 'refused' | 'accepted' | undefined;
  /** Keys of the findings that brought it along; undefined in what they bring, where it is of all of them. */
  readonly of?: readonly string[] | undefined;
}

/** What counts against the limits of policy; kept over closing and reopening within 365 days. */
export interface Grants {
  readonly firstApprovalDay: Day | undefined;
  /** When somebody first said how long it may stay, be it in an emergency, or by when it must be gone: its first review is counted from there. */
  readonly firstAnswerDay: Day | undefined;
  readonly extensionsUsed: number;
  /** The requester approved (two-person mode): marked wherever it shows. */
  readonly twoPerson: boolean;
  readonly emergencyDays: readonly Day[];
  /** For how many days removals that were reported and refuted kept the ladder still. */
  readonly pausedDays: number;
  /** Earliest end of a secret or certificate, as the control owner said. */
  readonly secretEndDay: Day | undefined;
}

export interface Ask {
  readonly kind: 'extension' | 'renewal' | 'riskAcceptance';
  readonly by: Person;
  readonly untilDay: Day | undefined;
  readonly text: string;
  readonly onDay: Day;
  readonly dueDay: Day;
}

export interface CompensatingControl {
  readonly id: string;
  readonly text: string;
  /** How it can be shown that it works. */
  readonly how: string;
  readonly works: boolean | undefined;
  readonly shownOnDay: Day | undefined;
  readonly shownBy: Person | undefined;
  /** A review did not find that it works: what was shown before does not count. */
  readonly doubt?: { readonly says: 'notShown' | 'doNotWork'; readonly by: Person; readonly onDay: Day } | undefined;
}

export interface Review {
  readonly onDay: Day;
  readonly by: Person;
  readonly needed: 'yes' | 'partly' | 'no';
  readonly end: 'right' | 'earlier';
  readonly controls: 'work' | 'notShown' | 'doNotWork';
  readonly text: string;
  /** Since when reviews say that it is not needed; undefined: they do not, or whoever answers for it said why it is. */
  readonly unneededSinceDay?: Day | undefined;
}

export interface Removal {
  readonly onDay: Day;
  readonly reportedOnDay: Day;
  readonly by: Person;
  readonly text: string;
  /** What was shown when it was reported: it says of nothing else that it is gone. */
  readonly findings: Scope['findings'];
}

export interface AcceptedRisk {
  readonly by: Person;
  readonly onDay: Day;
  readonly signAgainDay: Day;
  readonly residualRisk: string;
  readonly why: string;
  readonly signatures: number;
}

export interface Dismissal {
  readonly reason: 'byDesign' | 'wrongReading' | 'duplicate';
  readonly text: string;
  readonly by: Person;
  readonly onDay: Day;
  readonly dueDay: Day;
  /** What was looked at: it holds for nothing else. */
  readonly findings: Scope['findings'];
  /** Undefined until a control owner confirmed it. */
  readonly confirmedOnDay: Day | undefined;
  readonly untilDay: Day | undefined;
}

/** An approval or acceptance that was valid and stopped being so (design §1): kept with its reason. */
export interface Lapse {
  readonly onDay: Day;
  readonly of: 'approval' | 'acceptance' | 'dismissal';
  readonly cause: LapseCause;
  /** Keys of findings that are new or reach farther; of a dismissal that changed, those that reach elsewhere or less far. */
  readonly added: readonly string[];
}
/** `changed`: no farther than what was dismissed, and not as it was; `expired`: its time was over, nothing changed. */
export type LapseCause = 'grew' | 'changed' | 'expired';
export const LEVELS = ['manager', 'risk', 'leadership'] as const;
export type Level = (typeof LEVELS)[number];

export interface Escalation {
  readonly level: Level;
  /** Code of the duty that was missed and its day; empty for one made by hand without a cause. */
  readonly duty: string;
  readonly dueDay: Day | undefined;
  readonly onDay: Day;
  readonly byHand: boolean;
}

export interface Acknowledgement {
  readonly by: Person;
  readonly onDay: Day;
  readonly who: Person;
  readonly what: string;
  readonly byDay: Day;
  /** How many escalations there were: those are acknowledged, and no later ones. */
  readonly escalations: number;
}

/**
 * That an escalation was acknowledged for the first time: of one level of one missed day, or of one by hand (`duty` is empty
 * then). Kept until the hole is verified as gone, and it goes along with its findings: nothing is paused twice by it.
 */
export interface Acknowledged extends Pick<Escalation, 'level' | 'duty' | 'dueDay'> {
  /** Last day on which it keeps the ladder still. */
  readonly untilDay: Day;
}

/** Whoever answered for it then looked at it and signed that they still do. */
export interface SignOff {
  readonly by: Person;
  readonly onDay: Day;
}

export interface Occurrence {
  readonly sinceDay: Day | undefined;
  readonly endedOnDay: Day;
  readonly how: 'removed' | 'dismissed' | 'withdrawn' | 'declined' | 'merged';
  /** When it began again. */
  readonly backOnDay?: Day | undefined;
}

/** People who acted in this occurrence, for the separation of duties: a change of seats does not undo who did what. */
export interface Actors {
  readonly requesters: readonly Person[];
  readonly approvers: readonly Person[];
  readonly reviewers: readonly Person[];
  readonly acceptors: readonly Person[];
}

/** What the exception was split or merged from: further answers under that key count for it, `only` of the findings that came along (undefined: all). */
export interface Origin {
  readonly from: string;
  readonly only: readonly string[] | undefined;
  /** Of what a merge brought: the exception that was merged, with which it goes again where half of that merge is taken back. */
  readonly by?: string;
}

/** What went to another exception. Whether that took it in is for its own decisions to say (integrity/givenFindings). */
export interface Given {
  readonly into: string;
  /** Keys of the findings that a split moved; undefined: all, by a merge. */
  readonly only: readonly string[] | undefined;
}

export interface EvidenceRecord extends EvidenceFile {
  readonly by: Person;
  readonly onDay: Day;
  readonly decisionKey: string;
}

/** The state in parts, each one thing that people decide about: acts are void "out of date" where a part that they read changed between their base and their place (design §2.4). */
export interface Parts {
  readonly subject: Subject | undefined;
  readonly standing: Standing | undefined;
  readonly category: Category;
  /** The first category with rules of its own that it was asked for as: it is no other one until somebody approves another request. */
  readonly askedAs: Category | undefined;
  readonly need: Need | undefined;
  readonly seen: Seen | undefined;
  /** Earliest proof that it is there; `atLeast`: it may be older. */
  readonly since: { readonly day: Day; readonly atLeast: boolean } | undefined;
  readonly rated: Rating | undefined;
  readonly scope: Scope | undefined;
  readonly end: End | undefined;
  readonly grants: Grants;
  readonly businessOwner: Seat | undefined;
  readonly controlOwner: Seat | undefined;
  readonly securityReviewer: Seat | undefined;
  readonly offers: Readonly<Partial<Record<SeatName, Offer>>>;
  /** Who answered for findings where they came from and has not said here that they do, or do not, each once; until the day of each nobody else ends it. */
  readonly formerOwners: readonly Offer[];
  /** How many people refused the control seat in a row; after two it is the service owner's. */
  readonly refusals: number;
  readonly refusedBy: readonly Person[];
  readonly deputies: Readonly<Partial<Record<SeatName, Deputy>>>;
  readonly ask: Ask | undefined;
  readonly controls: readonly CompensatingControl[];
  readonly plan: string;
  readonly review: Review | undefined;
  readonly drillDay: Day | undefined;
  readonly useDays: readonly Day[];
  readonly removal: Removal | undefined;
  readonly signedOff: SignOff | undefined;
  readonly risk: AcceptedRisk | undefined;
  readonly dismissal: Dismissal | undefined;
  readonly lapse: Lapse | undefined;
  readonly escalations: readonly Escalation[];
  readonly acknowledgement: Acknowledgement | undefined;
  /** In the order in which they were acknowledged, here or where findings came from. */
  readonly acknowledged: readonly Acknowledged[];
  readonly actors: Actors;
  readonly occurrences: readonly Occurrence[];
  readonly origins: readonly Origin[];
  readonly owed: readonly Owed[];
  /** Keys of findings that went to another exception. */
  readonly without: readonly string[];
  /** Keys of findings that a split ever moved to another exception, be they here again. */
  readonly left: readonly string[];
  readonly gave: readonly Given[];
  /** `itemOf` the decision that opened it, while an export contradicts its author and risk leadership has not settled that. */
  readonly suspendedOpening: string | undefined;
  readonly evidence: readonly EvidenceRecord[];
  readonly redactions: readonly { readonly file: string; readonly why: string; readonly by: Person; readonly onDay: Day }[];
}
export type Part = keyof Parts;
export const NOTHING_DONE: Actors = { requesters: [], approvers: [], reviewers: [], acceptors: [] };
export const NOTHING: Parts = {
  subject: undefined,
  standing: undefined,
  category: 'unclassified',
  askedAs: undefined,
  need: undefined,
  seen: undefined,
  since: undefined,
  rated: undefined,
  scope: undefined,
  end: undefined,
  grants: { firstApprovalDay: undefined, firstAnswerDay: undefined, extensionsUsed: 0, twoPerson: false, emergencyDays: [], pausedDays: 0, secretEndDay: undefined },
  businessOwner: undefined,
  controlOwner: undefined,
  securityReviewer: undefined,
  offers: {},
  formerOwners: [],
  refusals: 0,
  refusedBy: [],
  deputies: {},
  ask: undefined,
  controls: [],
  plan: '',
  review: undefined,
  drillDay: undefined,
  useDays: [],
  removal: undefined,
  signedOff: undefined,
  risk: undefined,
  dismissal: undefined,
  lapse: undefined,
  escalations: [],
  acknowledgement: undefined,
  acknowledged: [],
  actors: NOTHING_DONE,
  occurrences: [],
  origins: [],
  owed: [],
  without: [],
  left: [],
  gave: [],
  suspendedOpening: undefined,
  evidence: [],
  redactions: [],
};
