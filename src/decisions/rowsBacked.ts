import { fold } from '../domain/ledger/fold';
import { inPieces, withEach } from '../domain/pieces/pieces';
import { planInPieces, type ImportPlan, type ReportToImport } from './importPlan';
import type { KnownException, KnownRegister } from './knownRegister';
import type { Planning } from './planning';
import { bodyOf, policyNow } from './project';
import { knownException } from './readKnown';
import { readManyHistories } from './readManyHistories';

/** A plan, and the register that it was made by. */
export interface Backed {
  readonly plan: ImportPlan;
  readonly register: KnownRegister;
}

/**
 * The plan in which no row keeps anything from being answered but as its decisions say: who may add a row can write one
 * that says a report told this already, that it is approved, or that it has been there for long. What a plan leaves
 * unanswered it leaves by rows that it names; the decisions of those are folded, and where a row says something else
 * it is planned again, until all that it names are folded. What received findings is folded also where it has no row: it began
 * since the rows were read, or its row could not be written, and has them all the same. @throws SharePointError
 */
export async function planBacked(planning: Planning, reports: readonly ReportToImport[], held: KnownRegister): Promise<Backed> {
  const folded = new Set<string>();
  let register = held;
  let plan = await inPieces(planInPieces(reports, register), planning.pause);
  for (;;) {
    const receivers = receiversIn(plan, register);
    const wanted = [...plan.reliesOn].filter((key) => (register.exceptions.has(key) || receivers.has(key)) && !folded.has(key));
    if (wanted.length === 0) return { plan, register };
    const before = register;
    register = await asDecided(planning, before, wanted);
    for (const key of wanted) folded.add(key);
    if (register !== before) plan = await inPieces(planInPieces(reports, register), planning.pause);
  }
}

/** Keys of the exceptions to which those gave something by whose rows a plan goes. */
function receiversIn({ reliesOn }: ImportPlan, { exceptions }: KnownRegister): ReadonlySet<string> {
  return new Set([...reliesOn].flatMap((key) => (exceptions.get(key)?.facts?.gave ?? []).map(({ into }) => into)));
}

/** The register with these exceptions as their decisions say; the same where their rows say so, too. */
async function asDecided({ site, known, pause }: Planning, register: KnownRegister, exceptionKeys: readonly string[]): Promise<KnownRegister> {
  const histories = await readManyHistories(site, exceptionKeys);
  const policy = policyNow(site, known);
  const exceptions = new Map(register.exceptions);
  let isAsHeld = true;
  const put = (key: string): void => {
    const row = exceptions.get(key);
    const body = bodyOf(fold(histories.get(key) ?? [], key, known), site, policy);
    const decided = body && knownException({ Id: row?.facts?.id ?? 0, ...body });
    if (isSame(row, decided)) return;
    isAsHeld = false;
    if (decided) exceptions.set(key, decided);
    else exceptions.delete(key);
  };
  await inPieces(withEach(exceptionKeys, put), pause);
  return isAsHeld ? register : { ...register, exceptions };
}

/** Both are read from an item by the same code, so what is the same is written the same. */
function isSame(row: KnownException | undefined, decided: KnownException | undefined): boolean {
  return JSON.stringify(row) === JSON.stringify(decided);
}
