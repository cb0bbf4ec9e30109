import { PESSIMISTIC, type Switches } from '../sharepoint/switches';
import type { Visitor } from '../sharepoint/testing/site';
import { aroundTable, type AroundLine } from './rights/aroundTable';
import { OF_A_LIST, OF_THE_SITE } from './rights/managing';
import { OTHER_WAY } from './rights/otherWay';
import { AUTHORS, decision, makeDecision, stateOf, undoByBatch, WAYS_TO_UNDO } from './rights/ownDecision';
import { addFile, fileState, FORGED, spareOf, WAYS_TO_REPLACE } from './rights/ownEvidence';
import { rightsOnSite } from './rights/rightsOnSite';
import { isDenied, listAt, startSeatedSite, type SeatedSite } from './rights/seatedSite';
import { loginOf, seatCalled, SEATS } from './rights/seats';
import { LIBRARY, LISTS } from './rights/writtenMatrix';

jest.setTimeout(120_000);

let site: SeatedSite;
let ada: Visitor;
const lines: AroundLine[] = [];
beforeAll(async () => {
  site = await startSeatedSite(PESSIMISTIC);
  ada = as('ada');
});
afterAll(async () => {
  await site.sharePoint.close();
  // eslint-disable-next-line no-console -- the ways around the matrix are what this suite is for
  if (lines.length > 0) console.log(`Ways around the rights matrix, as tried over REST\n${aroundTable(lines)}`);
});
const as = (name: string): Visitor => site.as(seatCalled(name));
const turn = (switches: Readonly<Switches>): void => {
  Object.assign(site.sharePoint.control.switches, switches);
};
/** For keys and names of their own. */
let number = 0;
const fresh = (what: string): string => `${what}-${(number += 1)}`;
const BOTH = [
  ['that hurt most', PESSIMISTIC],
  ['the other way', OTHER_WAY],
] as const;

describe.each(BOTH)('with the switches %s', (name, switches) => {
  beforeAll(() => turn(switches));

  it.each(AUTHORS)('whoever adds a decision to %s (%s) can neither change nor take it away, by any way', async (list, author) => {
    const by = as(author);
    const made = await makeDecision(by, list, fresh('key'));
    const before = await stateOf(ada, made);
    for (const [way, undo] of Object.entries(WAYS_TO_UNDO)) {
      const answer = await undo(by, made);
      expect([way, isDenied(answer), answer.status]).toEqual([way, true, 403]);
    }
    expect(await undoByBatch(by, made, site.webUrl)).toEqual([403, 403]);
    expect(await stateOf(ada, made)).toEqual(before);
    lines.push({ way: `undo an own decision, ${Object.keys(WAYS_TO_UNDO).length} ways`, by: `${author} in ${list}`, switches: name, outcome: 'refused' });
  });

  it.each(AUTHORS)('sending a decision again to %s (%s), or its Id with another, changes nothing of the first', async (list, author) => {
    const by = as(author);
    const key = fresh('key');
    const made = await makeDecision(by, list, key);
    const before = await stateOf(ada, made);
    const again = await by.post(`${listAt(list)}/items`, { ...decision(key), Body: '{"why":"on second thoughts"}' });
    expect([again.status, again.text.includes('-2130575169')]).toEqual([switches.duplicateStatus, true]);
    const form = (fields: Readonly<Record<string, string | number>>): object => ({ formValues: Object.entries(fields).map(([FieldName, value]) => ({ FieldName, FieldValue: String(value) })) });
    const validated = await by.post(`${listAt(list)}/AddValidateUpdateItemUsingPath`, form(decision(key)));
    expect(validated.text).toContain('-2130575169');
    const withId = await by.post(`${listAt(list)}/items`, { ...decision(fresh('key')), Id: made.id, ID: made.id });
    expect([withId.status, withId.json['Id'] === made.id]).toEqual([201, false]);
    const formWithId = await by.post(`${listAt(list)}/AddValidateUpdateItemUsingPath`, form({ ...decision(fresh('key')), ID: made.id }));
    expect(formWithId.text).toContain('"HasException":true');
    expect(await stateOf(ada, made)).toEqual(before);
  });

  it('a stamp is forged while adding where SharePoint lets it, and never by an ordinary request', async () => {
    const [priya, userOf] = [as('priya'), async (person: string): Promise<number> => Number((await as(person).get('web/currentuser?$select=Id')).json['Id'])];
    const [own, other] = [await userOf('priya'), await userOf('lena')];
    const plain = await priya.make(`${listAt('Requests')}/items`, { ...decision(fresh('key')), AuthorId: other, EditorId: other, Created: '2020-01-01T00:00:00Z' });
    expect([plain['AuthorId'], plain['EditorId'], String(plain['Created']).startsWith('2020')]).toEqual([own, own, false]);

    const key = fresh('key');
    const people = JSON.stringify([{ Key: loginOf(seatCalled('lena')) }]);
    const formValues = [['Title', 'Forged'], ['DecisionKey', key], ['Author', people], ['Editor', people], ['Created', '1/1/2020 8:00 AM']].map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
    await priya.post(`${listAt('Requests')}/AddValidateUpdateItemUsingPath`, { formValues });
    const found = [...((await ada.get(`${listAt('Requests')}/items?$select=AuthorId,Created&$filter=DecisionKey eq '${key}'`)).json['value'] ?? [])];
    expect(found.map((item) => item['AuthorId'])).toEqual(switches.forgedStampWhileAdding ? [other] : []);
    lines.push({ way: 'forge author and day while adding', by: 'priya in Requests', switches: name, outcome: switches.forgedStampWhileAdding ? "done: stands under another's name" : 'refused' });
  });

  it('who may edit a row of the register may stamp it as he likes: it is a projection, never the truth', async () => {
    const mira = as('mira');
    const row = await mira.make(`${listAt('Register')}/items`, { Title: 'A row' });
    const people = JSON.stringify([{ Key: loginOf(seatCalled('lena')) }]);
    const stamped = await mira.post(`${listAt('Register')}/items(${String(row['Id'])})/ValidateUpdateListItem`, { formValues: ['Author', 'Editor'].map((FieldName) => ({ FieldName, FieldValue: people })) });
    expect(stamped.text).not.toContain('"HasException":true');
    lines.push({ way: 'stamp a row as another', by: 'whoever may edit the row', switches: name, outcome: 'done: the ledger does not follow it' });
  });

  it.each(LISTS.filter((list) => list !== LIBRARY))('%s takes no attachment, not even from the owners of the site', async (list) => {
    const [item] = [...((await ada.get(`${listAt(list)}/items?$select=Id&$top=1`)).json['value'] ?? [])];
    const id = item?.['Id'] ?? (await ada.make(`${listAt(list)}/items`, { Title: 'bare' }))['Id'];
    for (const person of ['ada', 'mira', 'adm-mira', 'other-app']) {
      const { status } = await as(person).post(`${listAt(list)}/items(${String(id)})/AttachmentFiles/add(FileName='more.txt')`, undefined, { raw: 'more' });
      expect([person, status >= 400 && status < 501]).toEqual([person, true]);
    }
  });

  it.each(Object.entries(WAYS_TO_REPLACE))('evidence is not replaced or taken away: %s', async (way, { way: replace, isOverwriting }) => {
    for (const [person, owner] of [['priya', 'priya'], ['priya', 'ana'], ['raj', 'raj'], ['vic', 'priya']] as const) {
      const file = `${fresh('file')}.txt`;
      await addFile(as(owner), file, 'evidence');
      await addFile(as(owner), spareOf(file), FORGED);
      const may = isOverwriting && switches.overwriteByAddOnly && person !== 'vic';
      const answer = await replace(as(person), file, site.webUrl);
      expect([person, owner, answer.status < 300, isDenied(answer)]).toEqual([person, owner, may, !may]);
      // Where it can be done, it shows: the version grows, and what was there can still be read.
      expect(await fileState(ada, file)).toEqual(may ? { content: FORGED, version: '2.0', earlier: ['evidence'] } : { content: 'evidence', version: '1.0', earlier: [] });
    }
    lines.push({ way: `evidence: ${way}`, by: 'whoever may add', switches: name, outcome: isOverwriting && switches.overwriteByAddOnly ? 'done: shows as a further version' : 'refused' });
  });
});

describe('lists, rights and groups', () => {
  const others = SEATS.filter(({ name }) => name !== 'ada');
  const users = new Map<string, number>();
  beforeAll(async () => {
    turn(OTHER_WAY);
    for (const { Id, LoginName } of (await ada.get('web/siteusers?$select=Id,LoginName')).json['value'] ?? []) users.set(String(LoginName), Number(Id));
  });

  it.each(LISTS)('only the owners of the site may change the list %s, its columns, views and rights, or delete it', async (list) => {
    const before = await rightsOnSite(ada);
    for (const seat of others) {
      for (const [what, manage] of Object.entries(OF_A_LIST)) {
        const answer = await manage(site.as(seat), list, users.get(loginOf(seat)) ?? 0);
        expect([seat.name, what, isDenied(answer), answer.status]).toEqual([seat.name, what, true, 403]);
      }
    }
    expect(await rightsOnSite(ada)).toEqual(before);
  });

  it('only the owners of the site may change its levels, groups and names', async () => {
    const before = await rightsOnSite(ada);
    for (const seat of others) {
      for (const [what, manage] of Object.entries(OF_THE_SITE)) {
        const answer = await manage(site.as(seat), users.get(loginOf(seat)) ?? 0, loginOf(seat));
        expect([seat.name, what, isDenied(answer), answer.status]).toEqual([seat.name, what, true, 403]);
      }
    }
    expect(await rightsOnSite(ada)).toEqual(before);
    lines.push({ way: `lists, levels, groups, ${Object.keys(OF_A_LIST).length + Object.keys(OF_THE_SITE).length} ways`, by: 'all but the site admin', switches: 'the other way', outcome: 'refused' });
  });

  it('an app whose grant reaches around may change the lists too: the documentation says so', async () => {
    turn(PESSIMISTIC);
    const answer = await as('other-app').write('MERGE', listAt('Policy'), { DisableCommenting: false }, { headers: { 'if-match': '*' } });
    expect(answer.status).toBe(204);
    lines.push({ way: 'settings of a list', by: 'an app in no group', switches: 'that hurt most', outcome: 'done: its grant reaches around' });
  });
});
