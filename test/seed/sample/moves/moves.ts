import type { Day } from '../../../../src/domain/day/day';
import type { Category } from '../../../../src/domain/exception/category';
import { latestEnd } from '../../../../src/domain/ledger/acts/limits';
import { latestRemoval } from '../../../../src/domain/ledger/acts/removals';
import { partsOn } from '../../../../src/domain/ledger/partsOn';
import type { Person } from '../../../../src/domain/people/person';
import { GUEST } from '../cast';
import type { Life } from '../life';
import { NotLawful } from '../life';
import { controlOwnerNow, reviewerNow, seated, serviceOwnerNow, someBusinessOwner, someControlOwner, someReviewer } from '../people';
import { controlsFor, line, needWords, VENDOR_NAMES } from '../texts';
import { reviewIt } from './upkeepMoves';

/** A reviewer gives what was found to somebody who must answer. */
export function assign(life: Life): void {
  const reviewer = seated(life, 'securityReviewer') ?? someReviewer(life);
  const other = life.random.chance(0.2) ? someReviewer(life) : undefined;
  const owner = someControlOwner(life);
  life.does(reviewer, 'assign', { controlOwner: owner, ...(other && other.login !== reviewer.login && !life.parts.securityReviewer ? { securityReviewer: other } : {}) });
}

/** Somebody who was offered the control seat, holds it, or could take it. */
function whoAnswers(life: Life): Person {
  return seated(life, 'controlOwner') ?? life.parts.offers.controlOwner?.to ?? someControlOwner(life);
}

export const takeControlSeat = (life: Life): void => void life.does(whoAnswers(life), 'takeControlSeat');

export function offerBusinessSeat(life: Life): void {
  const to = life.random.chance(0.05) ? GUEST : someBusinessOwner(life);
  life.does(controlOwnerNow(life), 'offerSeat', { seat: 'businessOwner', to });
}

/** Latest day that a grant of today may name. @param from first day of the grant. */
export function latestGrant(life: Life, category: Category, from: Day = life.day): Day {
  const parts = partsOn({ ...life.parts, category }, life.day, life.policy);
  return latestEnd({ parts, policy: life.policy, startDay: from }).day;
}

/** A day of a grant: somewhere in its last part. */
function grantDay(life: Life, category: Category, from: Day = life.day): Day {
  const latest = latestGrant(life, category, from);
  return Math.max(Math.min(latest, life.day + 1), latest - life.random.between(0, Math.floor((latest - from) / 4)));
}

/** What was found is kept until a day: the approval of what no request asked for. */
export function keep(life: Life, category: Category = life.random.weighted({ unclassified: 20, operational: 35, legacyProtocol: 20, deviceTrust: 15, emergencyAccess: 0 })): void {
  const body = { findings: life.parts.seen?.findings ?? [], endDay: grantDay(life, category), category, controls: controlsFor(life.random), plan: line('plan', life.random) };
  life.does(whoAnswers(life), 'keep', body);
}

export function removeBy(life: Life): void {
  const latest = latestRemoval({ ...doingOf(life), parts: life.parts });
  const days = latest - life.day;
  life.does(whoAnswers(life), 'remove', { byDay: life.day + life.random.between(Math.min(5, days), days), plan: line('plan', life.random) });
}

const doingOf = (life: Life) => ({ key: '', exceptionKey: life.hole.exceptionKey, author: { login: '', name: '' }, day: life.day, people: life.world.peopleOn(life.world.at(life.day, 720)), policy: life.policy });

export const CATEGORIES_ASKED = { thirdParty: 30, businessCritical: 22, operational: 18, legacyProtocol: 14, migration: 9, deviceTrust: 7 } as const;

/** Somebody of the business side asks for it, or for somebody else. */
export function request(life: Life, category: Category = life.random.weighted(CATEGORIES_ASKED)): void {
  const { random, hole } = life;
  const owner = category === 'thirdParty' && random.chance(0.12) ? GUEST : (seated(life, 'businessOwner') ?? someBusinessOwner(life));
  const ofCategory =
    category === 'thirdParty'
      ? { vendor: random.pick(VENDOR_NAMES), contractEndDay: life.day + random.between(200, 800) }
      : category === 'migration'
        ? { sourceTenant: life.world.tenants[1].name, targetTenant: life.world.tenants[0].name, cutOverDay: life.day + random.between(60, 300) }
        : {};
  const body = {
    tenantId: hole.tenant.id,
    family: hole.family,
    principal: hole.principal,
    setting: hole.settingName,
    ...needWords(category, random),
    untilDay: life.day + random.between(30, 200),
    category,
    businessOwner: owner,
    ...ofCategory,
    ...(random.chance(0.4) ? { ticket: `CHG-${random.between(10_000, 99_999)}` } : {}),
  };
  life.does(owner, 'request', body);
}

export function approve(life: Life): void {
  const { category } = life.parts;
  const secretEndDay = category === 'thirdParty' ? life.day + life.random.between(170, 700) : undefined;
  const body = { findings: life.parts.seen?.findings ?? [], endDay: grantDay(life, category), controls: controlsFor(life.random), plan: line('plan', life.random), answersForIt: true };
  life.does(whoAnswers(life), 'approve', { ...body, ...(secretEndDay === undefined ? {} : { secretEndDay }) });
}

/** It was approved and reaches farther now: the control owner approves it again, no longer than before. */
export function approveAgain(life: Life): void {
  const { parts } = life;
  const body = { findings: parts.seen?.findings ?? [], endDay: parts.end?.day ?? life.day, controls: parts.controls.map(({ id, text, how }) => ({ id, text, how })), plan: parts.plan || line('plan', life.random), answersForIt: true };
  life.does(controlOwnerNow(life), 'approve', { ...body, ...(parts.category === 'thirdParty' ? { secretEndDay: parts.grants.secretEndDay ?? life.day + 300 } : {}) });
}

/** Who may ask for more time: the business side, or the service owner in its place. */
export function asker(life: Life): Person {
  const found = seated(life, 'businessOwner') ?? serviceOwnerNow(life);
  if (!found) throw new NotLawful('asker', { code: 'field', field: 'businessOwner', problem: 'missing' });
  return found;
}

/** Of the days that the business side names, both are later now. */
const laterDays = (life: Life, untilDay: Day): object => ({
  ...(life.parts.category === 'thirdParty' ? { contractEndDay: Math.max(life.parts.need?.contractEndDay ?? 0, untilDay + 30) } : {}),
  ...(life.parts.category === 'migration' ? { cutOverDay: Math.max(life.parts.need?.cutOverDay ?? 0, untilDay) } : {}),
});

export function askLonger(life: Life, act: 'askExtension' | 'askRenewal'): void {
  const end = life.parts.end?.day ?? life.day;
  const untilDay = Math.max(end, life.day) + life.random.between(30, 80);
  life.does(asker(life), act, { untilDay, changed: line('changed', life.random), ...laterDays(life, untilDay) });
}

/** Reviewed, asked for, granted: all in a few days before the end. */
export function extend(life: Life): void {
  const { parts } = life;
  const end = parts.end?.day ?? life.day;
  if (parts.review === undefined || parts.review.onDay < life.day - 15) reviewIt(life);
  askLonger(life, 'askExtension');
  life.on(Math.min(life.day + life.random.between(1, 4), end));
  const endDay = grantDay(life, parts.category, end);
  if (endDay <= end) throw new NotLawful('grantExtension', { code: 'dayTooEarly', field: 'endDay', earliestDay: end + 1 });
  life.does(controlOwnerNow(life), 'grantExtension', { endDay, ...laterSecret(life) });
}

/** After its end: a review first, then a renewal with the scope of today. */
export function renew(life: Life): void {
  reviewIt(life);
  askLonger(life, 'askRenewal');
  life.on(life.day + life.random.between(1, 5));
  life.does(controlOwnerNow(life), 'grantRenewal', { endDay: grantDay(life, life.parts.category), findings: life.parts.seen?.findings ?? [], ...laterSecret(life) });
}

const laterSecret = (life: Life): object => (life.parts.category === 'thirdParty' ? { secretEndDay: life.day + 400 } : {});

export function reportRemoved(life: Life, onDay: Day = life.day): void {
  life.does(controlOwnerNow(life), 'reportRemoved', { onDay, text: line('removed', life.random), gone: true });
}

export const verify = (life: Life): void => void life.does(reviewerNow(life), 'verifyRemoved', { text: line('verified', life.random) });
export const refute = (life: Life): void => void life.does(reviewerNow(life), 'refute', { text: line('refuted', life.random) });

export function comment(life: Life): void {
  const author = seated(life, 'controlOwner') ?? seated(life, 'businessOwner') ?? reviewerNow(life);
  life.does(author, 'comment', { text: line('comment', life.random) });
}
