import { newDecisionKey } from '../../src/decisions/decisionKey';
import { checkException } from '../../src/decisions/integrity/checkException';
import { checkRegister } from '../../src/decisions/integrity/checkRegister';
import { openException } from '../../src/decisions/openException';
import { recordPersonFact } from '../../src/decisions/recordFact';
import { lastLearnt } from '../../src/domain/people/lastLearnt';
import { accountKey } from '../../src/domain/people/account';
import { deskOf, mustPlay, personOf, play } from '../seed/play';
import type { SharePoint } from '../sharepoint/server';
import { prepareRegister, type Prepared } from './integrity/preparedSite';

jest.setTimeout(180_000);

/** Who decides in this register; Raj and Ana are reviewers, Ada administers it. */
const EVERYBODY = ['ana', 'mira', 'jon', 'priya', 'tom', 'lena', 'ada'];
const REVIEW = { needed: 'yes', end: 'right', controls: 'work', text: 'Seen in the report.' };

let prepared: Prepared;
let sharePoint: SharePoint;
let webUrl: string;
beforeAll(async () => {
  prepared = await prepareRegister();
});
afterAll(() => prepared.remove());
beforeEach(async () => {
  sharePoint = await prepared.open();
  webUrl = `${sharePoint.url}/sites/register`;
});
afterEach(() => sharePoint.close());

/** Records, by the portal's own way, that accounts are one human with another, or with nobody else. */
async function says(author: string, about: readonly string[], sameHumanAs: string | undefined): Promise<void> {
  for (const name of about) {
    // Facts count from the second in which they were kept.
    sharePoint.control.clock.advance(1000);
    const desk = await deskOf(webUrl, author);
    const { login, name: called } = personOf(name);
    const seen = lastLearnt(desk.known.people.facts).get(accountKey(login))?.newest;
    const learnt = { login, name: called, source: 'asked', onDay: desk.zone.dayOfInstant(desk.gate.clock.now()), sameHumanAs: sameHumanAs === undefined ? '' : personOf(sameHumanAs).login };
    expect(await recordPersonFact(desk, newDecisionKey(), seen, learnt)).toMatchObject({ kind: 'done' });
  }
  sharePoint.control.clock.advance(1000);
}
const found = async (): Promise<string[]> => (await checkRegister(await deskOf(webUrl, 'ada'))).findings.map(({ code }) => code).filter((code) => code !== 'unconfirmed').sort();
const onException = async (): Promise<string[]> => {
  const desk = await deskOf(webUrl, 'vic');
  return (await checkException(desk, await openException(desk, prepared.exceptionKey))).findings.map(({ code }) => code);
};

describe('a reviewer who links everybody to his own account', () => {
  it('blocks reviews only until another reviewer and an administrator have both said that it is not so; both lists tell', async () => {
    await says('raj', EVERYBODY, 'raj');
    expect(await play(webUrl, 'ana', prepared.exceptionKey, 'review', REVIEW)).toMatchObject({ kind: 'refused', reasons: [{ code: 'separation' }] });
    expect(await found()).toEqual(['linkedAfterwards', 'manyAccounts', 'twoGroups']);
    expect(await onException()).toEqual(['linkedAfterwards']);

    await says('ana', EVERYBODY, undefined);
    expect(await found()).toEqual([...EVERYBODY.map(() => 'linkDoubted'), 'linkedAfterwards', 'manyAccounts', 'twoGroups']);
    await says('ada', EVERYBODY, undefined);
    expect(await found()).toEqual([]);
    expect(await onException()).toEqual([]);
    await mustPlay(webUrl, 'ana', prepared.exceptionKey, 'review', REVIEW);
  });
});

describe('a link that a third account takes away for a minute', () => {
  it('and the review made meanwhile is told on the exception and in the list of the whole register, once', async () => {
    // Raj is known as Mira's second account before anybody acts on the next exception.
    await says('ana', ['raj'], 'mira');
    await says('ada', ['raj'], undefined);
    await mustPlay(webUrl, 'raj', prepared.exceptionKey, 'review', REVIEW);
    expect(await found()).toEqual([]);
    await says('ada', ['raj'], 'mira');
    expect((await found()).filter((code) => code === 'decidedMeanwhile')).toHaveLength(1);
    expect((await onException()).filter((code) => code === 'decidedMeanwhile')).toHaveLength(1);
  });
});
