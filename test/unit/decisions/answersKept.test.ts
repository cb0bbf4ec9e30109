import { answersKept } from '../../../src/decisions/answersKept';
import { readManyHistories } from '../../../src/decisions/readManyHistories';
import { encodeAnswer, type Answer } from '../../../src/domain/ledger/answer';
import type { NewDecision } from '../../../src/domain/ledger/decision';
import { NOTHING_KNOWN } from '../../../src/domain/ledger/fold';
import { OTHER_ANSWER } from '../domain/ledger/lawful';
import { ANA, findingsOf, LENA, Life } from '../domain/ledger/life';

jest.mock('../../../src/decisions/readManyHistories');

const SAID = { ...OTHER_ANSWER, findings: findingsOf(['policy-1']), source: 'Maester' } as const;
const GONE = findingsOf(['policy-2']).map(({ key }) => key);
const tells = (life: Life, answer: Answer, act: 'answerChanged' | 'comment' = 'answerChanged'): Life => life.does(ANA, act, { ...(encodeAnswer(answer) as object), text: 'x' }, { key: `said-${life.decisions.length}` });
/** Whether the ledger of a life says already what an answer says. */
async function isKept(life: Life, answer: Answer): Promise<boolean> {
  jest.mocked(readManyHistories).mockResolvedValue(new Map([['x1', life.decisions]]));
  const wanted = { key: 'wanted', exceptionKey: 'x1', act: 'answerChanged', body: encodeAnswer(answer) } as unknown as NewDecision;
  return (await answersKept({ site: {} as never, known: NOTHING_KNOWN }, [wanted])).has('wanted');
}

describe('an answer that the ledger says already', () => {
  it('was given by the same tool and shows the same', async () => {
    expect(await isKept(tells(new Life(), SAID), SAID)).toBe(true);
    expect(await isKept(tells(new Life(), SAID), { ...SAID, reportKey: 'another', ranOn: '2026-07-01' })).toBe(true);
    expect(await isKept(tells(new Life(), SAID), { ...SAID, findings: findingsOf(['policy-1', 'policy-2']) })).toBe(false);
    expect(await isKept(new Life(), SAID)).toBe(false);
  });

  it('is none of another tool', async () => {
    expect(await isKept(tells(new Life(), { ...SAID, source: 'ScubaGear' }), SAID)).toBe(false);
  });

  it('is none that an export contradicts, since it does not count', async () => {
    const contradicted = tells(new Life(), SAID).on(1).does(LENA, 'stampContradicted', { decision: 'said-0', list: 'Observations', export: 'c'.repeat(64), loggedAs: 'tom' });
    expect([contradicted.voids, await isKept(contradicted, SAID)]).toEqual([['answerChanged: forged'], false]);
  });

  it('is none of another act that says the same', async () => {
    const said = tells(new Life().shown(), SAID, 'comment');
    expect([said.voids, await isKept(said, SAID)]).toEqual([[], false]);
  });

  it('says the same of what is gone, be it in several', async () => {
    const gone = { ...SAID, gone: GONE };
    expect(await isKept(tells(new Life(), SAID), gone)).toBe(false);
    expect(await isKept(tells(tells(new Life(), SAID), { ...SAID, findings: [], gone: GONE }), gone)).toBe(true);
  });

  it('shows nothing, where the answer tells only what is gone', async () => {
    const onlyGone = { ...SAID, findings: [], gone: GONE };
    expect(await isKept(tells(new Life(), { ...SAID, gone: GONE }), onlyGone)).toBe(true);
    expect(await isKept(tells(new Life(), SAID), onlyGone)).toBe(false);
  });
});
