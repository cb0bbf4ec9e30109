/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Outcome } from '../../../../../src/decisions/decide';
import type { ExceptionState } from '../../../../../src/domain/ledger/fold';
import { ActForm } from '../../../../../src/ui/forms/ActForm';
import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { Acting } from '../../../../../src/ui/view/exception/Acting';
import { exceptionModel } from '../../../../../src/ui/view/exception/exceptionModel';
import { ANA, APPROVE, findingsOf, Life, MIRA, PRIYA, REQUEST, REVIEW } from '../../../domain/ledger/life';
import { deskOf, openedOf } from './someDesk';

// What the form does has tests of its own; here it only ends.
jest.mock('../../../../../src/ui/forms/ActForm');

const strings = stringsFor('en-US');
const words = exceptionStringsFor(strings.formats);
const user = userEvent.setup();

const approved = (): Life => new Life().does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });

/** The page of somebody who reviews, whose form ends as told. @param firstAct form that the address asks for */
function show(outcomeOf: (life: Life) => Extract<Outcome, { kind: 'done' | 'void' }>, firstAct?: string): { readonly decided: ExceptionState[] } {
  const life = approved().on(5);
  const decided: ExceptionState[] = [];
  jest.mocked(ActForm).mockImplementation(({ act: asked, onDone, onCancel, onBusy }) => (
    <>
      <p>form of {asked}</p>
      <button onClick={() => onDone(outcomeOf(life))}>send</button>
      <button onClick={onCancel}>cancel</button>
      <button onClick={() => onBusy?.(true)}>begin</button>
      <button onClick={() => onBusy?.(false)}>fail</button>
    </>
  ));
  const desk = deskOf(life, { me: ANA, mayAddTo: ['Requests', 'Reviews'] });
  render(
    <Acting model={exceptionModel(life.state, desk)} desk={desk} drafts={undefined} opened={openedOf(life)} strings={strings} words={words} onDecided={(state) => decided.push(state)} onLate={() => undefined} say={() => undefined} firstSaid={undefined} firstAct={firstAct}>
      <p>who answers</p>
    </Acting>,
  );
  return { decided };
}
const reviewed = (row: 'written' | 'later') => (life: Life): Extract<Outcome, { kind: 'done' }> => {
  const { state, decisions } = life.does(ANA, 'review', REVIEW);
  return { kind: 'done', state, decision: decisions[decisions.length - 1]!, row };
};
const openForm = async (): Promise<void> => {
  await user.click(screen.getByRole('button', { name: 'Review' }));
  await act(async () => undefined);
};

describe('after an act', () => {
  it('the page says what is recorded and who is next, and the focus is there', async () => {
    const { decided } = show(reviewed('written'));
    await openForm();
    await user.click(await screen.findByRole('button', { name: 'send' }));
    expect(document.activeElement?.textContent).toBe('Reviewed: still needed, end date right, controls work. It is recorded as yours today. Next: Mira Okafor: remove it by Jul 12, 2026, in 35 days.');
    expect(document.activeElement?.getAttribute('role')).toBe('status');
    expect(screen.queryByRole('button', { name: 'send' })).toBeNull();
    expect(decided).toHaveLength(1);
  });

  it('it says where lists show it later', async () => {
    show(reviewed('later'));
    await openForm();
    await user.click(await screen.findByRole('button', { name: 'send' }));
    expect(document.activeElement?.textContent).toMatch(/Lists and the heatmap show it as soon as somebody who may write there opens it\.$/);
  });

  it('a decision that came too late is told as kept without effect, with its reason', async () => {
    show((life) => ({ kind: 'void', state: life.state, reason: { code: 'alreadyDecided', by: 'approve-3' } }));
    await openForm();
    await user.click(await screen.findByRole('button', { name: 'send' }));
    expect(document.activeElement?.textContent).toBe('It was kept, but has no effect. Mira Okafor decided it first, and that decision stands.');
  });

  it('cancelling gives the focus back to the button', async () => {
    show(reviewed('written'));
    await openForm();
    await user.click(await screen.findByRole('button', { name: 'cancel' }));
    expect(document.activeElement?.textContent).toBe('Review');
    expect(screen.getByText('who answers')).toBeTruthy();
  });
});

describe('while a decision is on its way', () => {
  it('other acts and its own button wait, and say why, so that its form and the answer stay', async () => {
    const { decided } = show(reviewed('written'));
    await openForm();
    await user.click(await screen.findByRole('button', { name: 'begin' }));
    for (const name of ['Review', 'Escalate']) {
      const button = screen.getByRole('button', { name });
      expect(button.getAttribute('aria-disabled')).toBe('true');
      expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Your decision is being saved: until that is done nothing else can be started.');
      await user.click(button);
      expect(screen.getByText('form of review')).toBeTruthy();
    }
    await user.click(screen.getByRole('button', { name: 'send' }));
    expect(decided).toHaveLength(1);
    expect(document.activeElement?.textContent).toMatch(/^Reviewed:/);
  });

  it('what it was waiting for is over once the form says so', async () => {
    show(reviewed('written'));
    await openForm();
    await user.click(await screen.findByRole('button', { name: 'begin' }));
    await user.click(screen.getByRole('button', { name: 'fail' }));
    expect(screen.queryByText(/is being saved/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Escalate' }));
    expect(await screen.findByText('form of escalate')).toBeTruthy();
  });
});

describe('an address that asks for a form', () => {
  it('opens it at once, also of what the visitor may not do, since the form says why', async () => {
    show(reviewed('written'), 'review');
    expect(await screen.findByText('form of review')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Review' }).getAttribute('aria-expanded')).toBe('true');
  });

  it.each([
    ['escalate', 'SUMMARY'],
    ['reopen', 'DIV'],
  ])('leaves the focus in the bar when %s is cancelled, whose button does not show', async (asked, tag) => {
    show(reviewed('written'), asked);
    await user.click(await screen.findByRole('button', { name: 'cancel' }));
    expect(document.activeElement?.tagName).toBe(tag);
    expect(document.activeElement?.closest('[role="group"]')).toBeTruthy();
  });

  it('opens that of an act which is not the visitor’s, and none for a word that is no act or one that the visitor may never do', async () => {
    show(reviewed('written'), 'askExtension');
    expect(await screen.findByText('form of askExtension')).toBeTruthy();
    cleanup();
    // The reviewer may add to Requests and Reviews alone; an answer of a report has no form.
    for (const none of ['answerChanged', 'approve', 'nonsense']) {
      show(reviewed('written'), none);
      await act(async () => undefined);
      expect(screen.queryByText(/^form of/)).toBeNull();
      cleanup();
    }
  });
});
