import type { Act } from '../../src/domain/ledger/acts/acts';
import type { Json } from '../../src/domain/ledger/canonical';
import type { Person } from '../../src/domain/people/person';
import { LAWFUL } from '../unit/domain/ledger/lawful';
import type { Life } from '../unit/domain/ledger/life';
import { DAY_0, WORKERS, type Worker } from './faultSite';
import type { Flow } from './flow';
import { person } from './story';

/** The lawful example of an act, as somebody presses it in the portal: its life as the past, each decision by its author. */
export function lawfulFlow(act: Act): Flow {
  const { life, author, body } = LAWFUL[act]();
  const past = life.decisions.map((decision) => ({ on: decision.createdDay - DAY_0, by: workerOf(decision.author), act: decision.act as Act, body: () => decision.body }));
  const last = past[past.length - 1]?.on ?? 0;
  return {
    name: act,
    past,
    // A day after the past: within a day its clock stands at the beginning.
    on: Math.max(life.today - DAY_0, last + 1),
    by: workerOf(author),
    act,
    body: (_today, exceptionKey) => keysOf(life, exceptionKey, body),
  };
}

/** A body that names decisions of its life, with the keys that the past has in the lists. */
function keysOf({ decisions }: Life, exceptionKey: string, body: object): Json {
  const text = decisions.reduce((before, { key }, at) => before.replace(`"${key}"`, `"${exceptionKey}-past-${at}"`), JSON.stringify(body));
  return JSON.parse(text) as Json;
}

function workerOf({ login }: Person): Worker {
  const worker = WORKERS.find((each) => person(each).login === login);
  if (!worker) throw new Error(`${login} is no worker of the fault tests`);
  return worker;
}
