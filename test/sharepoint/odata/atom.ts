import type { Answer, Collection, Entity, Value } from './values';
import { Double, isCollection, isComplex, isEntity, isValueList } from './values';

const NAMESPACES = 'xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"';
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

const typeNote = (value: Value): string => {
  if (value === null) return ' m:null="true"';
  if (typeof value === 'boolean') return ' m:type="Edm.Boolean"';
  if (typeof value === 'number') return ' m:type="Edm.Int32"';
  if (value instanceof Double) return ' m:type="Edm.Double"';
  if (typeof value === 'string') return '';
  return isComplex(value) ? ` m:type="${value.complex}"` : ` m:type="Collection(${value.of})"`;
};

function inner(value: Value): string {
  if (value === null) return '';
  if (value instanceof Double) return String(value.value);
  if (typeof value !== 'object') return escapeXml(String(value));
  if (isValueList(value)) return value.values.map((each) => `<d:element${typeNote(each)}>${inner(each)}</d:element>`).join('');
  return Object.entries(value.members).map(([name, member]) => property(name, member)).join('');
}
const property = (name: string, value: Value): string => `<d:${name}${typeNote(value)}>${inner(value)}</d:${name}>`;

function entry(entity: Entity, apiUrl: string, namespaces = ''): string {
  const uri = `${apiUrl}${entity.uri}`;
  const links: string[] = entity.deferred.map((name) => `<link rel="http://schemas.microsoft.com/ado/2007/08/dataservices/related/${name}" title="${name}" href="${escapeXml(`${entity.uri}/${name}`)}" />`);
  const properties: string[] = [];
  for (const [name, member] of Object.entries(entity.members)) {
    if (isEntity(member) || isCollection(member)) {
      const content = isEntity(member) ? entry(member, apiUrl) : feed(member, apiUrl);
      links.push(`<link rel="http://schemas.microsoft.com/ado/2007/08/dataservices/related/${name}" title="${name}" href="${escapeXml(`${entity.uri}/${name}`)}"><m:inline>${content}</m:inline></link>`);
    } else properties.push(property(name, member));
  }
  return `<entry${namespaces}${entity.etag === undefined ? '' : ` m:etag="${escapeXml(entity.etag)}"`}><id>${escapeXml(uri)}</id><category term="${entity.type}" scheme="http://schemas.microsoft.com/ado/2007/08/dataservices/scheme" /><link rel="edit" href="${escapeXml(entity.uri)}" />${links.join('')}<title /><content type="application/xml"><m:properties>${properties.join('')}</m:properties></content></entry>`;
}
const feed = (collection: Collection, apiUrl: string, namespaces = ''): string =>
  `<feed${namespaces}>${collection.entities.map((each) => entry(each, apiUrl)).join('')}${collection.next === undefined ? '' : `<link rel="next" href="${escapeXml(collection.next)}" />`}</feed>`;

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
export function writeAtom(answer: Answer, apiUrl: string): string {
  switch (answer.is) {
    case 'entity':
      return `${DECLARATION}${entry(answer.entity, apiUrl, ` ${NAMESPACES}`)}`;
    case 'collection':
      return `${DECLARATION}${feed(answer.collection, apiUrl, ` ${NAMESPACES}`)}`;
    case 'value':
      return `${DECLARATION}<d:${answer.name} xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"${typeNote(answer.value)}>${inner(answer.value)}</d:${answer.name}>`;
    case 'void':
      return `${DECLARATION}<d:null xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata" m:null="true" />`;
    default:
      return '';
  }
}

export const writeAtomError = (code: string, message: string): string =>
  `${DECLARATION}<m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><m:code>${escapeXml(code)}</m:code><m:message xml:lang="en-US">${escapeXml(message)}</m:message></m:error>`;
