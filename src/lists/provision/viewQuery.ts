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
