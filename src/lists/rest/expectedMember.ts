import type { ApiPath } from './quote';

/** What a read of this path answers: rows (`value`) where rows are asked for, else its first column; undefined where it does not tell. */
export function expectedMember({ text }: ApiPath): string | undefined {
  return /\$(filter|top|orderby)=/.test(text) ? 'value' : /\$select=(\w+)/.exec(text)?.[1];
}

/** False for JSON that is not SharePoint's answer: a proxy's, or that of another request. @param orRows rows are an answer too. */
export function isExpected(answer: unknown, member: string | undefined, orRows: boolean): boolean {
  const held = answer as Record<string, unknown> | null;
  return member === undefined || (orRows && Array.isArray(held?.['value'])) || (member !== 'value' && held?.[member] !== undefined);
}
