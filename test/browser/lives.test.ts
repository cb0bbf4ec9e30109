import { appendServiceOwner } from '../../src/decisions/appendFacts';
import { newDecisionKey } from '../../src/decisions/decisionKey';
import { createGate } from '../../src/lists/rest/gate';
import { loadZone } from '../../src/register/load/site';
import { laterReport } from '../seed/reports/laterReport';
import { idOf, NORTHWIND_TENANT } from '../seed/reports/northwind';
import { personOf } from '../seed/play';
import { PEOPLE } from '../sharepoint/people';
import { personSend } from '../start/personSend';
import { ExceptionPage } from './support/exceptionPage';
import { type Entry, fillIn, sendForm } from './support/forms';
import { usePortal, WEB_URL } from './support/portal';
import { readSample } from './support/register';
import { Lists } from './support/lists';
import { keyOf, readReport, SiteDays } from './support/site';

jest.setTimeout(180_000);

const portal = usePortal({
  prepare: async (sharePoint) => {
    await readSample(sharePoint, 0);
    const gate = createGate({ webUrl: `${sharePoint.url}${WEB_URL}`, send: personSend('ada') });
    const zone = await loadZone(gate);
    if (!zone) throw new Error('The zone is not known');
    await appendServiceOwner({ gate, zone }, newDecisionKey(), { tenantId: NORTHWIND_TENANT, family: 'conditionalAccess', owner: personOf('jon'), title: 'Conditional access: Jon Bell', sinceDay: 20_000 });
  },
});
const days = new SiteDays(() => portal.sharePoint);
const lists = new Lists(portal);
beforeAll(() => days.begin());
/** Days pass while pages of earlier steps stand open: what they look up meanwhile has an expired digest, which is renewed. */
const EXPIRED = [/status 403: POST .*\/_api\//, /Failed to load resource: the server responded with a status of 403/];
const open = (person: string, key: string) => ExceptionPage.open(portal, person, key, { expected: EXPIRED });

describe('whole lives of exceptions, each step by the person whose step it is', () => {
  test('found by a report, given away, kept, reviewed late, escalated, extended, outgrown, removed, refuted, verified and back again', async () => {
    const key = await keyOf(portal.sharePoint, 'svc-scanner-mail');
    const at = async (day: number, person: string): Promise<ExceptionPage> => {
      days.goTo(day);
      return open(person, key);
    };

    const found = await at(0, 'ana');
    expect(await found.sentence()).toContain('Jon Bell');
    expect(await found.act('Give to a control owner', 'Ask this control owner', { 'Control owner': { person: 'Mira Okafor' } })).toMatch(/Mira Okafor/);

    const kept = await at(1, 'mira');
    await kept.act('Keep until a day', 'Keep it until then', { 'It ends on': { day: days.iso(40) }, 'How will it be removed': { text: 'The scanner moves to modern authentication.' } });
    expect(await kept.sentence()).toMatch(/^Mira Okafor answers for it/);

    const late = await at(36, 'raj');
    expect(await late.sentence()).toMatch(/late/);
    await late.act('Escalate', 'Escalate', { 'To whom': { choose: 'Risk leadership' }, Why: { text: 'Nobody reviewed it.' } });
    const told = await at(36, 'lena');
    await told.act('Acknowledge', 'Acknowledge', { 'Who does something about it': { person: 'Ana Ruiz' }, What: { text: 'Review it' }, 'By which day?': { day: days.iso(40) } });

    const reviewed = await at(37, 'ana');
    await reviewed.act('Review', 'Record the review', {
      'Is it still needed?': { choose: 'Yes' },
      'Is the end date right?': { choose: 'Right' },
      'Do the compensating controls work?': { choose: 'It is not shown' },
      'What you saw': { text: 'The scanner still signs in.' },
    });

    const asked = await at(38, 'jon');
    await asked.act('Ask to extend it', 'Ask for the extension', { 'Until when?': { day: days.iso(80) }, 'What changed since it was approved?': { text: 'The vendor is late.' } });
    const extended = await at(38, 'mira');
    await extended.act('Extend', 'Extend', { 'New end date': { day: days.iso(80) } });
    expect(await lists.row(key, 'Lifecycle', 'ExpiresDay')).toEqual({ Lifecycle: 'approved', ExpiresDay: days.kept(80) });

    days.goTo(45);
    await readReport(portal.sharePoint, laterReport({ ranOn: days.iso(45), more: { policy: 'Require MFA for all users', users: [idOf('svc-scanner-mail')] } }));
    const outgrown = await at(46, 'mira');
    expect(await outgrown.page.locator('.web-part').innerText()).toMatch(/lapsed/);
    await outgrown.act('Approve', 'Approve', { 'It ends on': { day: days.iso(80) }, 'How will it be removed?': { text: 'The scanner is replaced.' }, 'I answer for this': { tick: true } });

    const gone = { 'What was done': { text: 'The account is no longer left out.' }, 'It is gone from the tenant': { tick: true } } as const;
    await (await at(50, 'mira')).act('Report as removed', 'Report as removed', gone);
    await (await at(50, 'ana')).act('Still there', 'Say that it is still there', { 'What you saw': { text: 'It is in the policy.' } });
    await (await at(51, 'mira')).act('Report as removed', 'Report as removed', gone);
    const verified = await at(51, 'ana');
    await verified.act('Verify that it is gone', 'It is gone: close it', { 'How you know': { text: 'Seen in the policy.' } });
    expect(await verified.page.locator('.web-part').innerText()).toMatch(/closed/);

    days.goTo(60);
    await readReport(portal.sharePoint, laterReport({ ranOn: days.iso(60) }));
    const back = await at(60, 'mira');
    expect(await back.sentence()).toMatch(/^Mira Okafor answers for it/);
    expect(await back.page.locator('.web-part').innerText()).toMatch(/earlier/i);
    expect(await back.offered()).toContain('Keep until a day');
    expect(await lists.row(key, 'Lifecycle', 'ControlOwnerName')).toEqual({ Lifecycle: 'assigned', ControlOwnerName: 'Mira Okafor' });
    expect(await lists.history(key)).toEqual([
      'answerChanged: Ana Ruiz',
      'assign: Ana Ruiz',
      'keep: Mira Okafor',
      'escalate: Raj Patel',
      'acknowledge: Lena Fischer',
      'review: Ana Ruiz',
      'askExtension: Jon Bell',
      'grantExtension: Mira Okafor',
      'answerChanged: Ana Ruiz',
      'approve: Mira Okafor',
      'reportRemoved: Mira Okafor',
      'refute: Ana Ruiz',
      'reportRemoved: Mira Okafor',
      'verifyRemoved: Ana Ruiz',
      'answerChanged: Ana Ruiz',
    ]);
  });

  test('asked for before any report, approved in words, matched, ended, accepted as a risk and signed again late', async () => {
    const day0 = days.today();
    const asking = await open('priya', 'new');
    const form = asking.page.locator('.web-part form').first();
    await form.waitFor();
    await fillIn(form, {
      'Who or what needs it': { choose: 'User' },
      'Which person?': { person: 'Nina Sato' },
      'What it must be excepted from': { choose: 'Conditional access exclusions' },
      'Which setting': { text: 'Require MFA for all users' },
      Tenant: { choose: 'Northwind Traders' },
      'Why is it needed?': { text: 'The buyers’ terminal cannot show a prompt.' },
      'What stops without it?': { text: 'Orders are not placed.' },
      'Until when?': { day: days.iso(day0 + 30) },
      'What kind is it?': { choose: 'Operational' },
    });
    await sendForm(form, 'Send the request');
    expect(await asking.page.locator('.web-part h2').first().innerText()).toMatch(/Nina Sato/);
    const key = new URL(asking.page.url()).searchParams.get('exception') ?? '';
    const at = async (day: number, person: string): Promise<ExceptionPage> => {
      days.goTo(day0 + day);
      return open(person, key);
    };

    expect(await (await at(0, 'priya')).offered()).not.toContain('Approve');
    const approved = await at(1, 'mira');
    await approved.act('Approve', 'Approve', { 'It ends on': { day: days.iso(day0 + 30) }, 'How will it be removed?': { text: 'The terminal is replaced.' }, 'I answer for this': { tick: true } });

    days.goTo(day0 + 5);
    await readReport(portal.sharePoint, laterReport({ ranOn: days.iso(day0 + 5), more: { policy: 'Require MFA for all users', users: [PEOPLE.find(({ name }) => name === 'nina')?.objectId ?? ''] } }));
    const matched = await at(6, 'mira');
    await matched.act('Confirm what it covers', 'Confirm: this is it');

    const ended = await at(40, 'priya');
    expect(await ended.sentence()).toMatch(/Mira Okafor/);
    expect(await ended.offered()).not.toContain('Ask to extend it');
    await ended.act('Ask to accept the risk', 'Ask for acceptance', { 'Why can it not be removed?': { text: 'No terminal can do it.' } });
    const accepted = await at(41, 'lena');
    await accepted.act('Accept the risk', 'Accept the risk', { 'What risk is left?': { text: 'Orders in her name' }, 'Why is it accepted?': { text: 'The terminal stands in a locked room.' }, 'To be signed again by': { day: days.iso(day0 + 41 + 180) } });
    expect(await accepted.sentence()).toMatch(/Lena Fischer/);

    const late = await at(230, 'lena');
    expect(await late.sentence()).toMatch(/late/);
    await late.act('Sign the risk again', 'Sign again', { 'What risk is left?': { text: 'The same' }, 'To be signed again by': { day: days.iso(day0 + 230 + 180) } });
    expect(await late.sentence()).not.toMatch(/sign[^.]*late/);
    expect(await lists.row(key, 'Lifecycle', 'ExpiresDay')).toEqual({ Lifecycle: 'acceptedRisk', ExpiresDay: null });
    expect(await lists.history(key)).toEqual([
      'request: Priya Nair',
      'approve: Mira Okafor',
      'answerChanged: Ana Ruiz',
      'confirmScope: Mira Okafor',
      'askRiskAcceptance: Priya Nair',
      'acceptRisk: Lena Fischer',
      'signAgain: Lena Fischer',
    ]);
  });

  test('dismissed by two people, and open again when the dismissal is too old', async () => {
    const day0 = days.today();
    const key = await keyOf(portal.sharePoint, 'All trusted locations');
    const proposed = await open('raj', key);
    await proposed.act('Propose to dismiss', 'Propose it', { 'Why is it no departure?': { choose: 'It is by design' }, 'Explain it': { text: 'The offices are the trusted locations.' } });
    const confirmed = await open('mira', key);
    await confirmed.act('Dismiss: no departure', 'Dismiss it');
    expect(await confirmed.page.locator('.web-part').innerText()).toMatch(/dismissed/);

    days.goTo(day0 + 370);
    await readReport(portal.sharePoint, laterReport({ ranOn: days.iso(day0 + 370) }));
    const back = await open('mira', key);
    expect(await back.offered()).toContain('Keep until a day');
    expect(await back.sentence()).toMatch(/Mira Okafor/);
    expect(await lists.history(key)).toEqual(['answerChanged: Ana Ruiz', 'proposeDismissal: Raj Patel', 'confirmDismissal: Mira Okafor']);
  });

  test('an emergency account is kept with drills in place of an end, and stands only as an accepted change of the baseline', async () => {
    const day0 = days.today();
    const key = await keyOf(portal.sharePoint, 'Break glass one');
    await (await open('ana', key)).act('Give to a control owner', 'Ask this control owner', { 'Control owner': { person: 'Mira Okafor' } });
    const kept = await open('mira', key);
    await kept.act('Keep until a day', 'Keep it until then', { 'It ends on': { day: days.iso(day0 + 20) }, 'What kind is it': { choose: 'Emergency access' }, 'How will it be removed': { text: 'It stays: the baseline is to be changed.' } });
    await (await open('jon', key)).act('Ask to accept the risk', 'Ask for acceptance', { 'Why can it not be removed?': { text: 'Somebody must get in when nothing works.' } });
    const accepted = await open('lena', key);
    await accepted.act('Accept the risk', 'Accept the risk', { 'What risk is left?': { text: 'A stolen key' }, 'Why is it accepted?': { text: 'It is the last way in.' }, 'To be signed again by': { day: days.iso(day0 + 100) } });
    days.goTo(day0 + 95);
    const late = await open('mira', key);
    expect(await late.sentence()).toMatch(/drill/);
    await late.act('Report a drill', 'Report the drill', { 'What was tried, and how it went': { text: 'Both keys open the vault.' } });
    expect(await late.sentence()).not.toMatch(/drill[^.]*late/);
    expect(await lists.history(key)).toEqual(['answerChanged: Ana Ruiz', 'assign: Ana Ruiz', 'keep: Mira Okafor', 'askRiskAcceptance: Jon Bell', 'acceptRisk: Lena Fischer', 'reportDrill: Mira Okafor']);
  });

  test.each([
    ['Third-party integration', { Vendor: { text: 'Fabrikam' }, 'The contract ends on': { day: 12 } }, { 'Its secret or certificate ends on': { day: 400 } }, /contract ends/],
    ['Tenant migration', { 'Tenant that is left': { text: 'old.example' }, 'Tenant that is moved to': { text: 'new.example' }, 'Day of the cut-over': { day: 5 } }, {}, /cut-over/],
    ['Business-critical integration', {}, {}, /longest single grant/],
  ] as const)('%s: its own fields are asked for, its steps are shown, and it ends no later than its rules allow', async (category, asks, approves, limit) => {
    const day0 = days.today();
    const withDays = (entries: Readonly<Record<string, { readonly text: string } | { readonly day: number }>>): Readonly<Record<string, Entry>> =>
      Object.fromEntries(Object.entries(entries).map(([label, entry]) => [label, 'day' in entry ? { day: days.iso(day0 + entry.day) } : entry]));
    const asking = await open('priya', 'new');
    const form = asking.page.locator('.web-part form').first();
    await form.waitFor();
    await fillIn(form, {
      'Who or what needs it': { choose: 'Domain' },
      'Its name': { text: `${category.split(' ')[0]?.toLowerCase()}.example` },
      'What it must be excepted from': { choose: 'Federation allowances' },
      Tenant: { choose: 'Northwind Traders' },
      'Why is it needed?': { text: 'The partner works in our teams.' },
      'What stops without it?': { text: 'The project.' },
      'Until when?': { day: days.iso(day0 + 40) },
      'What kind is it?': { choose: category },
      ...withDays(asks),
    });
    expect(await form.locator('ol, ul').first().locator('li').count()).toBeGreaterThan(2);
    await sendForm(form, 'Send the request');
    const approving = await open('mira', new URL(asking.page.url()).searchParams.get('exception') ?? '');
    const approval = await approving.start('Approve');
    await fillIn(approval, { ...withDays(approves), 'It ends on': { day: days.iso(day0 + 300) }, 'How will it be removed?': { text: 'The allowance is deleted.' } });
    expect(await approval.innerText()).toMatch(limit);
    await fillIn(approval, { 'It ends on': { day: days.iso(day0 + 10) }, 'I answer for this': { tick: true } });
    await sendForm(approval, 'Approve');
    expect(await approving.sentence()).toMatch(/^Mira Okafor answers for it/);
    const key = new URL(asking.page.url()).searchParams.get('exception') ?? '';
    expect(await lists.row(key, 'Lifecycle', 'ExpiresDay')).toEqual({ Lifecycle: 'approved', ExpiresDay: days.kept(day0 + 10) });
    expect(await lists.history(key)).toEqual(['request: Priya Nair', 'approve: Mira Okafor']);
  });
});
