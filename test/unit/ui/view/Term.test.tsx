/** @jest-environment jsdom */
import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TermsContext } from '../../../../src/ui/hooks/terms';
import { TERMS } from '../../../../src/ui/strings/glossaryStrings';
import { glossaryStringsFor } from '../../../../src/ui/strings/glossaryStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { Term } from '../../../../src/ui/view/Term';

const { formats } = stringsFor('en-US');
const user = userEvent.setup();

function Page(): React.ReactElement {
  const root = React.useRef<HTMLDivElement>(null);
  return (
    <div ref={root}>
      <TermsContext.Provider value={{ formats, root }}>
        <h3>
          <Term of="tolerance">Past tolerance</Term>
        </h3>
        <button type="button">next</button>
      </TermsContext.Provider>
    </div>
  );
}
const settled = async (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
const word = (): HTMLElement => screen.getByRole('button', { name: 'Past tolerance' });

describe('a word of the register', () => {
  it('explains itself at a press, by mouse or keyboard, and hides at the next', async () => {
    render(<Page />);
    await user.tab();
    expect([document.activeElement === word(), word().getAttribute('aria-expanded')]).toEqual([true, 'false']);
    await user.keyboard('{Enter}');
    await settled();
    expect(screen.getByRole('status').textContent).toBe(glossaryStringsFor(formats).tolerance);
    expect(word().getAttribute('aria-expanded')).toBe('true');
    await user.keyboard(' ');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('hides at Escape with the focus kept, and when somebody goes on or presses elsewhere', async () => {
    render(<Page />);
    await user.click(word());
    await settled();
    await user.keyboard('{Escape}');
    expect([screen.queryByRole('status'), document.activeElement]).toEqual([null, word()]);
    await user.click(word());
    await user.tab();
    expect(screen.queryByRole('status')).toBeNull();
    await user.click(word());
    await user.click(document.body);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('does not change the name of the heading that it stands in', async () => {
    render(<Page />);
    await user.click(word());
    await settled();
    expect(screen.getByRole('heading', { level: 3, name: 'Past tolerance' })).toBeTruthy();
  });

  it('is a plain word where a screen stands alone', () => {
    render(<Term of="void">without effect</Term>);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('without effect')).toBeTruthy();
  });

  it('has one short explanation each, and none twice', () => {
    const texts = TERMS.map((term) => glossaryStringsFor(formats)[term]);
    expect(new Set(texts).size).toBe(TERMS.length);
    for (const text of texts) expect([text, text.length < 320]).toEqual([text, true]);
  });
});
