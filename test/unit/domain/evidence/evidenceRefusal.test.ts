import { EVIDENCE_REFUSALS, evidenceRefusal } from '../../../../src/domain/evidence/evidenceRefusal';
import { MAX_EVIDENCE_BYTES } from '../../../../src/domain/evidence/evidence';

const refused = (name: string, size = 1): unknown => evidenceRefusal({ name, size });

describe('what can be evidence', () => {
  it.each(['log.csv', 'policy.json', 'screen.png', 'photo.JPG', 'Plan.docx', 'book.xlsx', 'deck.pptx', 'scan.pdf', 'mail.eml', 'mail.msg', 'notes.txt', 'all.zip', 'README', '証拠.pdf'])('%s may be', (name) => {
    expect(refused(name)).toBeUndefined();
  });

  it('a file of 100 MB may be, one byte more is too large, and none at all is empty', () => {
    expect(refused('a.pdf', MAX_EVIDENCE_BYTES)).toBeUndefined();
    expect(refused('a.pdf', MAX_EVIDENCE_BYTES + 1)).toEqual({ code: 'tooLarge', size: 104_857_601, limit: 104_857_600 });
    expect(refused('a.pdf', 0)).toEqual({ code: 'empty' });
  });

  it.each([
    ['page.html', 'browser'],
    ['picture.svg', 'browser'],
    ['script.JS', 'browser'],
    ['page.aspx', 'server'],
    ['setup.exe', 'windows'],
    ['tidy.ps1', 'windows'],
    ['link.lnk', 'windows'],
    ['disk.iso', 'windows'],
    ['book.xlsm', 'office'],
    ['Plan.docm', 'office'],
  ])('%s is refused, since it would be run by: %s', (name, runner) => {
    expect(refused(name)).toEqual({ code: 'typeRefused', extension: name.split('.')[1], runner });
  });

  it.each(['evil.exe.', 'evil.exe . .', 'evil.pdf.exe', 'evil.ex\u200be', '.exe', 'evil. .exe', 'evil.\u212aSH'])('a type is found however it is hidden: %j', (name) => {
    expect(refused(name)).toMatchObject({ code: 'typeRefused', runner: 'windows' });
  });

  it('a name that turns the reading direction is refused: it could look like another type', () => {
    expect(refused('invoice\u202efdp.exe')).toEqual({ code: 'nameInvalid', why: 'direction' });
    expect(refused('a\u2066b.pdf')).toEqual({ code: 'nameInvalid', why: 'direction' });
  });

  it.each(['', '  ', '...', '\u200b'])('a name of which nothing can be kept is refused: %j', (name) => {
    expect(refused(name)).toEqual({ code: 'nameInvalid', why: 'nothing' });
  });

  it('a name is refused that is longer than file systems hold', () => {
    expect(refused(`${'a'.repeat(251)}.pdf`)).toBeUndefined();
    expect(refused(`${'a'.repeat(252)}.pdf`)).toEqual({ code: 'nameInvalid', why: 'tooLong' });
  });

  it('every reason is one of those that have a sentence', () => {
    const codes = [['a.pdf', 0], ['a.pdf', MAX_EVIDENCE_BYTES + 1], ['a.exe', 1], ['', 1]].map(([name, size]) => evidenceRefusal({ name: String(name), size: Number(size) })?.code);
    expect(new Set(codes)).toEqual(new Set(EVIDENCE_REFUSALS));
  });
});
