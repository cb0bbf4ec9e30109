import { mustPlay, personOf } from '../seed/play';

/** An exception that Priya asked for and Mira approved for 10 days, before any report showed it. */
export async function approveInWords(webUrl: string, key: string): Promise<void> {
  const principal = { type: 'domain', id: `${key}.example`, name: `${key}.example` };
  await mustPlay(webUrl, 'priya', key, 'request', (_state, today) => ({ tenantId: 't', family: 'federation', principal, why: 'w', stops: 's', untilDay: today + 10, category: 'operational', businessOwner: personOf('priya') }));
  await mustPlay(webUrl, 'mira', key, 'approve', (_state, today) => ({ findings: [], endDay: today + 10, controls: [], plan: 'The partner leaves.', answersForIt: true }));
}
