import { camlMalformed, unsupported } from '../errors';
import { childNamed, parseXml, XmlError } from '../xml';
import type { XmlElement } from '../xml';
import { parseWhere } from './parseWhere';
import type { CamlContext } from './camlContext';
import { EVERYTHING } from './view';
import type { CamlView, Scope } from './view';

const SCOPES: Readonly<Record<string, Scope>> = { '': 'default', defaultvalue: 'default', recursive: 'recursive', recursiveall: 'recursiveAll', filesonly: 'filesOnly' };
/** Parts of a view's XML that say how it looks, or how a form opens: no part of a query. */
const LOOKS: readonly string[] = ['JSLink', 'XslLink', 'Toolbar', 'CustomFormatter', 'ViewData', 'ParameterBindings', 'Mobile', 'TabularView', 'ColumnWidth', 'ViewType2'];

export function readXml(source: string): XmlElement {
  try {
    return parseXml(source.trim());
  } catch (problem) {
    if (problem instanceof XmlError) throw camlMalformed();
    throw problem;
  }
}
/** Refuses attributes that are not in the list: what is not understood is never passed over. */
export function onlyAttributes(element: XmlElement, known: readonly string[]): void {
  for (const name of Object.keys(element.attributes)) if (!known.includes(name)) throw unsupported(`the attribute '${name}' of <${element.name}> in CAML`);
}

/** `<View>…</View>`; an empty text is a view of everything. */
export function parseView(source: string, context: CamlContext): CamlView {
  if (source.trim() === '') return EVERYTHING;
  const root = readXml(source);
  if (root.name !== 'View') throw camlMalformed();
  const scope = SCOPES[(root.attributes['Scope'] ?? '').toLowerCase()];
  if (scope === undefined) throw camlMalformed();
  let view: CamlView = { ...EVERYTHING, scope };
  for (const child of root.children) view = { ...view, ...partOf(child, context) };
  return view;
}

function partOf(child: XmlElement, context: CamlContext): Partial<CamlView> {
  switch (child.name) {
    case 'Query':
      return parseQuery(child, context);
    case 'ViewFields':
      return { viewFields: parseFieldRefs(child) };
    case 'RowLimit': {
      onlyAttributes(child, ['Paged']);
      const rows = Number(child.text.trim());
      if (!Number.isInteger(rows) || rows < 0) throw camlMalformed();
      return { rowLimit: rows === 0 ? undefined : rows, paged: isTrue(child.attributes['Paged']) };
    }
    case 'Aggregations':
      if ((child.attributes['Value'] ?? '').toLowerCase() === 'off' || child.children.length === 0) return {};
      throw unsupported('<Aggregations> in CAML');
    default:
      if (LOOKS.includes(child.name)) return {};
      throw unsupported(`<${child.name}> of a view in CAML`);
  }
}
export const isTrue = (text: string | undefined): boolean => text?.toUpperCase() === 'TRUE' || text === '1';

/** What is in `<Query>`; used on its own by the change log. */
export function parseQuery(query: XmlElement, context: CamlContext): Pick<CamlView, 'where' | 'orderBy'> {
  for (const child of query.children) if (!['Where', 'OrderBy'].includes(child.name)) throw unsupported(`<${child.name}> of a query in CAML`);
  const where = childNamed(query, 'Where');
  const orderBy = childNamed(query, 'OrderBy');
  return { where: where === undefined ? undefined : parseWhere(where, context), orderBy: orderBy === undefined ? [] : parseOrderBy(orderBy) };
}

function parseOrderBy(element: XmlElement): CamlView['orderBy'] {
  onlyAttributes(element, ['Override', 'UseIndexForOrderBy']);
  return element.children.map((ref) => {
    if (ref.name !== 'FieldRef' || ref.attributes['Name'] === undefined) throw camlMalformed();
    onlyAttributes(ref, ['Name', 'Ascending']);
    return { field: ref.attributes['Name'], descending: ref.attributes['Ascending']?.toUpperCase() === 'FALSE' };
  });
}

export function parseFieldRefs(element: XmlElement): string[] {
  return element.children.map((ref) => {
    if (ref.name !== 'FieldRef' || ref.attributes['Name'] === undefined) throw camlMalformed();
    return ref.attributes['Name'];
  });
}
