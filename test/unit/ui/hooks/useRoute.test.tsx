/** @jest-environment jsdom */
import * as React from 'react';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExceptionLinksContext } from '../../../../src/ui/hooks/exceptionLinks';
import { ScreenLinksContext } from '../../../../src/ui/hooks/screenLinks';
import { useReturnFocus } from '../../../../src/ui/hooks/useReturnFocus';
import { useRoute, type Route } from '../../../../src/ui/hooks/useRoute';
import { ExceptionLink } from '../../../../src/ui/view/ExceptionLink';
import { ScreenLink } from '../../../../src/ui/view/ScreenLink';

let route: Route | undefined;

function Page(): React.ReactElement {
  const root = React.useRef<HTMLDivElement>(null);
  route = useRoute();
  useReturnFocus(root, route);
  return (
    <div ref={root}>
      <h2 tabIndex={-1}>heading</h2>
      <ExceptionLinksContext.Provider value={route}>
        <ScreenLinksContext.Provider value={route}>
          {route.exceptionKey !== undefined && <p>page of {route.exceptionKey}</p>}
          {route.screen !== undefined && <p>screen of {route.screen}</p>}
          <ExceptionLink exceptionKey="x1">first</ExceptionLink>
          <ExceptionLink exceptionKey="x2">second</ExceptionLink>
          <ExceptionLink exceptionKey="x2" act="reportRemoved">
            removed
          </ExceptionLink>
          <ScreenLink screen="people">who is who</ScreenLink>
        </ScreenLinksContext.Provider>
      </ExceptionLinksContext.Provider>
    </div>
  );
}

function visit(address: string): void {
  window.history.replaceState(null, '', address);
  render(<Page />);
}
const user = userEvent.setup();

describe('the address of an exception’s page', () => {
  it('is a real address that keeps what else the page’s address says', () => {
    visit('/SitePages/Home.aspx?env=prod#part');
    expect(screen.getByRole('link', { name: 'first' }).getAttribute('href')).toBe('http://localhost/SitePages/Home.aspx?env=prod&exception=x1#part');
  });

  it('opens the page that it was loaded with, without moving the focus', () => {
    visit('/?exception=x2');
    expect(screen.getByText('page of x2')).toBeTruthy();
    expect(route?.moved).toBe(false);
  });

  it('opens in place with one step for Back, and gives the focus back to the link that opened it', async () => {
    visit('/?env=prod');
    await user.click(screen.getByRole('link', { name: 'second' }));
    expect(screen.getByText('page of x2')).toBeTruthy();
    expect([window.location.search, route?.moved]).toEqual(['?env=prod&exception=x2', true]);
    act(() => document.body.focus());
    act(() => route?.close());
    await waitFor(() => expect(screen.queryByText('page of x2')).toBeNull());
    expect(window.location.search).toBe('?env=prod');
    expect(document.activeElement?.textContent).toBe('second');
  });

  it('leaves a click that asks for another tab to the browser', async () => {
    visit('/');
    const link = screen.getByRole('link', { name: 'first' });
    // jsdom opens no tabs; what matters is that the page does not take the click.
    link.addEventListener('click', (event) => event.preventDefault());
    await user.keyboard('{Control>}');
    await user.click(link);
    await user.keyboard('{/Control}');
    expect(window.location.search).toBe('');
  });

  it('an address that was sent leads back to the page without it', () => {
    visit('/?exception=x1&env=prod');
    act(() => route?.close());
    expect(window.location.search).toBe('?env=prod');
    expect(screen.queryByText('page of x1')).toBeNull();
  });

  it('keeps what the page itself keeps in its history', () => {
    visit('/');
    window.history.replaceState({ theirs: 1 }, '', '/');
    act(() => route?.open('x1'));
    expect(window.history.state).toMatchObject({ theirs: 1 });
  });

  it('another one in place of this one leaves Back where it was', async () => {
    visit('/');
    act(() => route?.open('new'));
    act(() => route?.replace('x7'));
    expect(screen.getByText('page of x7')).toBeTruthy();
    act(() => route?.close());
    await waitFor(() => expect(window.location.search).toBe(''));
  });
});

describe('the address of a form on an exception’s page', () => {
  it('names the act, and goes with the exception', () => {
    visit('/?env=prod');
    expect(screen.getByRole('link', { name: 'removed' }).getAttribute('href')).toBe('http://localhost/?env=prod&exception=x2&act=reportRemoved');
    act(() => route?.open('x2', 'reportRemoved'));
    expect([window.location.search, route?.act]).toEqual(['?env=prod&exception=x2&act=reportRemoved', 'reportRemoved']);
    act(() => route?.replace('x2'));
    expect([window.location.search, route?.act]).toEqual(['?env=prod&exception=x2', undefined]);
  });

  it('gives the focus back to the link that led to that form, also after what was done there is no longer asked for', async () => {
    visit('/');
    await user.click(screen.getByRole('link', { name: 'removed' }));
    act(() => route?.replace('x2'));
    act(() => document.body.focus());
    act(() => route?.close());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('removed'));
  });

  it('gives the focus to the heading where nothing leads to the exception any more', async () => {
    visit('/');
    act(() => route?.open('x9', 'reportRemoved'));
    act(() => document.body.focus());
    act(() => route?.close());
    await waitFor(() => expect(document.activeElement?.textContent).toBe('heading'));
  });
});

describe('the address of a screen of the register', () => {
  it('is a real address that keeps what else the page’s address says, but no exception', () => {
    visit('/?env=prod&exception=x1');
    expect(screen.getByRole('link', { name: 'who is who' }).getAttribute('href')).toBe('http://localhost/?env=prod&people=1');
  });

  it('opens the screen that it was loaded with, and an exception comes before it', () => {
    visit('/?people=1');
    expect([screen.getByText('screen of people') !== null, route?.moved]).toEqual([true, false]);
    act(() => route?.open('x2'));
    expect([window.location.search, screen.queryByText('screen of people'), screen.getByText('page of x2') !== null]).toEqual(['?exception=x2', null, true]);
  });

  it('leads back step by step, and gives the focus back to the link that opened it', async () => {
    visit('/?env=prod');
    await user.click(screen.getByRole('link', { name: 'who is who' }));
    act(() => route?.open('x1'));
    expect(screen.queryByText('screen of people')).toBeNull();
    act(() => route?.close());
    await waitFor(() => expect(screen.getByText('screen of people')).toBeTruthy());
    expect([window.location.search, route?.moved]).toEqual(['?env=prod&people=1', true]);
    act(() => document.body.focus());
    act(() => route?.close());
    await waitFor(() => expect(screen.queryByText('screen of people')).toBeNull());
    expect(window.location.search).toBe('?env=prod');
    expect(document.activeElement?.textContent).toBe('who is who');
  });

  it('that was sent leads back to the page without it', () => {
    visit('/?people=1&env=prod');
    act(() => route?.close());
    expect(window.location.search).toBe('?env=prod');
  });
});
