/** @jest-environment jsdom */
import '../textEncoder';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import { EMPTY_REGISTER, type KnownRegister } from '../../../../src/decisions/knownRegister';
import { planImport, type PlannedReport } from '../../../../src/decisions/importPlan';
import { draftsFrom } from '../../../../src/discovery/drafts';
import { dayFromIso } from '../../../../src/domain/day/day';
import type { Finding } from '../../../../src/domain/exception/finding';
import { lookedAtAll, type LookedAt } from '../../../../src/domain/reconcile/lookedAt';
import { IntakeAnswers } from '../../../../src/ui/intake/IntakeAnswers';
import { answerStringsFor } from '../../../../src/ui/strings/answerStringsFor';
import { stringsFor } from '../../../../src/ui/strings/stringsFor';
import { finding, report } from '../../decisions/reports';

const words = answerStringsFor(stringsFor('en-US').formats);
const LOOKED = lookedAtAll(['userExcluded']);

function planned(known: KnownRegister, ranOn: string, findings: readonly Finding[], looked: readonly LookedAt[] = LOOKED): PlannedReport {
  const parsed = { report: report({ ranOn }), findings, looked, roleHolders: [], sameAs: new Map<string, string>() };
  const [plan] = planImport([{ ...parsed, drafts: draftsFrom(parsed) }], known).reports;
  if (!plan) throw new Error('One report makes one plan');
  return plan;
}

/** A register in which user A is known from a report of June. */
function withA(): KnownRegister {
  const found = finding({ user: 'a' });
  const [told] = planned(EMPTY_REGISTER, '2026-06-04', [found]).told;
  const onDay = dayFromIso('2026-06-04') ?? 0;
  const facts = { id: 1, lifecycle: 'unassigned', endDay: undefined, removedOnDay: undefined, scopeUnconfirmed: false, tenantId: 'tenant-1', family: 'conditionalAccess', title: 'User a is excluded', principal: found.principal, severity: 'high', category: 'unclassified', controls: [], approvedUntilDay: undefined, approves: [], marks: [], told: {} } as const;
  return { ...EMPTY_REGISTER, today: onDay + 30, exceptions: new Map([[told?.exceptionKey ?? '', { findingsHash: '', sinceDay: onDay, facts }]]), earlier: [{ tenantId: 'tenant-1', source: 'ScubaGear', ranOnDay: onDay, looked: LOOKED, holes: [{ ...found, shownOnDay: onDay }] }] };
}
const show = (plan: PlannedReport): string => render(<IntakeAnswers titleOf={({ title }) => title} report={plan} words={words} />).container.textContent ?? '';

describe('what a report answers, before it is kept', () => {
  it('says what nobody documented first, and what that means', () => {
    show(planned(withA(), '2026-06-20', [finding({ user: 'a' }), finding({ user: 'b' })]));
    expect(screen.getByText('2 are documented by nobody')).toBeTruthy();
    expect(screen.getByText(words.means.undocumented)).toBeTruthy();
  });

  it('says what is gone, and what cannot be told with its reason', () => {
    expect(show(planned(withA(), '2026-06-20', []))).toContain('1 is gone');
    const policyGone: LookedAt[] = [{ kind: 'userExcluded', settings: [], beyond: 'policyGone' }];
    const text = show(planned(withA(), '2026-06-20', [], policyGone));
    expect(text).toContain('1 cannot be told');
    expect(text).toContain('1 finding: the policy itself is no longer in the tenant, so nobody is covered by it any more: a worse hole than the exclusion');
    expect(text).toContain('Policy p1: the policy itself');
  });

  it('says why an approved one that no report ever showed cannot be told', () => {
    const known = withA();
    const approved = new Map([...known.exceptions].map(([key, each]) => [key, { ...each, facts: each.facts && { ...each.facts, lifecycle: 'approved' as const } }]));
    const text = show(planned({ ...known, exceptions: approved, earlier: [] }, '2026-06-20', [], lookedAtAll(['userExcluded'], { code: 'pageMissing' })));
    expect(text).toContain('User a is excludedthe report could not look there (a further page follows');
  });

  it('says that a report is older, from a day to come, or of a tenant that nobody knows', () => {
    expect(show(planned(withA(), '2026-05-20', [finding({ user: 'b' })]))).toMatch(/A report of the same tool from .* was read already\..*1 of its findings was gone by then/);
    expect(show(planned(withA(), '2027-01-01', [finding({ user: 'b' })]))).toContain('still to come. Nothing of it is kept');
    const ofAnother = { ...withA(), exceptions: new Map(), earlier: withA().earlier.map((each) => ({ ...each, tenantId: 'tenant-2' })) };
    expect(show(planned(ofAnother, '2026-05-20', []))).toContain('The register holds nothing of Fabrikam yet');
    expect(show(planned(EMPTY_REGISTER, '2026-05-20', []))).toBe('');
  });
});
