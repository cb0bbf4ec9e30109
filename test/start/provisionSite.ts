import { rightsCheck } from '../../src/lists/provision/rightsCheck';
import { provision } from '../../src/lists/provision/run';
import { WANTED } from '../../src/lists/provision/wanted';
import type { Send } from '../../src/lists/rest/exchange';
import { createGate } from '../../src/lists/rest/gate';
import { siteWork } from '../../src/ui/strings/enUs/siteWork';

/** Provisions with the project's own provisioner and checks the rights. @returns steps done: 0 where nothing was missing. @throws Error in words. */
export async function provisionSite(webUrl: string, send: Send, onStep: (text: string) => void): Promise<number> {
  const gate = createGate({ webUrl, send });
  const outcome = await provision(gate, WANTED, { onProgress: ({ index, total, step }) => onStep(`${index}/${total} ${siteWork.step(step)}`) });
  switch (outcome.kind) {
    case 'done': {
      const differences = await rightsCheck(gate, WANTED.schema);
      if (differences.length > 0) throw new Error(`The rights of the site differ from the matrix:\n${differences.map(({ text }) => `  ${text}`).join('\n')}`);
      return outcome.steps;
    }
    case 'obstacle':
      throw new Error(siteWork.obstacle(outcome.obstacle));
    case 'refused':
      throw new Error(siteWork.refusal(outcome.refusal));
    case 'stopped':
      throw new Error(`Stopped after ${outcome.done} of ${outcome.total} steps`);
  }
}
