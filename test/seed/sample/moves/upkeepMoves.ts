import type { Due } from '../../../../src/domain/judge/duties';
import type { SeatName } from '../../../../src/domain/exception/seat';
import type { Act } from '../../../../src/domain/ledger/acts/acts';
import type { Person } from '../../../../src/domain/people/person';
import { evidenceFor } from '../evidenceFor';
import type { Life } from '../life';
import { controlOwnerNow, reviewerNow, seated, someControlOwner, someLeader, serviceOwnerNow } from '../people';
import { line } from '../texts';

/** The newest report of its tenant that a reviewer can have seen today. */
function newestReport(life: Life): { readonly key: string; readonly ranOnDay: number } | undefined {
  return [...life.hole.tenant.reports].reverse().find(({ readOnDay }) => readOnDay < life.day);
}

/** A security review: nearly always still needed, and its controls work. */
export function reviewIt(life: Life): void {
  const { random, parts } = life;
  const report = newestReport(life);
  const needed = random.weighted({ yes: 86, partly: 14 });
  const body = {
    needed,
    end: 'right',
    controls: parts.controls.length > 0 && random.chance(0.8) ? 'work' : 'notShown',
    text: line(needed === 'yes' ? 'review' : 'partly', random),
    ...(report && parts.seen ? { sawReport: report.key, sawReportDay: report.ranOnDay } : {}),
  };
  withFile(life, reviewerNow(life), 'review', body, 0.04);
}

/** The control owner shows that a compensating control works; one in thirty does not. */
export function showControl(life: Life, { what }: Due): void {
  const works = life.random.chance(0.97) ? 'yes' : 'no';
  withFile(life, controlOwnerNow(life), 'confirmControl', { control: what ?? '', works, onDay: life.day }, 0.05);
}

export function drill(life: Life): void {
  withFile(life, controlOwnerNow(life), 'reportDrill', { onDay: life.day, text: line('drill', life.random) }, 0.3);
}

/** Of some acts a file comes along. */
function withFile(life: Life, author: Person, act: Act, body: object, share: number): void {
  const key = life.random.guid();
  const file = life.random.chance(share) ? evidenceFor(life, author, key) : undefined;
  const written = life.does(author, act, file ? { ...body, evidence: [file.record] } : body, { key });
  if (file) life.brings({ ...file.written, atMs: written.createdAt - 20_000 });
}

const TAKE: Readonly<Record<SeatName, Act>> = { businessOwner: 'takeBusinessSeat', controlOwner: 'takeControlSeat', securityReviewer: 'takeReviewerSeat' };
const DECLINE: Readonly<Record<SeatName, Act>> = { businessOwner: 'declineBusinessSeat', controlOwner: 'declineControlSeat', securityReviewer: 'declineReviewerSeat' };

/** Whoever was offered a seat takes it; one in twelve does not want it, and somebody else is asked. */
export function answerOffer(life: Life, { what }: Due): void {
  const seat = what as SeatName;
  const offer = life.parts.offers[seat];
  if (!offer) return;
  if (life.refusalOf(offer.to, TAKE[seat]) === undefined && life.random.chance(0.92)) {
    life.does(offer.to, TAKE[seat]);
    return;
  }
  life.does(offer.to, DECLINE[seat], { text: line('declined', life.random) });
  if (seat !== 'controlOwner' || life.parts.controlOwner) return;
  const asker = seated(life, 'securityReviewer') ?? serviceOwnerNow(life);
  const next = someControlOwner(life, offer.to);
  if (asker && life.may(asker, 'offerSeat', { seat, to: next })) life.does(asker, 'offerSeat', { seat, to: next, text: line('offer', life.random) });
}

export function confirmScope(life: Life): void {
  life.does(controlOwnerNow(life), 'confirmScope', { findings: life.parts.seen?.findings ?? [] });
}

/** Risk leadership says who does what by when. Not everything that is late can be acknowledged. */
export function acknowledge(life: Life): void {
  const leader = someLeader(life);
  const who = seated(life, 'controlOwner') ?? serviceOwnerNow(life);
  if (!who) return;
  const body = { who, what: line('acknowledged', life.random), byDay: life.day + life.random.between(3, 14) };
  if (life.may(leader, 'acknowledge', body)) life.does(leader, 'acknowledge', body);
}
