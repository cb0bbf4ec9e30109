import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { exceptionModel } from '../../../../../src/ui/view/exception/exceptionModel';
import { layOut } from '../../../../../src/ui/view/exception/life/lifeLayout';
import { lifeOf, type Life as LifeDays } from '../../../../../src/ui/view/exception/life/lifeModel';
import { ANA, APPROVE, DAY_0, findingsOf, KEEP, Life, MIRA, PRIYA, REQUEST, REVIEW } from '../../../domain/ledger/life';
import { deskOf } from './someDesk';

const words = exceptionStringsFor(stringsFor('en-US').formats).life;

function lifeLine(life: Life): LifeDays {
  const { state, judgement, policy } = exceptionModel(life.state, deskOf(life));
  return lifeOf(state, judgement, policy);
}
/** `12 reviewed`, days from DAY_0. */
const marks = (life: Life): readonly string[] => lifeLine(life).marks.map(({ day, kind, missed, nth }) => `${day - DAY_0} ${words.mark(kind, { missed, nth, ofAtMost: 2 })}`);
const stretches = (life: Life): readonly string[] => lifeLine(life).stretches.map(({ from, to, stretch }) => `${from - DAY_0}–${to - DAY_0} ${stretch}`);

const extended = (): Life =>
  new Life()
    .does(PRIYA, 'request', REQUEST)
    .shown()
    .on(1)
    .does(MIRA, 'approve', { ...APPROVE, findings: findingsOf(['policy-1']) })
    .on(20)
    .does(ANA, 'review', REVIEW)
    .on(30)
    .does(PRIYA, 'askExtension', { untilDay: DAY_0 + 100, changed: 'Late.' })
    .on(31)
    .does(MIRA, 'grantExtension', { endDay: DAY_0 + 100 });

describe('the life line', () => {
  it('marks what was granted, extended and reviewed, what is due, when tolerance ends, and today', () => {
    expect(extended().voids).toEqual([]);
    expect(marks(extended().on(50))).toEqual(['0 asked for', '0 found by a report', '1 approved', '20 reviewed', '31 extended (1 of 2)', '50 today', '80 review due', '87 tolerance ends', '100 ends']);
    expect(stretches(extended().on(50))).toEqual(['0–1 unapproved', '1–31 approved', '31–50 approved', '50–100 ahead']);
  });

  it('shows what was missed and from when on it is past tolerance', () => {
    expect(marks(extended().on(110))).toEqual(expect.arrayContaining(['80 review missed', '87 tolerance ended', '100 ended', '110 today']));
    expect(stretches(extended().on(110))).toEqual(['0–1 unapproved', '1–31 approved', '31–88 approved', '88–110 pastTolerance']);
  });

  it('shows that an approval lapsed, and counts again when it was approved again', () => {
    const life = extended().on(50).shown(['policy-1', 'policy-2']);
    expect(marks(life)).toContain('50 lapsed');
    expect(stretches(life.on(55))).toEqual(['0–1 unapproved', '1–31 approved', '31–50 approved', '50–55 lapsed']);
  });

  it('leaves out decisions that have no effect', () => {
    const life = extended().on(40).does(MIRA, 'review', REVIEW);
    expect(life.refused).toMatchObject({ code: 'separation' });
    expect(marks(life).filter((mark) => mark.endsWith('reviewed'))).toEqual(['20 reviewed']);
  });

  it('begins with this occurrence and keeps since when it is there', () => {
    const life = new Life().shown().on(3).does(MIRA, 'keep', KEEP).on(9).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 9, text: 'Gone.', gone: true }).on(10).does(ANA, 'verifyRemoved', { text: 'Gone.' }).on(30).shown();
    expect(life.voids).toEqual([]);
    expect(marks(life).slice(0, 2)).toEqual(['0 already there', '30 found by a report']);
  });

  it('once over ends where it was verified', () => {
    const life = new Life().shown().on(3).does(MIRA, 'keep', KEEP).on(9).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 9, text: 'Gone.', gone: true }).on(10).does(ANA, 'verifyRemoved', { text: 'Gone.' }).on(12);
    expect(marks(life)).toEqual(['0 found by a report', '3 approved', '9 reported as removed', '10 over', '12 today']);
    expect(stretches(life)).toEqual(['0–3 unapproved', '3–10 approved', '10–12 over']);
  });
});

describe('the picture of the life line', () => {
  it('gives room to today and the end before everything else, and never lets two labels of a lane meet', () => {
    const life = extended();
    for (let day = 32; day < 60; day += 3) life.on(day).does(ANA, 'review', REVIEW);
    const { marks: placed } = layOut(lifeLine(life));
    expect(placed.filter(({ kind }) => kind === 'today' || kind === 'ends').every(({ lane }) => lane !== undefined)).toBe(true);
    const labelled = placed.filter(({ lane }) => lane !== undefined);
    const meeting = labelled.filter((mark, at) => labelled.slice(at + 1).some((other) => other.side === mark.side && other.lane === mark.lane && mark.align === 'middle' && other.align === 'middle' && Math.abs(other.percent - mark.percent) < 18.9));
    expect(meeting).toEqual([]);
  });

  it('cuts what lies long before, so that the rest keeps its room', () => {
    const life = new Life().shown(['policy-1'], { findings: findingsOf(['policy-1']).map((finding) => ({ ...finding, since: '2019-01-01' })) }).on(3).does(MIRA, 'keep', { ...KEEP, findings: findingsOf(['policy-1']).map((finding) => ({ ...finding, since: '2019-01-01' })) }).on(20);
    const layout = layOut(lifeLine(life));
    expect(layout.cut).toBe(true);
    expect(layout.marks.find(({ kind }) => kind === 'granted')?.percent).toBeLessThan(50);
  });
});
