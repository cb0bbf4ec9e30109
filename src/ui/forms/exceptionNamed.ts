import type { NamedException } from '../../register/findException';

/** What somebody typed or pasted for an exception: the address of its page, its number (`EX-0012`, `ex 12`), else its key. */
export function exceptionNamed(text: string): NamedException | undefined {
  const inAddress = /[?&]exception=([^&#\s]+)/.exec(text)?.[1];
  if (inAddress !== undefined) return { key: decoded(inAddress) };
  const number = /^\s*EX[-\s]?0*([1-9]\d{0,8})\s*$/i.exec(text)?.[1];
  if (number !== undefined) return { id: Number(number) };
  const key = text.trim();
  return key === '' ? undefined : { key };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
