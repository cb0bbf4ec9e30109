import { isObject, type JsonObject } from './json/access';
import type { Look } from './problem';

/** A configuration is some kilobytes, with comments of any length before its first entry. */
const SEARCHED_CHARACTERS = 1_000_000;

/** A heading at the beginning, or the line that stands under the headings of a table. */
const MARKDOWN = /^#{1,6} \S|^ *\|? *:?-{3,}:? *\|[ :|-]*\r?$/m;

/** What a text seems to be, for a message: by its beginning, or by the members of its JSON. */
export function looksLike(text: string, value: JsonObject | undefined): Look {
  const start = withoutComments(text.slice(0, 2000));
  if (value) return ofMembers(value);
  if (/^<(!doctype|html)/i.test(start)) return { kind: 'webPage' };
  if (start.startsWith('<')) return { kind: 'xml' };
  if (/^\{\s*"(MetaData|Raw|Summary|Results|AnnotatedFailedPolicies)"/.test(start)) return { kind: 'scubaResults' };
  if (/^\{\s*"(Result|FailedCount|Tenants)"/.test(start) && /"(FailedCount|Tests|Tenants)"/.test(start)) return { kind: 'maesterRun' };
  if (start.startsWith('{') || start.startsWith('[')) return { kind: 'json' };
  if (/^(ProductNames|OrgName|OmitPolicy|AnnotatePolicy|M365Environment|Description|Aad|Exo)\s*:/im.test(start) || /^(OmitPolicy|AnnotatePolicy):|^ +["']?MS\.[A-Z]+\.\d+\.\d+v\d+["']?:/im.test(text.slice(0, SEARCHED_CHARACTERS))) return { kind: 'scubaConfigYaml' };
  if (/^"?Control ID"?,/.test(start)) return { kind: 'scubaCsv' };
  if (MARKDOWN.test(start)) return { kind: 'markdown' };
  if (/^[^\n]*[,;\t][^\n]*\n/.test(start)) return { kind: 'csv' };
  return { kind: 'plainText' };
}

/** A text behind what is no part of JSON although people and tools write it there: byte order marks, blanks and comments. */
export function withoutComments(text: string): string {
  return text.replace(/^(?:[\s\uFEFF]+|\/\/[^\n]*(?:\n|$)|\/\*[^]*?\*\/)+/, '');
}

function ofMembers(value: JsonObject): Look {
  const has = (...names: readonly string[]): boolean => names.some((name) => name in value);
  const tool = isObject(value['MetaData']) ? value['MetaData']['Tool'] : undefined;
  if (typeof tool === 'string' && tool.toLowerCase() !== 'scubagear') return { kind: 'resultsOf', tool };
  if (has('MetaData', 'Raw') && has('Results', 'Summary', 'Raw')) return { kind: 'scubaResults' };
  if (has('conditional_access_policies', 'scuba_config', 'baseline_version')) return { kind: 'scubaSettings' };
  if (has('ProductNames', 'OmitPolicy', 'AnnotatePolicy', 'CapExclusions')) return { kind: 'scubaConfig' };
  if (has('Tests') && has('TenantId', 'TotalCount')) return { kind: 'maesterRun' };
  if (isObject(value['GlobalSettings'])) return { kind: 'maesterSettings' };
  return { kind: 'otherJson' };
}
