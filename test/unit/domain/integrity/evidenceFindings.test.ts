import type { EvidenceFile } from '../../../../src/domain/evidence/evidence';
import { broughtFiles, evidenceFinding, isDoubtful, type KeptFile } from '../../../../src/domain/integrity/evidenceFindings';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { ANA, REVIEW } from '../ledger/life';
import { historyOf } from './histories';

const file: EvidenceFile = { name: 'k-1-log.txt', title: 'log.txt', size: 3, chosen: 'a'.repeat(64), stored: 'a'.repeat(64) };
const [decision] = historyOf([{ author: ANA, act: 'review', body: { ...REVIEW, evidence: [file] }, afterSeconds: 1, unseen: 0 }]) as [Decision];
const kept: KeptFile = { id: 1, name: file.name, createdAt: decision.createdAt - 1000, version: '1.0', authorLogin: ANA.login, editorLogin: ANA.login };

describe('evidence', () => {
  it('is looked for in what forms bring and in what reports bring, and nothing else is taken for a file', () => {
    const report = { ...decision, act: 'reportRead', body: { evidence: { ...file } } };
    const odd = { ...decision, body: { evidence: ['log.txt', { name: '../x' }] } };
    expect(broughtFiles([decision, report, odd, { ...decision, body: null }])).toEqual([{ file, decision }, { file, decision: report }]);
  });

  it.each<[string, Partial<KeptFile>]>([
    ['was written again', { version: '2.0' }],
    ['was last written by somebody else', { editorLogin: 'i:0#.f|membership|lena@contoso.example' }],
    ['came from somebody else than its decision', { authorLogin: 'i:0#.f|membership|lena@contoso.example', editorLogin: 'i:0#.f|membership|lena@contoso.example' }],
    ['came long after its decision', { createdAt: decision.createdAt + 3_600_000 }],
  ])('is doubtful where it %s', (_what, parts) => {
    expect(isDoubtful({ file, decision }, { ...kept, ...parts })).toBe(true);
    expect(isDoubtful({ file, decision }, kept)).toBe(false);
  });

  it('that is changed, or missing without a redaction, is a finding', () => {
    expect((['asStored', 'changed', 'missing', 'removed', 'unread'] as const).flatMap((state) => evidenceFinding({ file, decision }, state).map((finding) => finding.code === 'evidence' && finding.state))).toEqual(['changed', 'missing']);
  });
});
