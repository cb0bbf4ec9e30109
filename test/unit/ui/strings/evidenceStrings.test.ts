import { EVIDENCE_STAGES } from '../../../../src/decisions/evidence';
import { EVIDENCE_STATES, MAX_EVIDENCE_BYTES } from '../../../../src/domain/evidence/evidence';
import { evidenceRefusal, type EvidenceRefusal } from '../../../../src/domain/evidence/evidenceRefusal';
import { evidenceStringsFor } from '../../../../src/ui/strings/evidenceStringsFor';
import { formatsOf } from '../../../../src/ui/strings/formats';

const strings = evidenceStringsFor(formatsOf('en-US'));
const MB = 1024 * 1024;

function whyNot(name: string, size = 1): string {
  const refusal = evidenceRefusal({ name, size });
  return refusal ? strings.refused(name, refusal) : '';
}

describe('a refused file', () => {
  it('is told with the limit, and never as if it were within it', () => {
    expect(whyNot('log.csv', 120 * MB)).toBe('“log.csv” is too large: it has 120 MB, and evidence may have at most 100 MB. Add the part that matters, or split it.');
    expect(whyNot('log.csv', MAX_EVIDENCE_BYTES + 1)).toMatch(/it has 100\.1 MB, and evidence may have at most 100 MB/);
  });

  it.each([
    ['page.html', /^“page\.html” cannot be evidence: a browser runs what is in \.html files/],
    ['page.aspx', /SharePoint or a web server runs \.aspx files/],
    ['setup.exe', /Windows runs \.exe files/],
    ['book.xlsm', /\.xlsm files can hold macros, which Office runs\. Save it without macros/],
  ])('is told what would run it, and what to add instead: %s', (name, sentence) => {
    expect(whyNot(name)).toMatch(sentence);
  });

  it('with hidden characters in its name turns no sentence around', () => {
    expect(whyNot('invoice\u202efdp.exe')).toMatch(/^The name of “invoicefdp\.exe” holds hidden characters/);
  });

  it('is told in a sentence of its own for each reason, which says what to do', () => {
    const refusals: readonly EvidenceRefusal[] = [
      { code: 'empty' },
      { code: 'tooLarge', size: 200 * MB, limit: MAX_EVIDENCE_BYTES },
      { code: 'typeRefused', extension: 'js', runner: 'browser' },
      { code: 'nameInvalid', why: 'nothing' },
      { code: 'nameInvalid', why: 'direction' },
      { code: 'nameInvalid', why: 'tooLong' },
    ];
    const sentences = refusals.map((refusal) => strings.refused('a.b', refusal));
    expect(new Set(sentences).size).toBe(refusals.length);
    for (const sentence of sentences) expect(sentence).toMatch(/(choose it again|Add |split it)[^.]*\.$/);
  });
});

describe('words for evidence', () => {
  it('name every state, and say what it means', () => {
    const states = [...EVIDENCE_STATES, 'unread' as const];
    expect(Object.keys(strings.states).sort()).toEqual([...states].sort());
    expect(new Set(states.map((state) => strings.states[state])).size).toBe(states.length);
    expect(new Set(states.map((state) => strings.stateMeans[state])).size).toBe(states.length);
  });

  it('name every stage with what was done', () => {
    expect(EVIDENCE_STAGES.map((stage) => strings.progress({ stage, doneBytes: 1.5 * MB, totalBytes: 9 * MB }))).toEqual([
      'Reading the file: 1.5 MB of 9 MB',
      'Sending: 1.5 MB of 9 MB',
      'Reading back what SharePoint keeps',
      'Kept and checked',
    ]);
  });

  it('write sizes as file managers do', () => {
    expect([1, 12, 2048, 1.25 * MB, 100 * MB].map(strings.size)).toEqual(['1 byte', '12 bytes', '2 KB', '1.3 MB', '100 MB']);
  });

  it('say what is known after a failure', () => {
    expect(strings.failed('log.csv', 'unknownOutcome')).toBe('SharePoint did not say whether “log.csv” arrived. Add it again: where it is there already, it is not kept twice.');
    expect(strings.failed('log.csv', 'unexpected')).toMatch(/^“log\.csv” was not kept: SharePoint refused it/);
  });

  it('say whether SharePoint keeps what was chosen', () => {
    expect(strings.kept({ file: 'log.csv', rewritten: false })).toBe('“log.csv” is kept just as you chose it.');
    expect(strings.kept({ file: 'Plan.docx', rewritten: true })).toMatch(/both on record/);
  });

  it('say who recorded why a file was removed', () => {
    expect(strings.removedBy({ person: 'Ana Ruiz', day: 20_781, why: 'names of patients' })).toBe('Removed: Ana Ruiz recorded on Nov 24, 2026 why: names of patients');
  });
});
