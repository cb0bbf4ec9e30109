/** @jest-environment jsdom */
import '../textEncoder';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import type { Intent, Outcome } from '../../../../src/decisions/decide';
import { exceptionKeyOf } from '../../../../src/domain/exception/exceptionKey';
import type { Json } from '../../../../src/domain/ledger/canonical';
import { baseHashOf } from '../../../../src/domain/ledger/decisionHash';
import { DEFAULT_POLICY } from '../../../../src/domain/policy/defaults';
import { finds, openedOf, showForm, STRINGS, take, workOf } from './someForm';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, Life, MIRA, PRIYA, REQUEST } from '../../domain/ledger/life';
import { acceptedLife } from '../../domain/ledger/states';

const day = STRINGS.formats.day;
const found = () => new Life().shown(['policy-1', 'policy-2']);
const requested = () => new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1']);
const kept = () => found().on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1', 'policy-2']) });
const field = (label: string | RegExp) => screen.getByLabelText(label, { selector: 'input, textarea' });
const preview = () => within(screen.getByRole('heading', { name: 'What will happen' }).parentElement as HTMLElement).getAllByRole('listitem').map((item) => item.textContent);

/** A write path that keeps what it is asked and never answers. */
function asked(): { readonly intents: Intent[]; readonly work: ReturnType<typeof workOf> } {
  const intents: Intent[] = [];
  return { intents, work: workOf({ ...finds(), decide: (_desk, intent) => (intents.push(intent), new Promise<Outcome>(() => undefined)) }) };
}

describe('a form while it is filled in', () => {
  it('begins at its first field', () => {
    showForm(PRIYA, 'askExtension', kept());
    showForm(ANA, 'proposeDismissal', found());
    expect(document.activeElement?.closest('[data-field]')?.textContent).toContain('Why is it no departure?');
  });

  it('says beside a field why the rules refuse it, while typing, and takes it back', async () => {
    showForm(MIRA, 'approve', requested());
    const end = field('It ends on');
    await userEvent.clear(end);
    await userEvent.type(end, day(DAY_0 + 300));
    const reason = screen.getByText(/The latest day is .*one grant goes no farther/);
    expect(end.getAttribute('aria-describedby')?.split(' ')).toContain(reason.id);
    expect(end.getAttribute('aria-invalid')).toBe('true');
    expect(reason.getAttribute('role')).toBe('alert');
    await userEvent.clear(end);
    await userEvent.type(end, day(DAY_0 + 10));
    expect(screen.queryByText(/The latest day is/)).toBeNull();
    expect(end.getAttribute('aria-invalid')).toBe('false');
  });

  it('does not scold for what was not reached yet, and names everything that is missing when it is sent too early', async () => {
    const { intents, work } = asked();
    showForm(PRIYA, 'request', found(), { work });
    expect(screen.queryByRole('alert')?.textContent ?? '').toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Send the request' }));
    expect(screen.getByText('Say why it is needed.')).toBeTruthy();
    expect(screen.getByText('Say what stops without it.')).toBeTruthy();
    expect(screen.getByText('Say until when it is needed.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field('Why is it needed?')));
    expect(intents).toEqual([]);
  });

  it('tells what is missing of a field that was left, but not of the first one, where the form itself began', async () => {
    showForm(PRIYA, 'request', found(), { work: workOf(finds()) });
    await userEvent.tab();
    expect(screen.queryByText('Say why it is needed.')).toBeNull();
    await userEvent.tab();
    expect(screen.getByText('Say what stops without it.')).toBeTruthy();
    expect(screen.queryByText('Say until when it is needed.')).toBeNull();
  });

  it('moves nothing away from under a pointer that is pressed', () => {
    showForm(PRIYA, 'request', found(), { work: workOf(finds()) });
    fireEvent.blur(field('Why is it needed?'));
    const button = screen.getByRole('button', { name: 'Send the request' });
    fireEvent.pointerDown(button);
    fireEvent.blur(field('What stops without it?'), { relatedTarget: button });
    expect(screen.queryByText('Say what stops without it.')).toBeNull();
    fireEvent.pointerUp(button);
    fireEvent.click(button);
    expect(screen.getByText('Say what stops without it.')).toBeTruthy();
    expect(screen.getByText('Say until when it is needed.')).toBeTruthy();
  });

  it('says at once what no field can mend', () => {
    // High severity allows one extension, and nobody reviewed it.
    const life = kept().does(PRIYA, 'comment', { text: 'x' });
    const asking = new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1']).on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).on(3).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'Late.' });
    expect(life.voids).toEqual([]);
    showForm(MIRA, 'grantExtension', asking);
    expect(screen.getByText(/A review of the last 30 days is needed first/)).toBeTruthy();
  });

  it('offers the day that the rules allow and says which rule sets it', () => {
    showForm(MIRA, 'keep', found().does(ANA, 'assign', { controlOwner: MIRA }));
    const latest = DAY_0 + DEFAULT_POLICY.longestGrantDays.medium;
    expect((field('It ends on') as HTMLInputElement).value).toBe(day(latest));
    expect(screen.getByText(new RegExp(`At the latest ${day(latest)}: the longest single grant`))).toBeTruthy();
  });

  it('offers the day that was asked for where that is earlier', () => {
    showForm(MIRA, 'approve', requested());
    expect((field('It ends on') as HTMLInputElement).value).toBe(day(REQUEST.untilDay));
  });

  it('asks for the vendor and the end of the contract of a third party alone, and shows its steps', async () => {
    showForm(PRIYA, 'request', found(), { work: workOf(finds()) });
    expect(screen.queryByLabelText('Vendor')).toBeNull();
    await userEvent.click(screen.getByRole('combobox', { name: /What kind is it/ }));
    await take('Third-party integration');
    expect(field('Vendor')).toBeTruthy();
    expect(field('The contract ends on')).toBeTruthy();
    expect(screen.queryByLabelText('Day of the cut-over')).toBeNull();
    expect(screen.getByText('Give no more permissions than it uses.')).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: /What kind is it/ }));
    await take('Tenant migration');
    expect(screen.queryByLabelText('Vendor')).toBeNull();
    expect(['Tenant that is left', 'Tenant that is moved to', 'Day of the cut-over'].map((label) => field(label).tagName)).toEqual(['INPUT', 'INPUT', 'INPUT']);
  });

  it('asks of a review for a day, and for a file, only where an answer is not the good one', async () => {
    showForm(ANA, 'review', kept());
    await userEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Right' }));
    await userEvent.click(screen.getByRole('radio', { name: 'They work' }));
    expect(screen.queryByLabelText('It should end by')).toBeNull();
    expect(screen.queryByLabelText('Choose a file')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'It should be earlier' }));
    expect(field('It should end by')).toBeTruthy();
    expect(field('Choose a file')).toBeTruthy();
  });

  it('asks of a review about no end where there is none', async () => {
    const { intents, work } = asked();
    showForm(ANA, 'review', acceptedLife(), { work });
    expect(screen.queryByText('Is the end date right?')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    await userEvent.click(screen.getByRole('radio', { name: 'They work' }));
    await userEvent.type(field('What you saw'), 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Record the review' }));
    expect(intents[0]?.body).toMatchObject({ end: 'right' });
  });

  it('keeps with a review which report was seen', async () => {
    const { intents, work } = asked();
    showForm(ANA, 'review', kept(), { work });
    await userEvent.click(screen.getByRole('radio', { name: 'Yes' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Right' }));
    await userEvent.click(screen.getByRole('radio', { name: 'They work' }));
    await userEvent.type(field('What you saw'), 'Only the relay signs in.');
    await userEvent.click(screen.getByRole('button', { name: 'Record the review' }));
    expect(intents[0]?.body).toEqual({ needed: 'yes', end: 'right', controls: 'work', text: 'Only the relay signs in.', sawReport: 'report-2026-06-02', sawReportDay: DAY_0 });
  });

  it('asks for a day of removal of what is still there when its request is refused', () => {
    showForm(MIRA, 'refuse', requested());
    expect(field('It must be removed by')).toBeTruthy();
  });

  it('offers no kind that needs more of the business side where there is no request', async () => {
    showForm(MIRA, 'keep', found().does(ANA, 'assign', { controlOwner: MIRA }));
    await userEvent.click(screen.getByRole('combobox', { name: /What kind is it/ }));
    const kinds = screen.getAllByRole('option').map((option) => option.textContent);
    expect(kinds).toContain('Operational');
    expect(kinds).not.toContain('Third-party integration');
    expect(kinds).not.toContain('Tenant migration');
  });

  it('says why somebody cannot be chosen', async () => {
    const life = kept().does(ANA, 'takeReviewerSeat');
    showForm(MIRA, 'handOn', life, { work: workOf(finds(ANA)) });
    await userEvent.type(field('To whom'), 'ana');
    const option = await screen.findByRole('option');
    expect(option.getAttribute('aria-disabled')).toBe('true');
    expect(option.textContent).toContain('answers for reviewing it');
  });

  it('shows what is confirmed, with what was added since it was approved', () => {
    const life = new Life().does(PRIYA, 'request', REQUEST).shown(['policy-1']).on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) }).on(5).shown(['policy-1', 'policy-2']);
    expect(life.lifecycle).toBe('lapsed');
    showForm(MIRA, 'approve', life);
    const scope = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(scope).toContain('Policy policy-1');
    expect(scope.some((text) => text?.startsWith('Policy policy-2 (new, or reaches farther'))).toBe(true);
  });

  it('explains in place of a form why the visitor cannot do it', () => {
    const { cancelled } = showForm(PRIYA, 'approve', requested());
    expect(screen.getByText(/You asked for this one: another control owner must/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    screen.getByRole('button', { name: 'Close' }).click();
    expect(cancelled()).toBe(1);
  });

  it('sends what it asked for and what it knows, based on what the author saw', async () => {
    const { intents, work } = asked();
    const life = requested();
    showForm(MIRA, 'approve', life, { work });
    await userEvent.type(field('How will it be removed?'), ' The vendor moves to Graph. ');
    await userEvent.click(screen.getByRole('button', { name: 'Add a control' }));
    await userEvent.type(field('What keeps the risk small'), 'Named location only');
    await userEvent.click(field('I answer for this'));
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    expect(intents).toHaveLength(1);
    expect(intents[0]).toMatchObject({ act: 'approve', exceptionKey: 'x1', base: life.state.newest, baseHash: baseHashOf(openedOf(life).decisions), onDay: DAY_0 });
    expect(intents[0]?.body).toMatchObject({ findings: findingsOf(['policy-1']), endDay: REQUEST.untilDay, plan: 'The vendor moves to Graph.', answersForIt: true, controls: [{ text: 'Named location only', how: '' }] });
  });

  it('asks for no day of removal where the one that was promised has passed', async () => {
    const { intents, work } = asked();
    showForm(MIRA, 'remove', kept().on(5).shown(['policy-1', 'policy-2', 'policy-3']).on(90), { work });
    expect(screen.queryByLabelText(/By which day/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Have it removed by then' }));
    await waitFor(() => expect(intents[0]?.body).toEqual({}));
  });

  it('is sent by Enter from a field of one line, and not from one of several', async () => {
    const { intents, work } = asked();
    showForm(MIRA, 'remove', found().does(ANA, 'assign', { controlOwner: MIRA }), { work });
    await userEvent.type(field(/How will it be removed/), 'Soon{enter}');
    expect(intents).toHaveLength(0);
    await userEvent.type(field('By which day?'), '{enter}');
    expect(intents).toHaveLength(1);
  });

  it('keeps what was typed when Escape is pressed', async () => {
    showForm(JON, 'comment', found());
    await userEvent.type(field('Comment'), 'The vendor called.{escape}');
    expect((field('Comment') as HTMLTextAreaElement).value).toBe('The vendor called.');
  });
});

describe('the preview', () => {
  it('says before an approval when it ends, who answers, what is next and how many extensions are left', async () => {
    showForm(MIRA, 'approve', requested());
    expect(screen.getByText('It is shown here as soon as the form is complete.')).toBeTruthy();
    await userEvent.type(field('How will it be removed?'), 'The vendor moves to Graph.');
    await userEvent.click(field('I answer for this'));
    expect(preview()).toEqual([
      'The exception is approved.',
      'You become its control owner.',
      'You will answer for it.',
      `It ends ${day(REQUEST.untilDay)}, in 40 days.`,
      `Somebody must review it by ${day(DAY_0 + 60)}, in 60 days.`,
      'Extensions left: 2 of 2.',
    ]);
    const send = screen.getByRole('button', { name: 'Approve' });
    expect(document.getElementById(send.getAttribute('aria-describedby') ?? '')?.textContent).toContain('You will answer for it.');
  });

  it('follows what is chosen', async () => {
    showForm(ANA, 'assign', found(), { work: workOf(finds(MIRA)) });
    await userEvent.type(field('Control owner'), 'mira');
    await userEvent.click(await screen.findByRole('option'));
    expect(preview()).toContain(`Mira Okafor is asked to be control owner and has until ${day(DAY_0 + 7)} to answer. Until then nobody is control owner.`);
    expect(preview()).toContain('You will answer for watching it.');
  });

  it('says of a comment that nothing else changes', async () => {
    showForm(JON, 'comment', found());
    await userEvent.type(field('Comment'), 'The vendor called.');
    expect(preview()).toEqual([`It is recorded with your name and ${day(DAY_0)}. Nothing else changes.`]);
  });
});

describe('a request from scratch', () => {
  const named = (text: string) => userEvent.type(field(/Its name/), text);
  async function fill(): Promise<void> {
    await userEvent.click(screen.getByRole('combobox', { name: /What is it/ }));
    await take('Domain');
    await named('Partner.example');
    await userEvent.click(screen.getByRole('combobox', { name: /What it must be excepted from/ }));
    await take('Mail-flow allowances');
    await userEvent.click(screen.getByRole('radio', { name: 'Contoso' }));
  }
  const choices = { tenantId: [{ key: 'tenant', text: 'Contoso' }] };
  const domain = exceptionKeyOf({ tenantId: 'tenant', family: 'mailFlow', principal: { type: 'domain', id: 'partner.example' } });

  it('asks who or what, from what, where, and then as for a found one', () => {
    showForm(PRIYA, 'request', undefined, { lists: ['Requests'], work: workOf(finds()) });
    const labels = [...document.querySelectorAll('[data-field]')].map((each) => each.firstElementChild?.textContent);
    expect(labels).toEqual(['Who or what needs it', 'What it must be excepted from', 'Which setting (optional)', 'Tenant', 'Why is it needed?', 'What stops without it?', 'Until when?', 'What kind is it?', 'Business owner', 'Ticket (optional)']);
  });

  it('asks those who review, and nobody else, whether an audit or an incident brought it to light', () => {
    const { unmount } = showForm(ANA, 'request', undefined, { work: workOf(finds()) });
    expect((screen.getByRole('radio', { name: 'Somebody asks for it' }) as HTMLInputElement).checked).toBe(true);
    expect(screen.getByRole('radio', { name: 'An audit found it' })).toBeTruthy();
    unmount();
    showForm(PRIYA, 'request', undefined, { lists: ['Requests'], work: workOf(finds()) });
    expect(screen.queryByRole('radio', { name: 'An audit found it' })).toBeNull();
  });

  it('offers the tenants that reports were read of', async () => {
    showForm(PRIYA, 'request', undefined, { work: workOf({ ...finds(), readTenantNames: () => Promise.resolve(new Map([['t1', 'Fabrikam']])) }) });
    await userEvent.click(await screen.findByRole('radio', { name: 'Fabrikam' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Another tenant' }));
    await userEvent.type(field(/Which one/), 'northwind.example');
    expect((field(/Which one/) as HTMLInputElement).value).toBe('northwind.example');
  });

  it('goes on with the exception that the register has already', async () => {
    const life = new Life(domain).shown(['policy-1'], { family: 'mailFlow', title: 'Mail of partner.example skips the filter' });
    const keys: string[] = [];
    const work = workOf({ ...finds(), openException: (_desk, key) => (keys.push(key), Promise.resolve(openedOf(life))) });
    showForm(PRIYA, 'request', undefined, { work, choices });
    await fill();
    expect(await screen.findByText(/The register has this one already: Mail of partner.example skips the filter. It is found by a report/)).toBeTruthy();
    expect(keys).toEqual([domain]);
  });

  it('has a key of its own where only a name is known, and the key of a report where the object is known', async () => {
    const { intents, work } = asked();
    showForm(PRIYA, 'request', undefined, { work: { ...work, openException: () => Promise.resolve(openedOf(new Life(domain))) }, choices });
    await fill();
    await userEvent.type(field('Why is it needed?'), 'Invoices come from there.');
    await userEvent.type(field('What stops without it?'), 'Payments.');
    await userEvent.type(field('Until when?'), day(DAY_0 + 20));
    await userEvent.click(screen.getByRole('combobox', { name: /What kind is it/ }));
    await take('Operational');
    await userEvent.click(screen.getByRole('button', { name: 'Send the request' }));
    await waitFor(() => expect(intents).toHaveLength(1));
    expect(intents[0]).toMatchObject({ exceptionKey: domain, base: [], title: 'Partner.example, let through mail protection' });
    expect((intents[0]?.body as { readonly [name: string]: Json })['businessOwner']).toMatchObject({ login: PRIYA.login });
  });

  it('keeps the same key for the same form where only a name is known', async () => {
    const { intents, work } = asked();
    showForm(PRIYA, 'request', undefined, { work, choices });
    await userEvent.click(screen.getByRole('combobox', { name: /What is it/ }));
    await take('Application');
    await named('Mail relay');
    await userEvent.click(screen.getByRole('combobox', { name: /What it must be excepted from/ }));
    await take('Admin consent');
    await userEvent.click(screen.getByRole('radio', { name: 'Contoso' }));
    await userEvent.type(field('Why is it needed?'), 'It sends.');
    await userEvent.type(field('What stops without it?'), 'Mail.');
    await userEvent.type(field('Until when?'), day(DAY_0 + 20));
    await userEvent.click(screen.getByRole('combobox', { name: /What kind is it/ }));
    await take('Operational');
    await userEvent.click(screen.getByRole('button', { name: 'Send the request' }));
    await waitFor(() => expect(intents).toHaveLength(1));
    expect(intents[0]?.exceptionKey).toMatch(/^x[0-9a-f]{24}$/);
    expect((intents[0]?.body as { readonly [name: string]: Json })['principal']).toEqual({ type: 'application', id: '', name: 'Mail relay' });
  });
});

describe('what a screen reader finds', () => {
  it.each([
    ['request', PRIYA, found],
    ['approve', MIRA, requested],
    ['review', ANA, kept],
    ['split', ANA, found],
    ['reportRemoved', MIRA, kept],
  ] as const)('nothing to complain about in the form of %s', async (act, by, life) => {
    showForm(by, act, life(), { work: workOf(finds()) });
    // Colours and regions need a page around; a canvas is not there.
    const { violations } = await axe(document.body, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
