import { Args } from './args';
import type { Literal } from './args';
import { expressionInvalid } from './errors';

export type Segment = { name: string; args: Args };
/** A SharePoint REST URL taken apart: the web's server-relative URL, the segments after `_api/`, the query. */
export type Address = { webUrl: string; segments: readonly Segment[]; query: ReadonlyMap<string, string>; path: string };

const API = /^(.*?)\/(?:_api|_vti_bin\/client\.svc)(?:\/|$)(.*)$/i;

/** Undefined where the URL is no REST URL. Throws 400 for one that cannot be read. */
export function detect(url: string): Address | undefined {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = parseQuery(mark < 0 ? '' : url.slice(mark + 1));
  const found = API.exec(path);
  if (found === null) return undefined;
  const webUrl = decode(found[1] ?? '');
  return { webUrl, segments: parseSegments(found[2] ?? '', query), query, path: found[2] ?? '' };
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw expressionInvalid(text);
  }
};

function parseQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const part of text.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decode((equals < 0 ? part : part.slice(0, equals)).replace(/\+/g, ' '));
    query.set(name.startsWith('$') || name.startsWith('@') ? name.toLowerCase() : name, equals < 0 ? '' : decode(part.slice(equals + 1).replace(/\+/g, ' ')));
  }
  return query;
}

/** Splits at slashes outside quotes and brackets. Quotes are SharePoint's: `'` doubled inside a text. */
function parseSegments(raw: string, query: ReadonlyMap<string, string>): Segment[] {
  const text = decode(raw.replace(/%2f/gi, '\u0001')).replace(/\u0001/g, '/');
  const segments: Segment[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '/') {
      at += 1;
      continue;
    }
    const start = at;
    while (at < text.length && text[at] !== '/' && text[at] !== '(') at += 1;
    const name = text.slice(start, at);
    let args = new Args();
    if (text[at] === '(') {
      const close = closing(text, at);
      args = parseArgs(text.slice(at + 1, close), query, text);
      at = close + 1;
      if (at < text.length && text[at] !== '/' && text[at] !== '(') throw expressionInvalid(text);
    }
    if (name === '' && segments.length > 0) {
      segments.push({ name: '()', args });
    } else segments.push({ name, args });
  }
  return segments;
}

function closing(text: string, open: number): number {
  let quoted = false;
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\'') quoted = !quoted;
    else if (!quoted && text[at] === ')') return at;
  }
  throw expressionInvalid(text);
}

const NAMED = /^([A-Za-z_]\w*)\s*=\s*(.*)$/s;
function parseArgs(text: string, query: ReadonlyMap<string, string>, whole: string): Args {
  const positional: Literal[] = [];
  const named = new Map<string, Literal>();
  for (const part of splitArgs(text)) {
    const pair = NAMED.exec(part);
    if (pair === null) positional.push(parseLiteral(part, query, whole));
    else named.set((pair[1] ?? '').toLowerCase(), parseLiteral(pair[2] ?? '', query, whole));
  }
  return new Args(positional, named);
}

function splitArgs(text: string): string[] {
  if (text.trim() === '') return [];
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\'') quoted = !quoted;
    else if (text[at] === ',' && !quoted) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, text.slice(start).trim()];
}

const TEXT = /^(?:guid|datetime)?'((?:[^']|'')*)'$/is;
export function parseLiteral(text: string, query: ReadonlyMap<string, string>, whole: string): Literal {
  if (text.startsWith('@')) {
    const alias = query.get(text.toLowerCase());
    if (alias === undefined) throw expressionInvalid(whole);
    return parseLiteral(alias.trim(), new Map(), whole);
  }
  const quoted = TEXT.exec(text);
  if (quoted !== null) return (quoted[1] ?? '').replace(/''/g, '\'');
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^null$/i.test(text)) return null;
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text)) return text;
  throw expressionInvalid(whole);
}
