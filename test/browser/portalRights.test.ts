import { baseHashOf } from '../../src/domain/ledger/decisionHash';
import { append } from '../../src/decisions/append';
import { newDecisionKey } from '../../src/decisions/decisionKey';
import { openException } from '../../src/decisions/openException';
import type { Act } from '../../src/domain/ledger/acts/acts';
import type { Json } from '../../src/domain/ledger/canonical';
import { deskOf, mustPlay, personOf, todayOf } from '../seed/play';
import { NORTHWIND_TENANT } from '../seed/reports/northwind';
import { ExceptionPage } from './support/exceptionPage';
import { usePortal, WEB_URL } from './support/portal';
import { readSample } from './support/register';
import { SiteDays } from './support/site';

jest.setTimeout(180_000);

const KEY = 'x-portal-rights';
const portal = usePortal({
  prepare: async (sharePoint) => {
    await readSample(sharePoint, 0);
    const webUrl = `${sharePoint.url}${WEB_URL}`;
    await mustPlay(webUrl, 'priya', KEY, 'request', (_state, today) => ({
      tenantId: NORTHWIND_TENANT,
      family: 'conditionalAccess',
      principal: { type: 'application', id: 'app', name: 'Order portal' },
      setting: 'Require MFA for all users',
      why: 'It signs in by itself.',
      stops: 'No orders.',
      untilDay: today + 30,
      category: 'operational',
      businessOwner: personOf('priya'),
    }));
    await mustPlay(webUrl, 'mira', KEY, 'approve', (_state, today) => ({ findings: [], endDay: today + 30, controls: [{ id: 'c1', text: 'Named location only', how: 'sign-in log' }], plan: 'A certificate.', answersForIt: true }));
    await mustPlay(webUrl, 'ana', KEY, 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'Seen.' });
  },
});
const days = new SiteDays(() => portal.sharePoint);
beforeAll(() => days.begin());

const page = (person: string): Promise<ExceptionPage> => ExceptionPage.open(portal, person, KEY);
const said = async (person: string): Promise<string> => (await (await page(person)).page.locator('.web-part').innerText()).replace(/\s+/g, ' ');

/** Writes what the portal does not offer, as somebody with the rights to the list and a script. */
async function beside(person: string, act: Act, body: object): Promise<string> {
  const desk = await deskOf(`${portal.url}${WEB_URL}`, person);
  const { state, decisions } = await openException(desk, KEY);
  const today = todayOf(desk);
  const { decision } = await append(desk, { key: newDecisionKey(), exceptionKey: KEY, act, title: act, onDay: today, base: state.newest, baseHash: baseHashOf(decisions), body: body as Json });
  return decision.key;
}

const OFFERED: Readonly<Record<string, readonly string[]>> = {
  vic: [],
  gus: ['Comment'],
  tom: ['Comment'],
  jon: ['Comment'],
  lena: ['Comment'],
  priya: ['Ask to extend it', 'Comment', 'Offer a seat', 'Name a deputy', 'Ask to accept the risk'],
  mira: ['Report as removed', 'Show that a control works', 'Comment', 'Offer a seat', 'Name a deputy', 'Hand on', 'Change controls', 'Change how it will be removed', 'Sign for the quarter'],
  ana: ['Review', 'Comment', 'Offer a seat', 'Name a deputy', 'Rate the severity', 'Escalate'],
  raj: ['Review', 'Comment', 'Rate the severity', 'Escalate'],
};

describe('an approved exception in the portal', () => {
  test.each(Object.entries(OFFERED))('offers %s what they may do, and nothing else', async (person, acts) => {
    expect([...(await (await page(person)).offered())].sort()).toEqual([...acts].sort());
  });

  test.each([
    ['vic', 'You may read it. Whoever decides on it is in a group of the register'],
    ['raj', 'Report as removed and Show that a control works: only the control owner may, and that is Mira Okafor.'],
  ])('tells %s why not', async (person, why) => {
    expect(await said(person)).toContain(why);
  });
});

describe('what somebody writes beside the portal', () => {
  test.each([
    ['mira', 'askExtension', { untilDay: 21_000, changed: 'I need it longer.' }, 'Only the business owner may, and that is Priya Nair.'],
    ['jon', 'grantExtension', { endDay: 21_000 }, 'Only the control owner may, and that is Mira Okafor.'],
    ['raj', 'verifyRemoved', { text: 'Gone.' }, 'Without effect'],
    ['lena', 'acceptRisk', { residualRisk: 'none', why: 'none', signAgainDay: 21_000 }, 'Without effect'],
  ] as const)('%s: %s is kept, has no effect, and the page says why', async (person, act, body, why) => {
    const before = await offeredTo('mira');
    await beside(person, act, body);
    const text = await said('vic');
    expect(text).toContain(why);
    expect(text).toContain('Mira Okafor answers for it: control owner');
    expect(await offeredTo('mira')).toEqual(before);
  });

  test.each([
    ['priya', 'grantExtension', { endDay: 21_000 }],
    ['mira', 'review', { needed: 'yes', end: 'right', controls: 'work', text: 'Fine.' }],
    ['ana', 'approve', { findings: [], endDay: 21_000, plan: 'x', answersForIt: true }],
    ['raj', 'acceptRisk', { residualRisk: 'none', why: 'none', signAgainDay: 21_000 }],
    ['vic', 'comment', { text: 'I am only a reader.' }],
  ] as const)('%s: %s is refused by SharePoint itself', async (person, act, body) => {
    await expect(beside(person, act, body)).rejects.toMatchObject({ kind: 'denied' });
  });
});

const offeredTo = async (person: string): Promise<readonly string[]> => (await page(person)).offered();
