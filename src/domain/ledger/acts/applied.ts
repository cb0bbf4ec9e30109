import type { EvidenceFile } from '../../evidence/evidence';
import { SEATS } from '../../exception/seat';
import type { Parts } from '../parts';
import type { Doing, Rule } from './act';
import { NOBODY_REFUSED } from './seating';
import { asksToo, ROLE_OF_SEAT, separationRefusal, sideOf, withActor } from './separation';
import { sameHuman } from './who';

/**
 * The parts after an act that nothing speaks against: its effect, its author on the side that the act takes, and the
 * evidence that it brings. The one way in which a decision becomes state, and a form shows what it would do.
 */
export function applied(doing: Doing, rule: Rule, values: Readonly<Record<string, unknown>>): Parts {
  const next: Parts = { ...doing.parts, ...rule.effect(doing, values as never) };
  return withoutBarredDeputies(doing, { ...next, ...answeredByHolder(doing, rule), actors: withAuthor(doing, rule, next.actors), evidence: [...next.evidence, ...brought(doing, values)] });
}

/** The author on the side that they take by it. Whom the act itself puts on one takes no other. */
function withAuthor(doing: Doing, rule: Rule, actors: Parts['actors']): Parts['actors'] {
  const side = sideOf(doing, rule);
  const isPut = rule.as === undefined && actors !== doing.parts.actors;
  return side === undefined || isPut || asksToo(doing, rule) ? actors : withActor(actors, side, doing.author);
}

/** Whoever still sits in the control seat and acts in it answers for it, whoever refused it meanwhile. */
function answeredByHolder(doing: Doing, { as }: Rule): Partial<Parts> {
  const holder = doing.parts.controlOwner?.person;
  return as === 'approver' && doing.parts.refusals > 0 && holder && sameHuman(doing, holder, doing.author) ? NOBODY_REFUSED : {};
}

/** Whoever takes another side is a deputy no more, or does not become one: they could do nothing as such. */
function withoutBarredDeputies(doing: Doing, next: Parts): Parts {
  if (next.actors === doing.parts.actors && SEATS.every((seat) => next[seat] === doing.parts[seat])) return next;
  const barred = SEATS.filter((seat) => {
    const deputy = next.deputies[seat];
    return deputy && deputy === doing.parts.deputies[seat] && separationRefusal({ ...doing, parts: next }, deputy.person, ROLE_OF_SEAT[seat]) !== undefined;
  });
  return barred.length === 0 ? next : { ...next, deputies: Object.fromEntries(Object.entries(next.deputies).filter(([seat]) => !barred.some((each) => each === seat))) };
}

function brought({ author, day, key }: Doing, values: Readonly<Record<string, unknown>>): Parts['evidence'] {
  const files = (values['evidence'] ?? []) as readonly EvidenceFile[];
  return files.map((file) => ({ ...file, by: author, onDay: day, decisionKey: key }));
}
