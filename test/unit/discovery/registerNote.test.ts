import { exceptionsNoted, noteExtent } from '../../../src/discovery/registerNote';
import { noteOf } from '../../../src/export/note';
import { HOSTILE_STRINGS } from '../../seed/hostileStrings';
import { exportedWith, LINK } from '../export/someExported';

const note = (parts: Parameters<typeof exportedWith>[0]): string => noteOf(exportedWith(parts), LINK);

describe('the extent of an annotation', () => {
  it('is the exceptions that the register noted: a new owner, end, title or address is no growth', () => {
    const before = note({ exceptionKey: 'x1' });
    const changed = note({ exceptionKey: 'x1', title: 'Another | title', controlOwner: { login: 'jon', name: 'Jon Bell' }, untilDay: 20_999, state: 'acceptedRisk' });
    expect(changed).not.toBe(before);
    expect(noteExtent(changed)).toEqual(noteExtent(before));
    expect(noteExtent(before.replace('https://contoso.example/sites/register?', 'https://contoso.example/sites/moved?page=2&'))).toEqual(noteExtent(before));
    expect(noteExtent(`${before}\n${note({ exceptionKey: 'x2' })}`)).toHaveLength(2);
  });

  it('is the text where somebody else wrote it, beside the register’s lines too', () => {
    expect(noteExtent('Being worked on:\n  keys are ordered')).toEqual(['Being worked on: keys are ordered']);
    expect(exceptionsNoted({ kind: 'annotatedPolicy', extent: noteExtent('Being worked on') })).toBeUndefined();
    expect(exceptionsNoted({ kind: 'annotatedPolicy', extent: noteExtent(`${note({})}\nand more`) })).toBeUndefined();
    expect(exceptionsNoted({ kind: 'annotatedPolicy', extent: [] })).toBeUndefined();
  });

  it('finds the exception behind any title', () => {
    for (const title of HOSTILE_STRINGS) expect(exceptionsNoted({ kind: 'annotatedPolicy', extent: noteExtent(note({ title, controlOwner: { login: 'x', name: title } })) })).toEqual(['x1']);
  });
});
