import { CONTROLS } from '../../../../src/domain/frameworks/controls';
import { CONTROL_TITLES as GERMAN } from '../../../../src/ui/strings/deDe/controlTitles';
import { CONTROL_TITLES as FRENCH } from '../../../../src/ui/strings/frFr/controlTitles';

describe.each([['German', GERMAN], ['French', FRENCH]])('titles of controls in %s', (_, titles) => {
  it('are there for each control that the register knows, and for no other', () => expect(Object.keys(titles).sort()).toEqual(CONTROLS.map(({ id }) => id).sort()));

  it('are none in English, and the same where English is', () => {
    expect(CONTROLS.filter(({ id, title }) => titles[id] === title).map(({ id }) => id)).toEqual([]);
    const byTitle = new Map<string, Set<string | undefined>>();
    for (const { id, title } of CONTROLS) byTitle.set(title, (byTitle.get(title) ?? new Set()).add(titles[id]));
    expect([...byTitle].filter(([, said]) => said.size > 1)).toEqual([]);
  });
});
