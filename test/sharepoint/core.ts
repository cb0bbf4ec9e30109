import { Clock } from './clock';
import { controlOf } from './control';
import type { Control } from './control';
import type { Server } from './context';
import { dispatch } from './dispatch';
import type { Outcome } from './dispatch';
import { replyBefore } from './faultReplies';
import { comesInBetween, FaultHit, Faults, isRefusal } from './faults';
import type { FaultRule } from './faults';
import { letHappen } from './letHappen';
import { Log } from './log';
import { throttleReply } from './odata/reply';
import type { Account } from './people';
import type { Request } from './request';
import { seedAt } from './seeding';
import { accountOf } from './signIn';
import { Database } from './store/database';
import { seed } from './store/seed';
import { PESSIMISTIC } from './switches';
import type { Switches } from './switches';

export type CoreOptions = {
  /** A file, or `:memory:`. */
  dataFile?: string;
  /** Who is signed in where a request does not say. */
  as?: string;
  switches?: Partial<Switches>;
  /** Gets one line for each 501. */
  print?: (line: string) => void;
};
/** The local SharePoint behind any door: server.ts opens one of HTTP, inProcess.ts one without sockets. */
export type Core = {
  shared: Server;
  control: Control;
  personOf(request: Request): Account | undefined;
  /** The answer once everything has happened that comes in between; what happens to it on its way is the door's to do. */
  settle(request: Request): Promise<Outcome>;
  /** Headers of every answer. */
  common(): Record<string, string>;
  logged(request: Request, outcome: Outcome, startedMs: number): void;
};

export function createCore(options: CoreOptions): Core {
  const clock = new Clock();
  const faults = new Faults();
  const switches: Switches = { ...PESSIMISTIC, ...options.switches };
  const db = new Database(options.dataFile ?? ':memory:');
  seed(db, clock.now());
  const log = new Log(options.print ?? ((): void => undefined));
  const personOf = (request: Request): Account | undefined => accountOf(request, options.as ?? 'ada');
  // A fault in a part of a batch is one of the whole batch.
  let faultInPart: FaultRule | undefined;
  const run = (request: Request): Outcome => dispatch(shared, request, personOf(request));
  const shared: Server = {
    db, clock, switches, origin: '', log, faults,
    dispatch: (request) => {
      const outcome = run(request);
      if (faultInPart === undefined || isRefusal(faultInPart.effect)) faultInPart = outcome.fault ?? faultInPart;
      return outcome.reply;
    },
  };

  const answer = (request: Request): Outcome => {
    const throttle = faults.takeThrottle();
    if (throttle !== undefined) return { reply: throttleReply(throttle, request, switches.throttleBodyIsHtml), operation: '-', fault: undefined };
    faultInPart = undefined;
    try {
      const outcome = run(request);
      return { ...outcome, fault: outcome.fault ?? faultInPart };
    } catch (problem) {
      if (!(problem instanceof FaultHit)) throw problem;
      return { reply: replyBefore(problem.rule, request, shared), operation: problem.operation, fault: problem.rule };
    }
  };

  return {
    shared,
    control: controlOf(clock, switches, log, faults, (webUrl, work) => seedAt(shared, webUrl, work)),
    personOf,
    common: () => ({ date: new Date(clock.now()).toUTCString(), 'cache-control': 'private, max-age=0', 'x-content-type-options': 'nosniff' }),
    settle: async (request) => {
      let first: FaultRule | undefined;
      for (let alreadyTaken = 0; ; ) {
        faults.begin(alreadyTaken);
        const outcome = answer(request);
        const { fault } = outcome;
        if (fault === undefined || !comesInBetween(fault.effect)) return { ...outcome, fault: fault ?? first };
        alreadyTaken = faults.taken;
        first ??= fault;
        await letHappen(fault, request, shared);
      }
    },
    logged: (request, { reply, operation, fault }, startedMs) =>
      log.add({ ...(fault === undefined ? {} : { fault: fault.effect }), at: new Date(clock.now()).toISOString(), person: personOf(request)?.name ?? '-', method: request.method, url: request.url, operation, status: reply.status, ms: performance.now() - startedMs, bytes: reply.body.length }),
  };
}
