/** `npm run sharepoint -- [--port N] [--data DIR] [--as NAME] [--switch name=value]` */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { personNamed } from './directory';
import { PEOPLE } from './people';
import { startSharePoint } from './server';
import { SWITCH_NAMES } from './switches';

const DEFAULT_PORT = 4400;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' }, as: { type: 'string' }, switch: { type: 'string', multiple: true }, help: { type: 'boolean' } } });
  if (values.help === true) {
    process.stdout.write(`npm run sharepoint -- [--port N] [--data DIR] [--as NAME] [--switch name=value]\npeople: ${PEOPLE.map((person) => person.name).join(', ')}\nswitches: ${SWITCH_NAMES.join(', ')}\n`);
    return;
  }
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`--port ${values.port} is no port`);
  if (values.as !== undefined && personNamed(values.as) === undefined) fail(`--as ${values.as}: nobody of that name. People: ${PEOPLE.map((person) => person.name).join(', ')}`);
  if (values.data !== undefined) mkdirSync(values.data, { recursive: true });
  const sharePoint = await startSharePoint({ port, ...(values.data === undefined ? {} : { dataFile: join(values.data, 'sharepoint.sqlite') }), ...(values.as === undefined ? {} : { as: values.as }), print: (line) => process.stdout.write(`${line}\n`) });
  for (const text of values.switch ?? []) {
    const [name = '', value = ''] = text.split('=');
    try {
      sharePoint.control.setSwitch(name, value);
    } catch (problem) {
      await sharePoint.close();
      fail(problem instanceof Error ? problem.message : String(problem));
    }
  }
  process.stdout.write(`Local SharePoint ready: ${sharePoint.url}/sites/register and ${sharePoint.url}/sites/empty\n`);
  const stop = (): void => {
    void sharePoint.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((problem: unknown) => fail(problem instanceof Error ? problem.message : String(problem)));
