/** @jest-environment jsdom */
import '../../textEncoder';
import * as React from 'react';
import { render } from '@testing-library/react';
import { lineageOf } from '../../../../../src/domain/judge/lineageOf';
import { encodeAnswer } from '../../../../../src/domain/ledger/answer';
import { exceptionStringsFor } from '../../../../../src/ui/strings/exceptionStringsFor';
import { stringsFor } from '../../../../../src/ui/strings/stringsFor';
import { ScopeSection } from '../../../../../src/ui/view/exception/scope/ScopeSection';
import { coveredSetting } from '../../../domain/ledger/decisions';
import { OTHER_ANSWER } from '../../../domain/ledger/lawful';
import { ANA, DAY_0, KEEP, Life, MIRA } from '../../../domain/ledger/life';

const { formats } = stringsFor('en-US');
const words = exceptionStringsFor(formats);
const KEY = 'tenant|policy-1|userExcluded|user-1';
const found = (): Life => new Life().shown([], { source: 'ScubaGear', findings: [coveredSetting('policy-1', {})] }).on(1).does(MIRA, 'keep', KEEP);
const textOf = (life: Life): string => render(<ScopeSection parts={life.state.parts} narrow={false} words={words} formats={formats} />).container.textContent ?? '';

describe('what an exception covers', () => {
  it('says what the newest report of each tool says of it', () => {
    const text = textOf(found().on(5).shown([], { source: 'Maester', findings: [coveredSetting('policy-1', {})], verdict: 'documented' }));
    expect(text).toMatch(/Maester, Jun 7, 2026: there, as approvedScubaGear, Jun 2, 2026: there, and nobody had approved it then/);
  });

  it('says it once where findings that went to another exception came back with the same', () => {
    const life = new Life().shown(['policy-1']);
    const lineage = lineageOf(life.state, undefined);
    const answer = encodeAnswer({ ...OTHER_ANSWER, ranOn: '2026-06-02', verdict: 'undocumented', findings: [coveredSetting('policy-2', {})] });
    const text = textOf(life.on(2).does(ANA, 'absorb', { from: 'x9', answer, sinceDay: DAY_0, lineage }));
    expect(life.refused).toBeUndefined();
    expect(text.match(/A report, Jun 2, 2026/g)).toHaveLength(1);
  });

  it('says of a finding that is no longer shown when it was last, and why that proves nothing', () => {
    const text = textOf(found().on(5).shown([], { source: 'ScubaGear', findings: [], untold: [{ key: KEY, reason: 'policyGone', why: [] }], verdict: 'cannotTell' }));
    expect(text).toContain('not shown, which proves nothing');
    expect(text).toContain('last shown on Jun 2, 2026: the policy itself is no longer in the tenant');
  });

  it('says of one that a report looked for in vain that it is not shown any more', () => {
    const text = textOf(found().on(5).shown([], { source: 'ScubaGear', findings: [], gone: [KEY], verdict: 'notSeen' }));
    expect(text).toContain('looked for, and not there; it is approved all the same');
    expect(text).toContain(words.page.scope.verdicts.notShown);
  });
});
