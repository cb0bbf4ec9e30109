/** @jest-environment jsdom */
import * as React from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useFocusAfter } from '../../../../src/ui/hooks/useFocusAfter';

function Place({ isOpen }: { readonly isOpen: boolean }): React.ReactElement {
  const [open, setOpen] = React.useState(isOpen);
  const heading = React.useRef<HTMLHeadingElement>(null);
  useFocusAfter(open, heading);
  return open ? (
    <button onClick={() => setOpen(false)}>Close</button>
  ) : (
    <h2 ref={heading} tabIndex={-1}>
      The list
    </h2>
  );
}

afterEach(cleanup);

describe('a form that stood in place of a list', () => {
  it('leaves the focus on the heading of the list when it is closed', () => {
    render(<Place isOpen />);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'The list' }));
  });

  it('takes no focus where none was open', () => {
    render(<Place isOpen={false} />);
    expect(document.activeElement).toBe(document.body);
  });
});
