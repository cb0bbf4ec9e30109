import * as fc from 'fast-check';
import { ACT_NAMES, ACTS, ruleOf, type Act } from '../../../../../src/domain/ledger/acts/acts';
import type { Json } from '../../../../../src/domain/ledger/canonical';
import type { LedgerList } from '../../../../../src/domain/ledger/decision';
import type { Known } from '../../../../../src/domain/ledger/fold';
import { actRefusal, formRefusals, refusal } from '../../../../../src/domain/ledger/refusal';
import type { Person } from '../../../../../src/domain/people/person';
import { actionsOf } from '../../../../../src/ui/view/exception/actions/actionsModel';
import { knownRefusal } from '../../../../../src/ui/view/exception/actions/knownRefusal';
import { isOfUse } from '../../../../../src/ui/view/exception/actions/isOfUse';
import { exceptionModel, type ExceptionModel } from '../../../../../src/ui/view/exception/exceptionModel';
import { anyStory, bodyFor, CAST, doingOf, played, REGISTER } from '../../../domain/ledger/anyLife';
import { EVIDENCE, LAWFUL } from '../../../domain/ledger/lawful';
import { ANA, DAY_0, GUS, JON, KEEP, knowing, LENA, MIRA, PRIYA, RAJ, SAM, TOM, type Life } from '../../../domain/ledger/life';
import { approvedLife, LIVES, STATES } from '../../../domain/ledger/states';
import { deskOf } from './someDesk';

/** One of each group, and who answers for it beside one who does not. The letter stands in the table. */
const PEOPLE: readonly { readonly letter: string; readonly is: string; readonly me: Person; readonly lists: readonly LedgerList[] }[] = [
  { letter: 't', is: 'reader', me: TOM, lists: [] },
  { letter: 'g', is: 'requester, a guest', me: GUS, lists: ['Requests'] },
  { letter: 'p', is: 'business owner', me: PRIYA, lists: ['Requests'] },
  { letter: 'm', is: 'control owner', me: MIRA, lists: ['Requests', 'Approvals'] },
  { letter: 'j', is: 'another control owner', me: JON, lists: ['Requests', 'Approvals'] },
  { letter: 's', is: 'service owner', me: SAM, lists: ['Requests', 'Approvals'] },
  { letter: 'a', is: 'security reviewer', me: ANA, lists: ['Requests', 'Reviews', 'Observations'] },
  { letter: 'r', is: 'another security reviewer', me: RAJ, lists: ['Requests', 'Reviews', 'Observations'] },
  { letter: 'l', is: 'risk leadership', me: LENA, lists: ['Requests', 'RiskDecisions'] },
];
const FORMS = ACT_NAMES.filter((act) => ruleOf(act)?.form);
const KNOWN: Known = knowing({ serviceOwner: SAM });

const escalated = (): Life => approvedLife(KNOWN).on(4).does(ANA, 'escalate', { level: 'risk', reason: 'x' });
const withFiles = (): Life => approvedLife(KNOWN).on(4).does(JON, 'comment', { text: 'x', evidence: [...EVIDENCE, { ...EVIDENCE[0], name: 'd1-2-log.csv' }] }).does(ANA, 'redact', { file: 'd1-1-proof.png', reason: 'x' });

/** Every state, and moments in it at which something is asked, offered, told, doubted or late. */
const MOMENTS: Readonly<Record<string, () => Life>> = {
  ...Object.fromEntries(STATES.filter((state) => state !== 'new').map((state) => [state, () => LIVES[state](KNOWN).on(5)])),
  extensionAsked: () => LAWFUL.grantExtension(KNOWN).life,
  unreviewed: () => approvedLife(KNOWN).on(38).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' }),
  ended: () => approvedLife(KNOWN).on(45),
  renewalAsked: () => LAWFUL.grantRenewal(KNOWN).life,
  riskAsked: () => LAWFUL.acceptRisk(KNOWN).life,
  dismissalAsked: () => LAWFUL.confirmDismissal(KNOWN).life,
  escalated: () => escalated().on(5),
  acknowledged: () => escalated().on(5).does(LENA, 'acknowledge', { who: MIRA, what: 'x', byDay: DAY_0 + 9 }).on(6),
  seatOffered: () => approvedLife(KNOWN).on(5).does(MIRA, 'handOn', { to: JON }),
  businessOffered: () => LAWFUL.takeBusinessSeat(KNOWN).life,
  reviewOffered: () => LAWFUL.declineReviewerSeat(KNOWN).life,
  twice: () => LIVES.assigned(KNOWN).does(MIRA, 'declineControlSeat', { text: 'x' }).does(ANA, 'assign', { controlOwner: JON }).does(JON, 'declineControlSeat', { text: 'x' }).on(5),
  emergencyAgain: () => LIVES.emergency(KNOWN).on(2).does(MIRA, 'refuse', { reason: 'x', byDay: DAY_0 + 8 }).on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'x', gone: true }).does(ANA, 'verifyRemoved', { text: 'x' }).on(20).shown(),
  contradicted: () => approvedLife(KNOWN).on(5).does(JON, 'comment', { text: 'x' }, { key: 'said' }).does(ANA, 'stampContradicted', { decision: 'said', export: 'c'.repeat(64), loggedAs: 'tom' }),
  withFiles: () => withFiles().on(5),
  inWords: () => LAWFUL.confirmScope(KNOWN).life,
  breakGlass: () => LIVES.assigned(KNOWN).on(2).does(MIRA, 'keep', { ...KEEP, category: 'emergencyAccess' }).on(5),
  dismissalOver: () => LIVES.dismissed(KNOWN).on(400),
};

const LAWFUL_BODIES = Object.fromEntries(FORMS.map((act) => [act, LAWFUL[act]().body]));

/** Something that somebody could enter and the ledger would take; undefined where nothing was found. */
function lawfulBody({ doing }: ExceptionModel, act: Act): Json | undefined {
  if (actRefusal(doing, act)) return undefined;
  const isLawful = (body: object): boolean => refusal(doing, act, body as Json) === undefined;
  for (let seed = 0; seed < 160; seed += 1) {
    const body = bodyFor(act, doing, seed);
    if (isLawful(body)) return body as Json;
  }
  return [LAWFUL_BODIES[act] ?? {}, ...doing.parts.evidence.map(({ name }) => ({ file: name, reason: 'x' }))].find(isLawful) as Json | undefined;
}

interface Cell {
  readonly moment: string;
  readonly letter: string;
  readonly act: Act;
  readonly offered: boolean;
  readonly lawful: boolean;
  readonly ofUse: boolean;
  /** It is offered, or a reason stands on the page. */
  readonly told: boolean;
}

function cellsOf(moment: string, life: Life): readonly Cell[] {
  return PEOPLE.flatMap(({ letter, me, lists }) => {
    const desk = deskOf(life, { me, mayAddTo: lists, people: KNOWN.people });
    const model = exceptionModel(life.state, desk);
    const { primary, beside, more, refusals, rest } = actionsOf(model, desk);
    const offered = new Set([...(primary ? [primary] : []), ...beside, ...more].map(({ act }) => act));
    const told = new Set([...refusals, ...rest].flatMap(({ acts }) => acts));
    return FORMS.map((act): Cell => {
      const lawful = lists.includes(ACTS[act].list) && lawfulBody(model, act) !== undefined;
      return { moment, letter, act, offered: offered.has(act), lawful, ofUse: isOfUse(act, model), told: offered.has(act) || told.has(act) };
    });
  });
}

const cells = Object.entries(MOMENTS).flatMap(([moment, begin]) => cellsOf(moment, begin()));
const named = (found: readonly Cell[]): readonly string[] => found.map(({ moment, letter, act }) => `${moment} ${letter} ${act}`);

/** Acts down, moments across: the letters of those to whom the page offers it. */
function tableOf(): string {
  const moments = Object.keys(MOMENTS);
  const width = 5;
  const row = (head: string, of: (moment: string) => string): string => [head.padEnd(20), ...moments.map((moment) => of(moment).padEnd(width))].join(' ').trimEnd();
  const lettersOf = (act: Act, moment: string): string => cells.filter((cell) => cell.act === act && cell.moment === moment && cell.offered).map(({ letter }) => letter).join('') || '·';
  return [
    'What the exception page offers, of what the ledger would take: people × moments × acts',
    PEOPLE.map(({ letter, is }) => `${letter} ${is}`).join(', '),
    ...moments.map((moment, at) => `${String(at + 1).padStart(2)} ${moment}`),
    row('', (moment) => String(moments.indexOf(moment) + 1)),
    ...FORMS.map((act) => row(act, (moment) => lettersOf(act, moment))),
  ].join('\n');
}

describe('what the exception page offers, for each person, moment and act', () => {
  // eslint-disable-next-line no-console -- the table is what the test is asked for
  afterAll(() => console.log(tableOf()));

  it('is nothing that the ledger would refuse, whatever was entered', () => {
    expect(named(cells.filter(({ offered, lawful }) => offered && !lawful))).toEqual([]);
  });

  it('is everything that it would take, but for what would change nothing here', () => {
    expect(named(cells.filter(({ offered, lawful, ofUse }) => lawful && ofUse && !offered))).toEqual([]);
  });

  it('is nothing to somebody who may only read', () => {
    expect(named(cells.filter(({ offered, letter }) => letter === 't' && offered))).toEqual([]);
  });

  it('is each act to somebody at some moment', () => {
    expect(FORMS.filter((act) => !cells.some((cell) => cell.act === act && cell.offered))).toEqual([]);
  });

  it.each([
    ['a held seat that would be handed on by the service owner', 'approved', 's', 'handOn'],
    ['an emergency of whoever reviews it', 'assigned', 'a', 'declareEmergency'],
    ['an emergency within 90 days of the last one', 'emergencyAgain', 'p', 'declareEmergency'],
    ['an acknowledgement that was given', 'acknowledged', 'l', 'acknowledge'],
    ['an extension without a review', 'unreviewed', 'm', 'grantExtension'],
    ['an approval where reports show no more than before', 'approved', 'm', 'approve'],
  ] as const)('leaves out, and says why: %s', (_what, moment, letter, act) => {
    expect(cells.find((cell) => cell.moment === moment && cell.letter === letter && cell.act === act)).toMatchObject({ offered: false, lawful: false, told: true });
  });

  it('leaves nothing out that somebody could do in any life', () => {
    fc.assert(
      fc.property(anyStory({ most: 12, longGaps: true }), fc.array(fc.tuple(fc.constantFrom(...FORMS), fc.constantFrom(...CAST), fc.nat(9999)), { minLength: 30, maxLength: 30 }), (story, tries) => {
        const life = played(story);
        for (const [act, author, seed] of tries) {
          const doing = doingOf(life, author, REGISTER, life.state.parts);
          if (formRefusals(doing, act, bodyFor(act, doing, seed) as Json).length === 0) expect([act, knownRefusal(doing, act)]).toEqual([act, undefined]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
