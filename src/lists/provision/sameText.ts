import { canonicalText, type Json } from '../../domain/ledger/canonical';

/** Whether two CAML queries say the same; SharePoint changes white space and quotes of what it is given. */
export function sameQuery(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(caml: string): string {
  return caml
    .replace(/'/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/\s*(\/?>)\s*/g, '$1')
    .replace(/\s*</g, '<')
    .trim();
}

/** Whether two formattings say the same, whatever their white space and order; what is no JSON is compared as it is. */
export function sameFormatter(a: string, b: string): boolean {
  try {
    return canonicalText(JSON.parse(a) as Json) === canonicalText(JSON.parse(b) as Json);
  } catch {
    return a === b;
  }
}
