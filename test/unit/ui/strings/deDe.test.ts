import type { SeatHow } from '../../../../src/domain/exception/seat';
import { first } from '../../../../src/ui/strings/deDe/first';
import { exception as exceptionOf } from '../../../../src/ui/strings/deDe/exception';
import { forms } from '../../../../src/ui/strings/deDe/forms';
import { formatsOf } from '../../../../src/ui/strings/formats';
import type { OwnerHeadingFacts } from '../../../../src/ui/strings/ownerStrings';
import { plainText } from '../../../../src/ui/strings/richText';

const formats = formatsOf('de-DE');
const TODAY = 20_781;
const NOTHING: OwnerHeadingFacts = { answersFor: 0, watches: 0, needAct: 0, others: false, escalated: 0, asked: { allTheirs: true, open: 0, ending: undefined, today: 100 } };
const mira = { login: 'mira@contoso.example', name: 'Mira Okafor' };
const jon = { login: 'jon@contoso.example', name: 'Jon Bell' };

describe('sentences in German', () => {
  const heatmap = first.heatmap(formats);
  const entries = first.entry(formats);
  const exception = exceptionOf(formats);

  it('count in words that fit the number', () => {
    expect(heatmap.heading({ open: 41, late: 12, unassigned: 6 })).toBe('12 von 41 offenen Ausnahmen sind über der Toleranz, und für 6 ist niemand verantwortlich');
    expect(heatmap.heading({ open: 41, late: 1, unassigned: 41 })).toBe('1 von 41 offenen Ausnahmen ist über der Toleranz, und für keine ist jemand verantwortlich');
    expect(heatmap.heading({ open: 1, late: 1, unassigned: 1 })).toBe('1 Vertrauensausnahme ist offen und über der Toleranz, und niemand ist für sie verantwortlich');
    expect(heatmap.heading({ open: 1200, late: 0, unassigned: 0 })).toBe('1.200 Vertrauensausnahmen sind offen, und für jede ist jemand verantwortlich');
  });

  it('put days into the case that the word before them asks for', () => {
    expect([0, 1, 3, -1, -12].map((ahead) => entries.relative(TODAY + ahead, TODAY))).toEqual(['heute', 'in 1 Tag', 'in 3 Tagen', 'vor 1 Tag', 'vor 12 Tagen']);
    expect(entries.age(174, true)).toBe('mindestens 174 Tage');
    expect(exception.life.openFor(174, true)).toBe('offen seit mindestens 174 Tagen');
    expect(formats.day(TODAY)).toBe('24. Nov. 2026');
  });

  it('name the next duty by what stands behind the day', () => {
    const duty = (lifecycle: 'unassigned' | 'approved', offset: number, ends = false): string => entries.duty({ lifecycle, dueDay: TODAY + offset, ends, today: TODAY });
    expect(duty('unassigned', -12)).toBe('Antwort 12 Tage überfällig');
    expect(duty('approved', 1)).toBe('Überprüfung in 1 Tag');
    expect(duty('approved', -12, true)).toBe('endete vor 12 Tagen');
    expect(duty('approved', 6, true)).toBe('endet in 6 Tagen');
  });

  it('say a duty as an infinitive that stands after a name and after „muss“', () => {
    const due = { duty: 'remove', of: 'controlOwner', day: TODAY + 6 } as const;
    expect(exception.duty(due, TODAY)).toBe('die Ausnahme bis zum 30. Nov. 2026 entfernen, in 6 Tagen');
    expect(exception.duty({ ...due, day: TODAY - 12 }, TODAY)).toBe('die Ausnahme jetzt entfernen, das Ende war am 12. Nov. 2026, vor 12 Tagen');
    expect(exception.duty({ ...due, duty: 'review' }, TODAY + 33)).toBe('die Ausnahme jetzt überprüfen, 27 Tage überfällig, seit dem 30. Nov. 2026');
    expect(forms(formats).effect.must({ name: 'Mira Okafor', isMe: false }, exception.duty(due, TODAY))).toBe('Mira Okafor muss die Ausnahme bis zum 30. Nov. 2026 entfernen, in 6 Tagen.');
  });

  it('say who answers for it, with nobody called he or she', () => {
    const { accountability } = first.accountability(formats);
    const said = { as: 'seat', person: mira, sinceDay: TODAY - 10, how: 'approved' as SeatHow, deputy: undefined, offeredTo: undefined, fallsBecause: undefined, personGone: false } as unknown as Parameters<typeof accountability.clause>[1];
    expect(plainText(accountability.clause('answers', said))).toBe('Mira Okafor verantwortet die Ausnahme: Kontrollverantwortung seit dem 14. Nov. 2026, durch die Genehmigung.');
    expect(plainText(accountability.clause('watches', { ...said, deputy: { person: jon, toDay: TODAY + 11 } as never }))).toBe(
      'Jon Bell handelt bis zum 5. Dez. 2026 in Vertretung. Verantwortlich für die Aufsicht über die Ausnahme bleibt Mira Okafor: Sicherheitsaufsicht seit dem 14. Nov. 2026, durch die Genehmigung.',
    );
  });
});

describe('the owner view in German', () => {
  const owner = first.owner(formats);
  const heading = (facts: Partial<OwnerHeadingFacts>): string => owner.heading({ ...NOTHING, ...facts });

  it('answers for what somebody answers, and what is needed of them', () => {
    expect(heading({ answersFor: 7, needAct: 3 })).toBe('Sie verantworten 7 offene Ausnahmen, bei 3 werden Sie gebraucht');
    expect(heading({ answersFor: 1 })).toBe('Sie verantworten 1 offene Ausnahme, und im Moment ist von Ihnen nichts nötig');
    expect(heading({ watches: 4, needAct: 1, others: true })).toBe('Sie beaufsichtigen 4 offene Ausnahmen, und bei 1 Ausnahme werden Sie gebraucht');
    expect(heading({ escalated: 2 })).toBe('2 Ausnahmen wurden an Sie eskaliert');
  });

  it('never says that the business side is accountable', () => {
    expect(heading({ asked: { allTheirs: true, open: 1, ending: { count: 1, day: 100 }, today: 100 } })).toBe('Sie haben 1 Ausnahme beantragt, und diese endet heute');
    const facts = { name: 'Jon Bell', seat: 'businessOwner', fromDay: TODAY, toDay: TODAY + 11, count: 2, today: TODAY } as const;
    for (const text of [exceptionOf(formats).seats.businessOwner, owner.deputies.actsFor(facts), owner.deputies.actFor(facts), ...owner.status({ name: undefined, open: { businessOwner: 2, controlOwner: 0, securityReviewer: 0 } })]) {
      expect(text).toMatch(/Fachseite/);
      expect(text).not.toMatch(/verantwort/i);
    }
  });
});
