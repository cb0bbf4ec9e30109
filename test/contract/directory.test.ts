import { createGate, type Gate } from '../../src/lists/rest/gate';
import { resolvePerson, searchPeople, type FoundPerson } from '../../src/register/directory';
import type { SharePoint } from '../sharepoint/server';
import { personSend } from '../start/personSend';
import { gateAs, startSeatedRegister } from './registerSite';

let sharePoint: SharePoint;
let priya: Gate;
beforeAll(async () => {
  sharePoint = await startSeatedRegister();
  priya = gateAs(sharePoint, 'priya');
});
afterAll(() => sharePoint.close());

const names = async (text: string, guests = true, gate = priya): Promise<string[]> => (await searchPeople(gate, text, { guests })).map(({ name }) => name);

const NINA: FoundPerson = {
  login: 'i:0#.f|membership|nina@contoso.example',
  name: 'Nina Sato',
  objectId: '00000000-0000-4000-8000-000000000012',
  mail: 'nina@contoso.example',
  jobTitle: 'Buyer',
  guest: false,
};

/** A gate whose picker answers these entities: what another tenant may say and the local directory never does. */
function gateAnswering(answer: unknown): Gate {
  const send = async (url: string, init: RequestInit): Promise<Response> =>
    url.includes('ClientPeoplePicker') ? new Response(JSON.stringify({ value: JSON.stringify(answer) }), { headers: { 'content-type': 'application/json' } }) : personSend('priya')(url, init);
  return createGate({ webUrl: priya.webUrl, send, wait: async () => undefined });
}

describe('looking for people', () => {
  it('finds somebody who never visited the site, with login and directory id', async () => {
    expect(await searchPeople(priya, 'nina', { guests: false })).toEqual([NINA]);
  });

  it.each(['priya', 'vic', 'ana', 'mira', 'lena', 'gus'])('may be done by whoever reads the register (%s)', async (person) => {
    expect(await names('nina', false, gateAs(sharePoint, person))).toEqual(['Nina Sato']);
  });

  it('finds by the beginnings of names and by mail address, both accounts of one human', async () => {
    expect(await names(' oka ')).toEqual(['Mira Okafor', 'Mira Okafor (admin)']);
    expect(await names('TOM@contoso')).toEqual(['Tom Weber']);
  });

  it('finds no groups, neither the site’s nor everybody', async () => {
    expect(await names('Register')).toEqual([]);
    expect(await names('Every')).toEqual([]);
  });

  it('marks guests, and leaves them out where no guest is wanted', async () => {
    expect(await searchPeople(priya, 'gus', { guests: true })).toMatchObject([{ name: 'Gus Partner', guest: true, mail: 'gus@partner.example' }]);
    expect(await names('gus', false)).toEqual([]);
  });

  it('finds nobody who is gone from the directory', async () => {
    expect(await names('otto')).toEqual([]);
    expect(await resolvePerson(priya, 'otto@contoso.example')).toBeUndefined();
  });

  it.each(["O'Brien", '"', "' or 1 eq 1", '</value>', '\u0000', '%27', '{"QueryString":"nina"}', '\ud800', '*'])('is not misled by %j', async (text) => {
    expect(await names(text)).toEqual([]);
  });

  it('asks nothing where nothing was typed, or more than a name', async () => {
    sharePoint.control.clearLog();
    for (const text of ['  ', 'x'.repeat(300)]) expect(await names(text)).toEqual([]);
    expect(await resolvePerson(priya, '')).toBeUndefined();
    expect(sharePoint.control.requests()).toEqual([]);
  });

  it('is tried again when SharePoint did not answer, since it changes nothing', async () => {
    sharePoint.control.addFault({ effect: 'failBefore', operation: 'peoplePicker.search', status: 503 });
    expect(await names('nina')).toEqual(['Nina Sato']);
  });

  it('fails with a kind, never with an empty list', async () => {
    await expect(names('nina', true, gateAs(sharePoint, 'nina'))).rejects.toMatchObject({ kind: 'denied' });
  });

  it.each([[{}], ['[]'], [null], [7]])('fails where %j comes in place of people', async (answer) => {
    await expect(searchPeople(gateAnswering(answer), 'nina', { guests: true })).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(searchPeople(priya, 'nina', { guests: true, signal: stop.signal })).rejects.toMatchObject({ kind: 'cancelled' });
  });

  it('takes nothing for a person that is none, and nobody twice', async () => {
    const nina = { Key: NINA.login, DisplayText: 'Nina Sato', IsResolved: true, EntityType: 'User', EntityData: null, Description: 'nina@contoso.example' };
    const others = [
      { ...nina, Key: 'c:0t.c|tenant|5b1a', EntityType: 'SecGroup', EntityData: { PrincipalType: 'SecurityGroup' } },
      { ...nina, Key: 'c:0o.c|federateddirectoryclaimprovider|5b1a', EntityType: 'User' },
      { ...nina, Key: 'i:0i.t|ms.sp.ext|5b1a@contoso.example' },
      { ...nina, Key: 'somebody@elsewhere.example', IsResolved: false },
      { ...nina, Key: 'i:0#.f|membership|somebody@elsewhere.example', IsResolved: false },
      { ...nina, Key: 'i:0#.f|membership|list@contoso.example', EntityType: 'DL' },
      { Key: 7 },
      null,
    ];
    const found = await searchPeople(gateAnswering([...others, nina, { ...nina, Key: NINA.login.toUpperCase() }]), 'nina', { guests: true });
    expect(found).toEqual([{ login: expect.stringMatching(/nina@contoso\.example$/i) as string, name: 'Nina Sato', mail: 'nina@contoso.example', jobTitle: '', guest: false }]);
  });

  it.each([
    ['what the directory says', 'i:0#.f|membership|gus@partner.example', { PrincipalType: 'GUEST_USER' }],
    ['the login', 'i:0#.f|membership|gus_partner.example#ext#@contoso.example', {}],
  ])('marks a guest by %s alone', async (_what, Key, EntityData) => {
    const gus = { Key, DisplayText: 'Gus', IsResolved: true, EntityType: 'User', EntityData };
    expect(await searchPeople(gateAnswering([gus]), 'gus', { guests: true })).toMatchObject([{ guest: true }]);
    expect(await searchPeople(gateAnswering([gus]), 'gus', { guests: false })).toEqual([]);
  });
});

describe('resolving a name', () => {
  it.each([NINA.login, 'nina@contoso.example', ' Nina@Contoso.example '])('is certain for one account (%s)', async (text) => {
    expect(await resolvePerson(priya, text)).toEqual(NINA);
  });

  it('is undefined where several have it, or nobody', async () => {
    expect(await resolvePerson(priya, 'mira')).toBeUndefined();
    expect(await resolvePerson(priya, 'nobody@contoso.example')).toBeUndefined();
  });
});
