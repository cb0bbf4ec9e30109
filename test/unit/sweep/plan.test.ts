import fc from 'fast-check';
import { judge } from '../../../src/domain/judge/judge';
import { reminderDays } from '../../../src/domain/judge/reminders';
import { contentHashOf } from '../../../src/domain/ledger/decisionHash';
import { causeIn, saysOf, type NewNotice } from '../../../src/domain/notices/notice';
import { peopleAt } from '../../../src/domain/people/people';
import { planAdoptionsDisputed, planLedgerChanged } from '../../../src/sweep/plan';
import { anyStory, played, REGISTER } from '../domain/ledger/anyLife';
import { ADM_MIRA, ANA, DAY_0, fact, findingsOf, JON, KEEP, LENA, Life, MIRA, OLE, PRIYA, RAJ, REQUEST, REVIEW, SAM, TOM } from '../domain/ledger/life';
import { acceptedLife, approvedLife, keptLife, LIVES } from '../domain/ledger/states';
import { managed, noticeText, Sweeping } from './sweeping';

const sweeping = (life: (known: ReturnType<typeof managed>) => Life, more: Parameters<typeof managed>[0] = {}): Sweeping => {
  const known = managed(more);
  return new Sweeping(life(known), known);
};
const only = (texts: readonly string[], word: string): string[] => texts.filter((text) => text.includes(word));

describe('escalations of a sweep', () => {
  it('climb: the manager half-way to tolerance, risk when it is over, leadership 14 days later and every 30 days', () => {
    const all = sweeping(keptLife).sweepTo(60, 150);
    expect(only(all, 'recorded').filter((text) => text.includes('remove'))).toEqual(['64 recorded manager remove', '68 recorded risk remove', '82 recorded leadership remove', '112 recorded leadership remove', '142 recorded leadership remove']);
    expect(only(all, 'escalated').filter((text) => text.includes('remove'))).toEqual([
      '64 LENA: escalated manager remove as manager', '68 LENA: escalated risk remove as riskLeadership', '82 TOM: escalated leadership remove as leadership', '112 TOM: escalated leadership remove as leadership', '142 TOM: escalated leadership remove as leadership',
    ]);
  });

  it('that were missed for weeks are one of each level, once', () => {
    const swept = sweeping(keptLife);
    expect(only(swept.sweep(150), 'recorded').filter((text) => text.includes('remove'))).toEqual(['recorded manager remove', 'recorded risk remove', 'recorded leadership remove']);
    expect(swept.sweep(150)).toEqual([]);
    expect(swept.sweep(151)).toEqual([]);
  });

  it('say the same whoever writes them and on whatever day, so that two sweeps write one', () => {
    const hashes = (day: number): string[] => sweeping(keptLife).plan(day).escalations.map((act) => `${act.key} ${contentHashOf(act)}`);
    expect(hashes(65)).toEqual(hashes(64));
    expect(hashes(65).length).toBeGreaterThan(0);
  });

  it('stand still while an acknowledgement names a later day', () => {
    const swept = sweeping((known) => keptLife(known));
    swept.sweepTo(60, 68);
    swept.life.on(69).does(LENA, 'acknowledge', { who: MIRA, what: 'Moves the relay.', byDay: DAY_0 + 83 });
    expect(only(swept.sweepTo(69, 83), 'recorded').filter((text) => text.includes('remove'))).toEqual([]);
    expect(only(swept.sweepTo(84, 84), 'recorded')).toContain('84 recorded leadership remove');
  });

  it('of a signature are for the managers of risk leadership, then for it, then for leadership', () => {
    expect(only(sweeping((known) => acceptedLife(known)).sweepTo(180, 210), 'sign').filter((text) => text.includes('escalated'))).toEqual(['184 TOM: escalated manager sign as manager', '188 LENA: escalated risk sign as riskLeadership', '202 TOM: escalated leadership sign as leadership']);
  });

  it('of offers of one day are for the manager of each who did not answer', () => {
    const known = managed({ facts: [fact(JON, { manager: OLE.login }), fact(TOM, { manager: RAJ.login })] });
    const life = approvedLife(known).on(2).does(MIRA, 'handOn', { to: JON }).does(PRIYA, 'offerSeat', { seat: 'businessOwner', to: TOM });
    expect(only(new Sweeping(life, known).sweepTo(3, 20), 'escalated manager answerOffer')).toEqual(['13 RAJ: escalated manager answerOffer as manager', '13 OLE: escalated manager answerOffer as manager']);
  });

  it('of a contradicted decision go to risk leadership at once', () => {
    const life = keptLife(managed());
    const kept = life.decisions.find(({ act }) => act === 'keep')?.key ?? '';
    life.on(3).does(ANA, 'stampContradicted', { decision: kept, export: 'hash', loggedAs: 'someone@contoso.example' });
    expect(new Sweeping(life).sweep(3)).toEqual(expect.arrayContaining(['recorded risk settleStamp', 'LENA: escalated risk settleStamp as riskLeadership']));
  });

  it('of a contradicted decision go on where the exception is over', () => {
    const life = approvedLife(managed()).on(3).does(MIRA, 'reportRemoved', { onDay: DAY_0 + 3, text: 'Disabled.', gone: true }).does(ANA, 'verifyRemoved', { text: 'Gone.' });
    life.does(RAJ, 'stampContradicted', { decision: 'review-4', export: 'hash', loggedAs: 'someone@contoso.example' });
    expect(life.lifecycle).toBe('closed');
    expect(new Sweeping(life).sweep(3)).toEqual(['recorded risk settleStamp', 'LENA: escalated risk settleStamp as riskLeadership']);
  });

  it('of a contradicted beginning go on where somebody merges it away meanwhile: that has no effect', () => {
    const life = approvedLife(managed()).on(3).does(ANA, 'stampContradicted', { decision: 'request-1', export: 'hash', loggedAs: 'someone@contoso.example' }).does(RAJ, 'merge', { into: 'x9', reason: 'The same.' });
    expect(life.refused).toEqual({ code: 'settleFirst' });
    expect(new Sweeping(life).sweep(3)).toEqual(expect.arrayContaining(['recorded risk settleStamp', 'LENA: escalated risk settleStamp as riskLeadership']));
  });

  it('made by hand are told to those of that level, until a review or an acknowledgement answers them', () => {
    const life = keptLife(managed()).on(5).does(ANA, 'escalate', { level: 'risk', reason: 'Nobody answers.' });
    expect(new Sweeping(life).sweep(5)).toEqual(['LENA: escalated risk by hand as riskLeadership']);
    life.on(6).does(ANA, 'review', REVIEW);
    expect(new Sweeping(life).sweep(6)).toEqual([]);
    const acknowledged = keptLife(managed()).on(5).does(ANA, 'escalate', { level: 'risk', reason: 'Nobody answers.' }).does(LENA, 'acknowledge', { who: MIRA, what: 'Asks.', byDay: DAY_0 + 9 });
    expect(only(new Sweeping(acknowledged).sweep(5), 'escalated')).toEqual([]);
  });
});

describe('who is told', () => {
  it('before an end date: the control owner, and the business owner, who may ask for more time', () => {
    expect(only(sweeping(approvedLife).sweepTo(5, 40), 'remove')).toEqual([
      '33 MIRA: reminder remove as holder', '33 PRIYA: reminder remove as businessOwner',
      '39 MIRA: reminder remove as holder', '39 PRIYA: reminder remove as businessOwner',
      '40 MIRA: due remove as holder', '40 PRIYA: due remove as businessOwner',
    ]);
  });

  it('is the reviewer of a review, and risk leadership of a risk that must be signed again', () => {
    expect(only(sweeping(approvedLife).sweepTo(5, 62), ' review')).toEqual(['32 ANA: reminder review as holder', '55 ANA: reminder review as holder', '61 ANA: reminder review as holder', '62 ANA: due review as holder']);
    expect(only(sweeping(acceptedLife).sweepTo(140, 180), 'sign')).toEqual(['150 LENA: reminder sign as riskLeadership', '173 LENA: reminder sign as riskLeadership', '179 LENA: reminder sign as riskLeadership', '180 LENA: due sign as riskLeadership']);
  });

  it('at once: whoever must answer something that somebody asked or offered', () => {
    expect(sweeping(LIVES.assigned).sweep(1)).toEqual(['MIRA: asked answerOffer as named']);
    expect(only(sweeping((known) => approvedLife(known).on(5).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 60, changed: 'x' })).sweep(5), 'asked')).toEqual(['MIRA: asked decideExtension as holder']);
    expect(only(sweeping(LIVES.removalReported).sweep(3), 'asked')).toEqual(['ANA: asked verify as holder']);
    expect(only(sweeping((known) => approvedLife(known).on(5).does(PRIYA, 'askRiskAcceptance', { why: 'x' })).sweep(5), 'asked')).toEqual(['LENA: asked decideRisk as riskLeadership']);
  });

  it('at once: the control owner whose approval lapsed', () => {
    expect(sweeping(LIVES.lapsed).sweep(3)).toEqual(['MIRA: asked approveAgain as holder']);
  });

  it('when a dismissal ends: the reviewer before, and whoever must answer after', () => {
    const swept = sweeping(LIVES.dismissed, { serviceOwner: SAM });
    const texts = swept.sweepTo(330, 384);
    expect(only(texts, 'dismissalEnds')).toEqual(expect.arrayContaining(['366 SAM: due dismissalEnds as serviceOwner']));
    expect(only(texts, 'triage')).toEqual(['367 MIRA: asked triage as holder', '378 MIRA: reminder triage as holder', '379 MIRA: reminder triage as holder', '380 MIRA: due triage as holder', '384 recorded manager triage', '384 LENA: escalated manager triage as manager']);
  });

  it('of an empty seat: the service owner, else the default accountable; of what was only found, not before its day', () => {
    expect(only(sweeping(LIVES.unassigned, { serviceOwner: SAM, defaultAccountable: TOM }).sweepTo(0, 14), 'triage')).toEqual(['14 SAM: due triage as serviceOwner']);
    expect(only(sweeping(LIVES.unassigned, { defaultAccountable: TOM }).sweepTo(0, 14), 'triage')).toEqual(['14 TOM: due triage as defaultAccountable']);
    expect(sweeping(LIVES.requested, { serviceOwner: SAM }).sweep(0)).toEqual(['SAM: asked decideRequest as serviceOwner']);
  });

  it('is nobody where nobody is named, and that is counted', () => {
    expect(sweeping(LIVES.requested).plan(0)).toMatchObject({ notices: [], untold: 1 });
    expect(sweeping(LIVES.unassigned).plan(13)).toMatchObject({ notices: [], untold: 0 });
    expect(sweeping(LIVES.unassigned).plan(14)).toMatchObject({ notices: [], untold: 1 });
  });

  it('besides the holder: a deputy, on the days of the deputy', () => {
    const texts = sweeping((known) => approvedLife(known).on(30).does(MIRA, 'nameDeputy', { seat: 'controlOwner', person: JON, fromDay: DAY_0 + 30, toDay: DAY_0 + 35 })).sweepTo(30, 40);
    expect(only(texts, ' remove')).toEqual(expect.arrayContaining(['33 JON: reminder remove as deputy', '33 MIRA: reminder remove as holder', '39 MIRA: reminder remove as holder']));
    expect(only(texts, 'JON').filter((text) => text.includes('remove'))).toEqual(['33 JON: reminder remove as deputy']);
  });

  it('in place of somebody who is gone: the manager, else whoever stands in for an empty seat', () => {
    const gone = fact(MIRA, { manager: LENA.login, state: 'gone', id: 9 });
    expect(only(sweeping(keptLife, { facts: [gone] }).sweepTo(60, 60), 'remove')).toEqual(['60 LENA: due remove as manager']);
    expect(only(sweeping(keptLife, { facts: [{ ...gone, manager: '' }], serviceOwner: SAM }).sweepTo(60, 60), 'remove')).toEqual(['60 SAM: due remove as serviceOwner']);
    expect(only(sweeping(keptLife, { facts: [{ ...gone, manager: '' }] }).sweepTo(60, 60), 'remove')).toEqual([]);
  });

  it('in place of a manager who is not known: who stands in for an empty seat, unless that is who missed it', () => {
    const unmanaged = [fact(MIRA, { id: 9 })];
    expect(only(sweeping(keptLife, { facts: unmanaged, serviceOwner: SAM }).sweepTo(64, 64), 'manager')).toContain('64 SAM: escalated manager remove as serviceOwner');
    expect(only(sweeping(keptLife, { facts: unmanaged, serviceOwner: MIRA, defaultAccountable: TOM }).sweepTo(64, 64), 'escalated')).toContain('64 TOM: escalated manager remove as defaultAccountable');
    expect(only(sweeping(keptLife, { facts: unmanaged, serviceOwner: MIRA }).sweepTo(64, 64), 'escalated')).toEqual([]);
  });

  it('as leadership: those who manage risk leadership, and the default accountable; where neither is known, risk leadership again', () => {
    const leaders = (more: Parameters<typeof managed>[0]): string[] => only(sweeping(keptLife, more).sweepTo(82, 82), 'escalated leadership');
    expect(leaders({ defaultAccountable: SAM })).toEqual(['82 TOM: escalated leadership remove as leadership', '82 SAM: escalated leadership remove as leadership']);
    expect(leaders({ facts: [fact(LENA, { id: 9 })] })).toEqual(['82 LENA: escalated leadership remove as riskLeadership']);
  });

  it('is the next holder too, once the seat is somebody else’s', () => {
    const swept = sweeping(keptLife);
    swept.sweepTo(53, 60);
    swept.life.on(61).does(MIRA, 'handOn', { to: JON, text: 'Runs the platform.' }).on(61).does(JON, 'takeControlSeat');
    expect(only(swept.sweep(61), ': due remove')).toEqual(['JON: due remove as holder']);
  });
});

describe('the same cause', () => {
  it('never gives the same person two notices, be it on another account of theirs', () => {
    const known = managed({ sameHuman: [[ADM_MIRA, MIRA]] });
    const life = approvedLife(known);
    const swept = new Sweeping(life, known);
    swept.sweepTo(33, 33);
    life.on(33).does(MIRA, 'handOn', { to: ADM_MIRA, text: 'My other account.' }).does(ADM_MIRA, 'takeControlSeat');
    expect(only(swept.sweep(34), 'remove')).toEqual([]);
  });

  it('of one that was extended is another: reminders begin anew with the new day', () => {
    const swept = sweeping((known) => approvedLife(known));
    swept.sweepTo(30, 33);
    swept.life.on(33).does(ANA, 'review', REVIEW).does(PRIYA, 'askExtension', { untilDay: DAY_0 + 70, changed: 'x' }).does(MIRA, 'grantExtension', { endDay: DAY_0 + 70 });
    expect(only(swept.sweepTo(34, 64), 'MIRA: reminder remove')).toEqual(['63 MIRA: reminder remove as holder']);
  });
});

describe('what is over', () => {
  it.each(['closed', 'withdrawn', 'declined', 'merged', 'new'] as const)('%s brings nothing, ever', (state) => {
    expect(sweeping(LIVES[state], { serviceOwner: SAM }).sweepTo(5, 200)).toEqual([]);
  });
});

describe('who sits where', () => {
  it('is told once: whoever was asked for a seat that somebody else took, and whoever stands in', () => {
    const swept = sweeping((known) => LIVES.assigned(known).on(2).does(JON, 'takeControlSeat').does(JON, 'nameDeputy', { seat: 'controlOwner', person: OLE, fromDay: DAY_0 + 2, toDay: DAY_0 + 9 }));
    expect(swept.sweepTo(2, 9).filter((text) => text.includes('controlOwner'))).toEqual(['2 MIRA: seatTaken controlOwner as named', '2 OLE: deputyNamed controlOwner as deputy']);
  });
});

describe('an adoption of a looser policy that the audit log contradicts', () => {
  it('is told once to each of those who adopt and write policies, as long as it is not settled', () => {
    const day = new Sweeping(new Life(), managed()).day(DAY_0);
    expect(planAdoptionsDisputed([{ key: 'p1', settleBy: DAY_0 + 14 }, { key: 'p2' }], [LENA, SAM, LENA], day).map(noticeText)).toEqual(['LENA: adoptionDisputed  as riskLeadership', 'SAM: adoptionDisputed  as riskLeadership']);
  });
});

describe('a ledger that does not fit its seal', () => {
  it('is told once to each of those who can look into it', () => {
    const day = new Sweeping(new Life(), managed()).day(DAY_0);
    const texts = planLedgerChanged('done|1', [LENA, SAM, LENA], day);
    expect(texts.map(noticeText)).toEqual(['LENA: ledgerChanged  as riskLeadership', 'SAM: ledgerChanged  as riskLeadership']);
    const [first] = texts as [NewNotice];
    const known = new Map([[causeIn(first.key), [{ login: LENA.login, says: saysOf(first) }]]]);
    expect(planLedgerChanged('done|1', [LENA, SAM], { ...day, known }).map(({ recipient }) => recipient)).toEqual([SAM.login]);
    expect(planLedgerChanged('done|2', [LENA], { ...day, known })).toHaveLength(1);
    const squatted = new Map([[causeIn(first.key), [{ login: LENA.login, says: 'something else' }]]]);
    expect(planLedgerChanged('done|1', [LENA], { ...day, known: squatted })).toHaveLength(1);
  });
});

describe('whatever was decided', () => {
  const known = { ...REGISTER, people: { ...REGISTER.people, facts: [...REGISTER.people.facts, fact(JON, { manager: LENA.login }), fact(RAJ, { manager: TOM.login })] } };

  it('a second sweep of the day finds nothing to do, nobody is told twice, and nobody in the first half of a grant', () => {
    fc.assert(
      fc.property(anyStory({ most: 10 }), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }), (story, steps) => {
        const life = played(story, known);
        const swept = new Sweeping(life, known);
        const { humanOf } = peopleAt(known.people);
        let day = life.today - DAY_0;
        for (const step of [0, ...steps]) {
          day += step;
          for (const { about } of swept.plan(day).notices) {
            if (about.kind !== 'reminder') continue;
            const { end } = life.state.parts;
            if (about.duty === 'remove' && end?.day === about.dueDay) expect((DAY_0 + day - end.setOnDay) * 2).toBeGreaterThanOrEqual(end.day - end.setOnDay);
          }
          swept.sweep(day);
          expect(swept.plan(day)).toMatchObject({ escalations: [], notices: [] });
          expect(judge(life.state, DAY_0 + day).levelsDue).toEqual([]);
        }
        const told = swept.written.map(({ key, recipient }) => `${causeIn(key)} ${humanOf(recipient)}`);
        expect(new Set(told).size).toBe(told.length);
        expect(new Set(swept.written.map(({ key }) => key)).size).toBe(told.length);
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  it('reminders of a day are as many as the policy has, at most, and due is told once', () => {
    const swept = sweeping((all) => new Life('x1', all).does(PRIYA, 'request', REQUEST).shown().on(1).does(MIRA, 'approve', { ...KEEP, findings: findingsOf(['policy-1']), endDay: DAY_0 + 91, answersForIt: true }));
    const texts = only(swept.sweepTo(1, 95), 'MIRA').filter((text) => text.includes(' remove as'));
    expect(texts).toHaveLength(reminderDays(DAY_0 + 1, DAY_0 + 91, { remindBeforeDays: [30, 7, 1] }).length + 1);
  });
});
