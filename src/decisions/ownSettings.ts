import type { Draft } from '../discovery/drafts';
import { findingKeyOf } from '../domain/exception/exceptionKey';
import type { Finding } from '../domain/exception/finding';
import { findingMark } from '../domain/exception/findingMark';
import { setOf, withEach, type Pieces } from '../domain/pieces/pieces';
import { rowsByMark } from './rowsByMark';
import type { KnownRegister } from './knownRegister';

type Hole = Pick<Finding, 'key' | 'kind' | 'setting' | 'principal'>;

/** The exception that holds such a hole, in place of the one that would be its own; undefined where it is its own. */
type HeldIn = (exceptionKey: string, holes: readonly Hole[]) => string | undefined;

export interface HeldElsewhere {
  readonly heldIn: HeldIn;
  /** Exceptions whose rows it went by, until now. */
  readonly asked: ReadonlySet<string>;
}

/**
 * A setting that is its own principal is another principal once a tool tells its id: what was found by its name keeps its
 * exception, with its age and its decisions. Where several exceptions hold it, or several of the drafts would be the
 * one, nothing is guessed.
 */
export function* heldElsewhere({ exceptions }: Pick<KnownRegister, 'exceptions'>, tenantId: string, drafts: readonly Draft[]): Pieces<HeldElsewhere> {
  const { holding, asked } = yield* rowsByMark({ exceptions }, (facts) => (facts.tenantId.toLowerCase() === tenantId.toLowerCase() ? facts.marks : []));
  const holderOf = (mark: string): readonly string[] => {
    const its = holding(mark);
    return its.length === 1 ? its : [];
  };
  const byMark = (exceptionKey: string, holes: readonly Hole[], keyOf: (hole: Hole) => string): string | undefined => {
    if (holes.length === 0 || exceptions.has(exceptionKey) || !holes.every(isOwnSetting)) return undefined;
    const [holder, ...others] = new Set(holes.flatMap((hole) => holderOf(findingMark(keyOf(hole)))));
    return others.length === 0 ? holder : undefined;
  };
  const known = (exceptionKey: string, holes: readonly Hole[]): string | undefined => byMark(exceptionKey, holes, ({ key }) => key);
  const taken = yield* setOf(drafts, (draft) => known(draft.exceptionKey, draft.findings) ?? draft.exceptionKey);
  const wanted = new Map<string, number>();
  const byName = (exceptionKey: string, holes: readonly Hole[]): string | undefined => byMark(exceptionKey, holes, (hole) => keyByName(tenantId, hole));
  yield* withEach(drafts, ({ exceptionKey, findings }) => {
    const holder = known(exceptionKey, findings) === undefined ? byName(exceptionKey, findings) : undefined;
    if (holder !== undefined) wanted.set(holder, (wanted.get(holder) ?? 0) + 1);
  });
  const heldIn: HeldIn = (exceptionKey, holes) => {
    const held = known(exceptionKey, holes);
    if (held !== undefined) return held;
    const named = byName(exceptionKey, holes);
    return named !== undefined && !taken.has(named) && wanted.get(named) === 1 ? named : undefined;
  };
  return { heldIn, asked };
}

function isOwnSetting({ setting, principal }: Hole): boolean {
  return setting.id.toLowerCase() === principal.id.toLowerCase();
}

/** The key that the hole has where a tool knows its setting by the name alone. */
function keyByName(tenantId: string, { kind, setting, principal }: Hole): string {
  return findingKeyOf({ tenantId, kind, settingId: setting.name, principal: { type: principal.type, id: setting.name } });
}
