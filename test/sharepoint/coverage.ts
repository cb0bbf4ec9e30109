/** What the server knows, written from its own tables: `node --import ./src/node/resolve.mjs test/sharepoint/coverage.ts` writes COVERAGE.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import './registerAll';
import { allCollections, allEntities, allNavigations, allOperations } from './registry';
import { PESSIMISTIC } from './switches';

const kinds = (of: string | readonly string[]): readonly string[] => (typeof of === 'string' ? [of] : of);
const code = (text: string): string => `\`${text}\``;
const compare = (a: readonly string[], b: readonly string[]): number => a.join(' ').localeCompare(b.join(' '), 'en');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...[...rows].sort(compare).map((row) => `| ${row.join(' | ')} |`)].join('\n');

function operations(): string {
  return table(
    ['on', 'method', 'call', 'query options', 'body', 'operation'],
    allOperations().flatMap((each) =>
      kinds(each.on).map((kind) => [
        kind,
        each.method,
        each.call === undefined ? '' : code(`${each.call}${each.params === undefined ? '' : `(${each.params.join(', ')})`}`),
        (each.query ?? []).map(code).join(' '),
        typeof each.body === 'string' ? each.body : (each.body ?? []).map(code).join(' '),
        each.name,
      ]),
    ),
  );
}

const navigations = (): string =>
  table(
    ['from', 'segment', 'to', '$expand'],
    allNavigations().flatMap((each) => kinds(each.from).map((kind) => [kind, code(each.segment === '()' ? '(key)' : `${each.segment}${each.params === undefined || each.params.length === 0 ? '' : `(${each.params.join(', ')})`}`), each.to, each.expandable === true ? 'yes' : ''])),
  );

const properties = (): string =>
  table(
    ['kind', 'type', 'properties (in brackets: only when selected)'],
    allEntities()
      .filter((each) => each.kind !== 'none')
      .map((each) => [each.kind, typeof each.type === 'string' ? each.type : 'by its own type', Object.entries(each.properties).map(([name, property]) => (property.onDemand === true ? `(${name})` : name)).join(', ') || 'those of its list']),
  );

export function coverageText(): string {
  const collections = allCollections().map((each) => code(each.kind)).sort().join(', ');
  return [
    '# What the local SharePoint knows',
    'Written from the operation tables by coverage.ts; a test fails when it is stale. Everything else answers 501 and is logged.',
    `## Operations\n${operations()}`,
    `## Ways from one thing to the next\n${navigations()}`,
    `## Properties\nEach kind is read with \`$select\` and \`$expand\`; these collections with \`$filter\`, \`$orderby\`, \`$top\`, \`$skip\` too: ${collections}.\n\n${properties()}`,
    `## Switches\n${table(['switch', 'default'], Object.entries(PESSIMISTIC).map(([name, value]) => [code(name), String(value)]))}`,
    '',
  ].join('\n\n');
}

export const COVERAGE_FILE = join('test', 'sharepoint', 'COVERAGE.md');
if (process.argv[1]?.endsWith('coverage.ts') === true) writeFileSync(COVERAGE_FILE, coverageText());
