/** @jest-environment jsdom */
import '../textEncoder';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ACT_NAMES, ruleOf, type Act } from '../../../../src/domain/ledger/acts/acts';
import type { Person } from '../../../../src/domain/people/person';
import { formStringsFor } from '../../../../src/ui/strings/formStringsFor';
import { showForm, STRINGS } from './someForm';
import { ANA, APPROVE, DAY_0, findingsOf, JON, KEEP, LENA, Life, MIRA, PRIYA, REQUEST, REVIEW } from '../../domain/ledger/life';

const FILE = { name: 'a-1-log.pdf', title: 'log.pdf', size: 3, chosen: 'a'.repeat(64), stored: 'b'.repeat(64) };
const found = () => new Life().shown(['policy-1', 'policy-2']);
const requested = () => new Life().does(PRIYA, 'request', REQUEST);
const assigned = () => found().does(ANA, 'assign', { controlOwner: MIRA });
const kept = () => found().on(1).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1', 'policy-2']) });
const approved = () => requested().shown().on(1).does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) });
const asked = () => approved().on(5).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'Late.' });
const ended = () => approved().on(45).does(ANA, 'review', REVIEW).does(PRIYA, 'askRenewal', { untilDay: DAY_0 + 80, changed: 'Late.' });
const riskAsked = () => approved().on(5).does(PRIYA, 'askRiskAcceptance', { why: 'Never.' });
const accepted = () => riskAsked().does(LENA, 'acceptRisk', { residualRisk: 'Small', why: 'No way', signAgainDay: DAY_0 + 100 });
const removed = () => kept().on(5).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 5, text: 'Gone.', gone: true });
const offered = (seat: string, to: Person) => approved().does(seat === 'businessOwner' ? PRIYA : MIRA, 'offerSeat', { seat, to });

/** Of each act: a life in which somebody may do it, and the labels that its form shows, in order. */
const FORMS: Readonly<Partial<Record<Act, { readonly by: Person; readonly in: () => Life; readonly shows: readonly string[] }>>> = {
  request: { by: PRIYA, in: found, shows: ['Why is it needed?', 'What stops without it?', 'Until when?', 'What kind is it?', 'Business owner', 'Ticket (optional)'] },
  withdraw: { by: PRIYA, in: requested, shows: ['Why (optional)'] },
  comment: { by: JON, in: found, shows: ['Comment', 'A file that shows it (optional)'] },
  offerSeat: { by: PRIYA, in: requested, shows: ['Seat', 'To whom', 'Why (optional)'] },
  nameDeputy: { by: PRIYA, in: requested, shows: ['Deputy', 'From', 'To, this day included'] },
  takeBusinessSeat: { by: JON, in: () => offered('businessOwner', JON), shows: [] },
  declineBusinessSeat: { by: JON, in: () => offered('businessOwner', JON), shows: ['Why (optional)'] },
  askExtension: { by: PRIYA, in: approved, shows: ['Until when?', 'What changed since it was approved?'] },
  askRenewal: { by: PRIYA, in: () => approved().on(45), shows: ['Until when?', 'What changed since it was approved?'] },
  askRiskAcceptance: { by: PRIYA, in: approved, shows: ['Why can it not be removed?'] },
  declareEmergency: { by: PRIYA, in: found, shows: ['Until when?', 'What happened?'] },
  confirmControl: { by: MIRA, in: kept, shows: ['Does it work?', 'Checked on', 'What you saw (optional)', 'A file that shows it (optional)'] },
  signOff: { by: MIRA, in: kept, shows: ['What you saw (optional)'] },
  reportDrill: { by: MIRA, in: kept, shows: ['Held on', 'What was tried, and how it went', 'A file that shows it (optional)'] },
  reportUse: { by: MIRA, in: kept, shows: ['Used on', 'Who used it, and what for', 'A file that shows it (optional)'] },
  reportRemoved: { by: MIRA, in: kept, shows: ['Removed on', 'What was done', 'A file that shows it (optional)', ''] },

  approve: { by: MIRA, in: () => requested().shown(), shows: ['What it covers', 'It ends on', 'Compensating controls (optional)', 'How will it be removed?', ''] },
  remove: { by: MIRA, in: assigned, shows: ['By which day?', 'How will it be removed (optional)'] },
  keep: { by: MIRA, in: assigned, shows: ['What it covers', 'It ends on', 'What kind is it (optional)', 'Compensating controls (optional)', 'How will it be removed (optional)'] },
  handOn: { by: MIRA, in: assigned, shows: ['To whom', 'Why (optional)'] },
  refuse: { by: MIRA, in: requested, shows: ['Why'] },
  grantExtension: { by: MIRA, in: asked, shows: ['New end date'] },
  grantRenewal: { by: MIRA, in: ended, shows: ['What it covers', 'New end date'] },
  refuseAsk: { by: MIRA, in: asked, shows: ['Why'] },
  confirmScope: { by: MIRA, in: () => requested().on(1).does(MIRA, 'approve', APPROVE).shown(), shows: ['What it covers'] },
  takeControlSeat: { by: JON, in: () => offered('controlOwner', JON), shows: [] },
  declineControlSeat: { by: JON, in: () => offered('controlOwner', JON), shows: ['Why'] },
  changeControls: { by: MIRA, in: kept, shows: ['Compensating controls'] },
  changePlan: { by: MIRA, in: kept, shows: ['How will it be removed?'] },
  confirmDismissal: { by: MIRA, in: () => found().does(ANA, 'proposeDismissal', { reason: 'byDesign', text: 'So.' }), shows: [] },

  assign: { by: ANA, in: found, shows: ['Control owner', 'Security reviewer (optional)'] },
  rateSeverity: { by: ANA, in: found, shows: ['Severity', 'Why (optional)'] },
  review: { by: ANA, in: kept, shows: ['Is it still needed?', 'Is the end date right?', 'Do the compensating controls work?', 'What you saw'] },
  takeReviewerSeat: { by: ANA, in: kept, shows: [] },
  declineReviewerSeat: { by: JON, in: () => kept().does(ANA, 'takeReviewerSeat').does(ANA, 'offerSeat', { seat: 'securityReviewer', to: JON }), shows: ['Why (optional)'] },
  proposeDismissal: { by: ANA, in: found, shows: ['Why is it no departure?', 'Explain it'] },
  verifyRemoved: { by: ANA, in: removed, shows: ['How you know', 'A file that shows it (optional)'] },
  refute: { by: ANA, in: removed, shows: ['What you saw', 'A file that shows it (optional)'] },
  reopen: { by: ANA, in: () => removed().does(ANA, 'verifyRemoved', { text: 'Gone.' }), shows: ['Why'] },
  escalate: { by: ANA, in: found, shows: ['To whom', 'Why'] },
  redact: { by: ANA, in: () => found().does(JON, 'comment', { text: 'See', evidence: [FILE, { ...FILE, name: 'a-2-log.pdf' }] }), shows: ['File', 'Why it must go'] },
  split: { by: ANA, in: found, shows: ['What goes to the other exception', 'Why'] },
  merge: { by: ANA, in: found, shows: ['The other exception', 'Why'] },

  acceptRisk: { by: LENA, in: riskAsked, shows: ['What risk is left?', 'Why is it accepted?', 'To be signed again by'] },
  refuseRisk: { by: LENA, in: riskAsked, shows: ['Why', 'It must be removed by (optional)'] },
  signAgain: { by: LENA, in: accepted, shows: ['What risk is left?', 'To be signed again by'] },
  revokeRisk: { by: LENA, in: accepted, shows: ['Why', 'It must be removed by'] },
  acknowledge: { by: LENA, in: () => found().does(ANA, 'escalate', { level: 'risk', reason: 'Late.' }), shows: ['Who does something about it', 'What', 'By which day?'] },
  confirmContradiction: { by: LENA, in: () => found().does(JON, 'comment', { text: 'Odd' }, { key: 'odd' }).does(ANA, 'stampContradicted', { decision: 'odd', export: 'e', loggedAs: 'x' }), shows: ['What you found'] },
};

const formActs = ACT_NAMES.filter((act) => ruleOf(act)?.form === true);

describe('forms of all acts', () => {
  it.each(formActs)('%s asks for just what it needs', (act) => {
    const form = FORMS[act];
    if (!form) throw new Error(`${act} has a form and no test of its fields`);
    const life = form.in();
    expect(life.refused).toBeUndefined();
    showForm(form.by, act, life);
    expect(screen.queryByText(/You cannot do this now/)).toBeNull();
    const labels = [...document.querySelectorAll('[data-field]')].map((field) => field.firstElementChild?.textContent ?? '');
    expect(labels).toEqual(form.shows);
    expect(within(document.body).getAllByRole('button').length).toBeGreaterThan(0);
  });

  it.each([
    ['keep', ['What it covers', 'It ends on'], ['What kind is it (optional)', 'Compensating controls (optional)', 'How will it be removed (optional)']],
    ['remove', ['By which day?'], ['How will it be removed (optional)']],
  ] as const)('%s asks at first for one day alone, and for the rest on demand', async (act, first, more) => {
    showForm(MIRA, act, assigned());
    const labels = (fields: NodeListOf<Element>): readonly string[] => [...fields].map((field) => field.firstElementChild?.textContent ?? '');
    expect(labels(document.querySelectorAll('form > [data-field]'))).toEqual(first);
    const aside = document.querySelector('form > details') as HTMLDetailsElement;
    expect(labels(aside.querySelectorAll('[data-field]'))).toEqual(more);
    expect(aside.open).toBe(false);
    screen.getByText('More, if you know it').focus();
    await userEvent.click(screen.getByText('More, if you know it'));
    expect(aside.open).toBe(true);
  });

  it('asks for it with the rest where the rule does not do without it', async () => {
    const needsPlan = found().does(PRIYA, 'request', { ...REQUEST, category: 'businessCritical' }).does(PRIYA, 'withdraw').does(ANA, 'assign', { controlOwner: MIRA });
    expect(needsPlan.refused).toBeUndefined();
    showForm(MIRA, 'keep', needsPlan);
    expect([...document.querySelectorAll('form > [data-field]')].map((field) => field.firstElementChild?.textContent)).toContain('How will it be removed');
  });

  it.each(formActs)('%s has words for its heading, its button, and its finality', (act) => {
    const words = formStringsFor(STRINGS.formats).acts[act];
    expect(words?.heading).toBeTruthy();
    expect(words?.submit).toBeTruthy();
    expect(words?.final !== undefined).toBe(ruleOf(act)?.final === true);
  });
});
