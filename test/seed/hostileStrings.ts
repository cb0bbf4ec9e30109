/**
 * Texts that end other people's queries, formulas, tags and lines: one each, and each at several places in a text.
 * None is longer than a one-line column takes, but for VERY_LONG.
 */
const SIGNS = [
  "'", "''", "'''", '"', '""', '`', '%', '%%', '%27', '%2527', '%00', '%zz', '#', '##', '&', '&&', '&amp;', '&#39;', '&#x27;', '&lt;script&gt;', '?', '??', '/', '//', '\\', '\\\\', "\\'",
  '+', '=', ';', ':', ',', '.', '..', '../..', '|', '||', '~', '^', '*', '@', '!', '$', '$$', '${x}', '{0}', '{', '}', '[', ']', '(', ')', '<', '>', '<>', '-', '--', '_', '\t', '\n', '\r\n',
] as const;

const QUERIES = [
  "' or 1 eq 1 or '", "') or (1 eq 1", "' and Id gt 0", "x' or ExceptionKey ne 'y", "O'Brien", "l'été d'Émile", "'&$top=5000", '&$filter=Id gt 0', '?$select=*', "')/items(1)", '$batch', '%27%20or%201%20eq%201',
  "datetime'2026-01-01T00:00:00Z'", "substringof('a',Title)", 'null', 'true', 'NaN', 'undefined', '0', '-1', '1e999', "'; DROP TABLE items; --", "x'/**/or/**/1=1", '@user', "@v='x'", 'Paged=TRUE&p_ID=1',
  '<Where>', '</Where></Query>', '</Value></Eq></Where>', '<Value Type="Text">', '<![CDATA[', ']]>', '<![CDATA[x]]>', '<!-- x -->', '<?xml version="1.0"?>', '<!DOCTYPE x [<!ENTITY y "z">]>', '&y;', '<Today/>', '" Type="Integer', "'/><FieldRef Name='ID'/>",
] as const;

const FORMULAS = ["=cmd|' /C calc'!A0", '=1+1', '+1+1', '-1+1', '@SUM(1+1)', '=HYPERLINK("http://evil.example","x")', '\t=1+1', '\r=1+1', '"=1+1"', '=DDE("cmd";"/C calc";"x")'] as const;

const SCRIPTS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', 'javascript:alert(1)', '"><script>alert(1)</script>', "'-alert(1)-'", '{{constructor.constructor("alert(1)")()}}', '</textarea><script>', '<iframe src=//evil.example>', 'data:text/html,<script>alert(1)</script>',
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '{"__proto__":{"x":1}}', '[[x](javascript:alert(1))',
] as const;

const LETTERS = [
  '😀', '👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '𝔘𝔫𝔦', '𠜎', 'é', 'e\u0301', 'ß', 'İ', 'ı', 'ﬃ', 'Ω', 'א', 'العربية', '\u202eevil\u202c', '\u200f', '\u200e', '\u2066x\u2069', '\u200b', '\ufeff', '\u00a0', '\u2028', '\u2029', '\u0085', '\u00ad', '\ufffd', '漢字', 'ไทย', 'Z̴̢͕a̵l̷g̶o̸', '’', '‘', '“', '＇', 'ʼ', '％', '＜script＞',
] as const;

const ATOMS: readonly string[] = [...SIGNS, ...QUERIES, ...FORMULAS, ...SCRIPTS, ...LETTERS];
const FRAMES: readonly ((atom: string) => string)[] = [(atom) => atom, (atom) => `a${atom}b`, (atom) => `${atom} b`, (atom) => `a ${atom}`, (atom) => `${atom}${atom}`];

/** More than 500 texts, each but once, of characters that a column can hold. */
export const HOSTILE_STRINGS: readonly string[] = [...new Set([...ATOMS.flatMap((atom) => FRAMES.map((frame) => frame(atom))), "'".repeat(255), '%'.repeat(255), '😀'.repeat(127), '<'.repeat(255), '\u202e'.repeat(255)])];

/** Half surrogate pairs and control characters: UTF-8 has no form for the former, XML none for the latter. */
export const UNSTORABLE: readonly string[] = ['\ud800', '\udc00', 'a\ud83d', '\ude00b', "\ud800'", '\udc00\ud800', '%\udfff%', '😀\ud83d', '\u0000', "a\u0000'", '=\u0000=', '\u0001\u0002', '\u0008x', '\u000b', '\u001b[31m', '\ufffe', 'x\uffff'];

/** For columns of many lines. */
export const VERY_LONG: readonly string[] = ["'\"&<>%#".repeat(10_000), ']]>'.repeat(20_000), '😀'.repeat(30_000), '\\u0027"\\'.repeat(5_000)];
