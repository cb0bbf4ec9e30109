import { evidenceName } from '../../../src/domain/evidence/evidenceName';
import type { EvidenceFile } from '../../../src/domain/evidence/evidence';
import { hashBytes } from '../../../src/domain/ledger/hash';
import { isoFromDay } from '../../../src/domain/day/day';
import type { Person } from '../../../src/domain/people/person';
import type { Life, WrittenFile } from './life';

/** A small log as somebody would attach it, and its record for the decision. */
export function evidenceFor(life: Life, author: Person, decisionKey: string): { readonly record: EvidenceFile; readonly written: Omit<WrittenFile, 'atMs'> } {
  const title = `sign-ins-${isoFromDay(life.day)}.csv`;
  const lines = Array.from({ length: life.random.between(2, 9) }, (_, at) => `${isoFromDay(life.day - at)},${life.hole.principal.name.replace(/,/g, ' ')},${life.random.pick(['success', 'success', 'blocked'])}`);
  const bytes = new TextEncoder().encode(['day,account,result', ...lines, ''].join('\n'));
  const name = evidenceName(decisionKey, 1, title);
  const hash = hashBytes(bytes);
  return { record: { name, title, size: bytes.length, chosen: hash, stored: hash }, written: { name, bytes, author } };
}
