const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };
/** Text of an attribute; line breaks stay what they are. */
export const escapeXml = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
export const attribute = (name: string, text: string): string => ` ${name}="${escapeXml(text)}"`;
