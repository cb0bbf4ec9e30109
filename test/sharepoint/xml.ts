/** A small reader for the XML that SharePoint takes: elements, attributes, text, CDATA, entities. Names keep their case. */
export type XmlElement = { name: string; attributes: Readonly<Record<string, string>>; children: readonly XmlElement[]; text: string };
export class XmlError extends Error {}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' };
const decodeXml = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) return String.fromCodePoint(name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
    const found = ENTITIES[name];
    if (found === undefined) throw new XmlError(`Unknown entity ${whole}`);
    return found;
  });

const PART = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

/** The one root element. Throws XmlError for anything that is not well formed. */
export function parseXml(source: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  PART.lastIndex = 0;
  let at = 0;
  while (at < source.length) {
    PART.lastIndex = at;
    const found = PART.exec(source);
    if (found === null) throw new XmlError(`Not well formed at ${at}: ${source.slice(at, at + 40)}`);
    at = PART.lastIndex;
    const current = open[open.length - 1] as Open;
    const [, cdata, closed, opened, attributes, isEmpty, text] = found;
    if (cdata !== undefined) current.text += cdata;
    else if (text !== undefined) current.text += decodeXml(text);
    else if (opened !== undefined) {
      const element: Open = { name: opened, attributes: {}, children: [], text: '' };
      for (const pair of (attributes ?? '').matchAll(ATTRIBUTE)) element.attributes[pair[1] ?? ''] = decodeXml(pair[2] ?? pair[3] ?? '');
      current.children.push(element);
      if (isEmpty !== '/') open.push(element);
    } else if (closed !== undefined) {
      if (current.name !== closed || open.length === 1) throw new XmlError(`</${closed}> closes nothing`);
      open.pop();
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || only === undefined || root.children.length !== 1) throw new XmlError('One root element is wanted');
  return only;
}
export const childNamed = (element: XmlElement, name: string): XmlElement | undefined => element.children.find((child) => child.name === name);
