import { isObject, type JsonObject } from './json/access';

/** What a text seems to be, for a message: by its beginning, or by the members of its JSON. */
export function looksLike(text: string, value: JsonObject | undefined): string {
  const start = text.slice(0, 2000).replace(/^\uFEFF?\s*/, '');
  if (value) return ofMembers(value);
  if (/^<(!doctype|html)/i.test(start)) return 'a web page (ScubaGear also writes BaselineReports.html, which holds too little)';
  if (start.startsWith('<')) return 'XML';
  if (/^\{\s*"(MetaData|Raw|Summary|Results|AnnotatedFailedPolicies)"/.test(start)) return 'a ScubaGear results file';
  if (start.startsWith('{') || start.startsWith('[')) return 'JSON';
  if (/^(ProductNames|OrgName|OmitPolicy|M365Environment|Description)\s*:/m.test(start)) return 'a ScubaGear configuration in YAML';
  if (/^"?Control ID"?,/.test(start)) return 'the CSV that ScubaGear writes beside its results';
  if (/^[^\n]*[,;\t][^\n]*\n/.test(start)) return 'a table of text (CSV)';
  return 'plain text';
}

function ofMembers(value: JsonObject): string {
  const has = (...names: readonly string[]): boolean => names.some((name) => name in value);
  const tool = isObject(value['MetaData']) ? value['MetaData']['Tool'] : undefined;
  if (typeof tool === 'string' && tool.toLowerCase() !== 'scubagear') return `the results of ${tool}`;
  if (has('MetaData', 'Raw') && has('Results', 'Summary', 'Raw')) return 'a ScubaGear results file';
  if (has('conditional_access_policies', 'scuba_config', 'baseline_version')) return 'a ScubaGear ProviderSettingsExport.json (settings without the envelope of the results)';
  if (has('ProductNames', 'OmitPolicy', 'AnnotatePolicy')) return 'a ScubaGear configuration';
  if (has('Tests') && has('TenantId', 'TotalCount')) return 'a Maester run';
  if (isObject(value['GlobalSettings'])) return 'the settings of Maester';
  return 'JSON of another kind';
}
