import { evidenceState, isEvidenceFile, MAX_EVIDENCE_BYTES, type EvidenceFile } from '../../../../src/domain/evidence/evidence';
import { canonicalText } from '../../../../src/domain/ledger/canonical';
import { hashText } from '../../../../src/domain/ledger/hash';

const FILE: EvidenceFile = { name: 'k-1-log.csv', title: 'log.csv', size: 12, chosen: hashText('chosen'), stored: hashText('stored') };
const NONE: ReadonlySet<string> = new Set();

describe('what became of a file', () => {
  it('is as stored where what is there hashes as SharePoint kept it, not as it was chosen', () => {
    expect(evidenceState(FILE, FILE.stored, NONE)).toBe('asStored');
    expect(evidenceState(FILE, FILE.chosen, NONE)).toBe('changed');
  });

  it('is missing where nothing is there, and removed only where a redaction names it', () => {
    expect(evidenceState(FILE, undefined, NONE)).toBe('missing');
    expect(evidenceState(FILE, undefined, new Set(['k-2-log.csv']))).toBe('missing');
    expect(evidenceState(FILE, undefined, new Set([FILE.name]))).toBe('removed');
  });

  it('is told by what is there where a redaction was not carried out', () => {
    expect(evidenceState(FILE, FILE.stored, new Set([FILE.name]))).toBe('asStored');
    expect(evidenceState(FILE, hashText('other'), new Set([FILE.name]))).toBe('changed');
  });
});

describe('the record of a file in a body', () => {
  it('comes back from the canonical text as it was', () => {
    const back: unknown = JSON.parse(canonicalText({ evidence: [{ ...FILE }] }));
    expect(back).toEqual({ evidence: [FILE] });
    expect(isEvidenceFile(FILE)).toBe(true);
  });

  it.each([
    ['no object', 'k-1-log.csv'],
    ['null', null],
    ['a name that leads out of the library', { ...FILE, name: '../Shared Documents/log.csv' }],
    ['no title', { ...FILE, title: ' ' }],
    ['no size', { ...FILE, size: 0 }],
    ['a size that is no number', { ...FILE, size: '12' }],
    ['a size over the limit', { ...FILE, size: MAX_EVIDENCE_BYTES + 1 }],
    ['a hash that is none', { ...FILE, stored: 'abc' }],
    ['a hash in capitals', { ...FILE, chosen: FILE.chosen.toUpperCase() }],
  ])('is none with %s', (_what, value) => {
    expect(isEvidenceFile(value)).toBe(false);
  });
});
