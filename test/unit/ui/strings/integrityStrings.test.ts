import type { IntegrityFinding, KeptItem } from '../../../../src/domain/integrity/finding';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { integrityStringsFor } from '../../../../src/ui/strings/integrityStringsFor';
import { formatsOf } from '../../../../src/ui/strings/formats';
import { ANA, LENA, MIRA, PRIYA, REQUEST, REVIEW } from '../../domain/ledger/life';
import { historyOf } from '../../domain/integrity/histories';
import { personFact } from '../../domain/people/facts';

const words = integrityStringsFor(formatsOf('en-US'));
const [request, approval, review] = historyOf([
  { author: PRIYA, act: 'request', body: REQUEST, afterSeconds: 1, unseen: 0 },
  { author: MIRA, act: 'approve', body: {}, afterSeconds: 1, unseen: 0 },
  { author: ANA, act: 'review', body: REVIEW, afterSeconds: 86_400, unseen: 0 },
]) as [Decision, Decision, Decision];
const person: KeptItem = { ...request, list: 'People', title: 'Mira Okafor' };
const { act: _act, ...fact } = person as KeptItem & { act: string };
const row = { id: 1, exceptionKey: 'x1', title: 'svc-legacy-mail is excluded' };

/** Each finding as people read it: what is the matter. */
const SAID: readonly (readonly [IntegrityFinding, string])[] = [
  [{ code: 'writtenAgain', item: approval, decision: approval, signs: ['version', 'editor'] }, '“Approval by Mira Okafor of Jun 2, 2026” was written again after it was made: it has a further version and somebody else changed it last.'],
  [{ code: 'writtenAgain', item: fact, decision: undefined, signs: ['log'] }, 'The entry “Mira Okafor” of the list “People” was written again after it was made: the change log of its list says so.'],
  [{ code: 'textChanged', decision: approval }, 'What “Approval by Mira Okafor of Jun 2, 2026” says is not what was written: its fingerprint does not fit.'],
  [{ code: 'notAKey', decision: { ...approval, exceptionKey: 'X1' } }, '“Approval by Mira Okafor of Jun 2, 2026” names no exception: “X1” is not spelt as the register spells its keys, in small letters, digits and hyphens. It counts for none.'],
  [{ code: 'keyTwice', decisions: [request, approval] }, '2 decisions have one key: “Request by Priya Nair of Jun 2, 2026” and “Approval by Mira Okafor of Jun 2, 2026”. Of one list only the first counts; of different lists each does.'],
  [{ code: 'secondKey', decision: approval, holder: request }, 'When “Approval by Mira Okafor of Jun 2, 2026” was sent, another text had its key: “Request by Priya Nair of Jun 2, 2026”.'],
  [{ code: 'secondKey', decision: approval, holder: undefined }, 'When “Approval by Mira Okafor of Jun 2, 2026” was sent, another text had its key, and that is no longer there.'],
  [{ code: 'seenMissing', key: 'k', namedBy: [review] }, 'A decision is missing: “Security review by Ana Ruiz of Jun 3, 2026” had seen it, and it is no longer there.'],
  [
    { code: 'seenChanged', noticedBy: [review], suspects: [approval], others: [request] },
    'What the author of “Security review by Ana Ruiz of Jun 3, 2026” had seen is not what stands there now. Changed was “Approval by Mira Okafor of Jun 2, 2026”, or what it says it had seen. Nobody can vouch any more for one further decision.',
  ],
  [
    { code: 'seenChanged', noticedBy: [review], suspects: [request, approval], others: [] },
    'What the author of “Security review by Ana Ruiz of Jun 3, 2026” had seen is not what stands there now. Changed was one of “Request by Priya Nair of Jun 2, 2026” and “Approval by Mira Okafor of Jun 2, 2026”, or what it says it had seen.',
  ],
  [{ code: 'seenChanged', noticedBy: [review], suspects: [], others: [] }, '“Security review by Ana Ruiz of Jun 3, 2026” says it had seen what nobody else had: what it says of that was changed, or it was not made by the portal.'],
  [{ code: 'beforeSeen', decision: request, seen: review }, '“Request by Priya Nair of Jun 2, 2026” names a decision that was only written afterwards: “Security review by Ana Ruiz of Jun 3, 2026”.'],
  [{ code: 'lineageShort', decision: approval, from: 'x2', untaken: ['firstApproval', 'extensions'] }, '“Approval by Mira Okafor of Jun 2, 2026” does not bring along what its findings had before: the day of the first approval and the extensions that were used.'],
  [{ code: 'lineageMore', decision: approval, from: 'x2', claimed: ['acknowledged', 'people'] }, '“Approval by Mira Okafor of Jun 2, 2026” brings more along with its findings than was known of them before: which escalations were acknowledged and who asked for it, approved and reviewed it.'],
  [{ code: 'notTakenIn', decision: approval, into: 'x2' }, '“Approval by Mira Okafor of Jun 2, 2026” gave its findings to an exception that did not take them in, or had given them back before.'],
  [{ code: 'notGiven', decision: approval, from: 'x2' }, '“Approval by Mira Okafor of Jun 2, 2026” took findings in that the other exception did not give away.'],
  [{ code: 'unreported', decisions: [review], isLate: false }, 'Ana Ruiz kept on Jun 3, 2026 what a report is said to show, and no such report is on record.'],
  [{ code: 'unreported', decisions: [{ ...review, createdAt: review.createdAt + 86_400_000, createdDay: review.createdDay + 1 }, review], isLate: false }, 'Ana Ruiz kept 2 times, first on Jun 3, 2026, what reports are said to show, and no such report is on record.'],
  [{ code: 'aheadReport', decision: review, ranOnDay: 47_117 }, 'Ana Ruiz put a report of Jan 1, 2099 on record on Jun 3, 2026, when that day had not come.'],
  [{ code: 'unreported', decisions: [review], isLate: true }, 'Ana Ruiz kept on Jun 3, 2026 what a report is said to show, more than a day after that report was recorded.'],
  [{ code: 'takenBack', decision: approval, into: 'x2' }, 'What “Approval by Mira Okafor of Jun 2, 2026” opened again here went on in another exception that took it in.'],
  [{ code: 'lineageShort', decision: approval, from: 'x2', untaken: ['origin'] }, '“Approval by Mira Okafor of Jun 2, 2026” names an exception that is not in the record as the one it came from.'],
  [{ code: 'stampDisputed', decision: approval, loggedAs: 'tom@contoso.example', settled: false }, 'The tenant’s audit log says that tom@contoso.example wrote “Approval by Mira Okafor of Jun 2, 2026”. It is suspended and has no effect.'],
  [{ code: 'stampDisputed', decision: approval, loggedAs: 'mira@contoso.example', settled: true }, 'The tenant’s audit log says that “Approval by Mira Okafor of Jun 2, 2026” was written at another time. Risk leadership confirmed it: it is void.'],
  [{ code: 'adoptionDisputed', decision: { ...approval, act: 'adoptPolicy', author: LENA }, loggedAs: 'tom@contoso.example', settleBy: 20_640 }, 'The tenant’s audit log says that tom@contoso.example wrote “Adoption of a policy by Lena Fischer of Jun 2, 2026”. What it loosened counts no more since then; what was decided under it stays.'],
  [{ code: 'unconfirmed', decisions: [request, approval] }, 'No export of the audit log showed who wrote 2 decisions while the log still held them: “Request by Priya Nair of Jun 2, 2026” and “Approval by Mira Okafor of Jun 2, 2026”.'],
  [{ code: 'byApp', item: approval, decision: approval }, '“Approval by Mira Okafor of Jun 2, 2026” was last written by an app.'],
  [{ code: 'takenAway', list: 'RiskDecisions', id: 7, atMs: Date.parse('2026-06-04T12:00:00') }, 'Entry 7 of the list “Risk decisions” was deleted on Jun 4, 2026, 12:00 PM.'],
  [{ code: 'putBack', list: 'Approvals', id: 7, atMs: Date.parse('2026-06-04T12:00:00') }, 'Entry 7 of the list “Approvals” was deleted and put back, last on Jun 4, 2026, 12:00 PM.'],
  [{ code: 'idsUnexplained', list: 'Reviews', ranges: [{ from: 2, to: 4 }, { from: 9, to: 9 }], count: 4 }, '4 numbers of the list “Reviews” belong to no entry: 2–4 and 9.'],
  [{ code: 'idsUnexplained', list: 'Reviews', ranges: [{ from: 2, to: 2 }], count: 1 }, '1 number of the list “Reviews” belongs to no entry: 2.'],
  [{ code: 'rowDiffers', row, columns: ['ExpiresDay', 'ControlOwnerName'], behind: false }, 'Its row in the register does not say what its decisions say: “End date (number)” and “Control owner (name)” differ.'],
  [{ code: 'rowDiffers', row, columns: ['Revision'], behind: true }, 'Lists and the heatmap do not show its newest decisions yet.'],
  [{ code: 'rowMissing', row }, '“svc-legacy-mail is excluded” is decided upon, but has no row in the register, so lists and the heatmap do not show it.'],
  [{ code: 'rowAlone', row }, 'The register has a row for it, but no decision that counts.'],
  [{ code: 'notJudged', row }, '“svc-legacy-mail is excluded” could not be judged: something in its decisions makes that fail. What is said of it here may not be all.'],
  [{ code: 'evidence', state: 'changed', file: { name: 'k-1-log.txt', title: 'log.txt', size: 1, chosen: '', stored: '' }, decision: review }, 'The file “log.txt” is no longer what “Security review by Ana Ruiz of Jun 3, 2026” relied on.'],
  [{ code: 'evidence', state: 'missing', file: { name: 'k-1-log.txt', title: 'log.txt', size: 1, chosen: '', stored: '' }, decision: review }, 'The file “log.txt” is gone, on which “Security review by Ana Ruiz of Jun 3, 2026” relied, and nobody recorded why.'],
  [{ code: 'foreignNotices', author: ANA, count: 3 }, 'Ana Ruiz wrote 3 notices that no sweep would have written.'],
  [{ code: 'falseCompletions', author: ANA, count: 1 }, 'Ana Ruiz put one sweep on record as complete that never saw what they say: there are fewer decisions than that.'],
  [{ code: 'rights', difference: { code: 'levelChanged', grade: 'danger', list: undefined, name: 'Register append', text: 'The permission level "Register append" was changed.' } }, 'The permission level "Register append" was changed.'],
  [{ code: 'openGroup', group: 'Register risk leadership' }, 'The members of “Register risk leadership”, or whoever asks, can put people into it.'],
  [
    { code: 'linkedAfterwards', fact: personFact('ana', 1, { createdAt: Date.parse('2026-06-04T12:00:00') }), by: PRIYA, accounts: [MIRA, ANA], exceptions: [{ exceptionKey: 'x1', title: 'Mail relay', isOpen: true }, { exceptionKey: 'x2', title: '', isOpen: false }] },
    'Priya Nair (priya@contoso.example) said on Jun 4, 2026, 12:00 PM that Mira Okafor (mira@contoso.example) and Ana Ruiz (ana@contoso.example) are accounts of one human. Before, they had acted as different humans on 2 exceptions: “Mail relay” and “x2”. Of these, one is open: “Mail relay”. There neither can decide any more what the other must not have decided.',
  ],
  [
    { code: 'linkedAfterwards', fact: personFact('ana', 1, { createdAt: Date.parse('2026-06-04T12:00:00') }), by: undefined, accounts: [MIRA, ANA], exceptions: [{ exceptionKey: 'x2', title: 'Mail relay', isOpen: false }] },
    'Somebody said on Jun 4, 2026, 12:00 PM that Mira Okafor (mira@contoso.example) and Ana Ruiz (ana@contoso.example) are accounts of one human. Before, they had acted as different humans on one exception: “Mail relay”.',
  ],
  [{ code: 'manyAccounts', accounts: [MIRA, ANA, PRIYA, { login: 'a@b', name: '' }], by: [ANA] }, '4 accounts count as one human: Mira Okafor (mira@contoso.example), Ana Ruiz (ana@contoso.example), Priya Nair (priya@contoso.example), and a@b. That was said by Ana Ruiz (ana@contoso.example).'],
  [
    { code: 'decidedMeanwhile', decision: review, other: MIRA, partedBy: PRIYA, partedAt: Date.parse('2026-06-04T12:00:00'), joinedAt: Date.parse('2026-06-05T12:00:00') },
    '“Security review by Ana Ruiz of Jun 3, 2026” was possible only because Ana Ruiz (ana@contoso.example) and Mira Okafor (mira@contoso.example) did not count as one human just then: Priya Nair (priya@contoso.example) had taken that away on Jun 4, 2026, 12:00 PM, and it counts again since Jun 5, 2026, 12:00 PM.',
  ],
  [{ code: 'linkDoubted', account: MIRA, by: ANA, atMs: Date.parse('2026-06-04T12:00:00') }, 'Ana Ruiz (ana@contoso.example) said on Jun 4, 2026, 12:00 PM that Mira Okafor (mira@contoso.example) is not the same human as the accounts that it counts as one with. That has no effect as yet, since Ana Ruiz (ana@contoso.example) counts as one of them.'],
  [{ code: 'ownManager', account: MIRA, manager: undefined, by: ANA, atMs: Date.parse('2026-06-04T12:00:00') }, 'Only Ana Ruiz (ana@contoso.example) said, on Jun 4, 2026, 12:00 PM, who is told when a duty of Mira Okafor (mira@contoso.example) is late: nobody. Both are one human.'],
  [{ code: 'goneDecided', decision: approval, by: ANA, saidAt: Date.parse('2026-06-04T12:00:00') }, 'Mira Okafor (mira@contoso.example) counts as gone since Jun 4, 2026, 12:00 PM, as Ana Ruiz (ana@contoso.example) said, and decided something afterwards: “Approval by Mira Okafor of Jun 2, 2026”.'],
  [{ code: 'twoGroups', accounts: [ANA], groups: ['A', 'B'] }, 'Ana Ruiz sits in “A” and “B”: what they decide in one is not checked by anybody else in the other.'],
];

describe('findings in words', () => {
  it.each(SAID.map(([finding, what]) => [finding.code, finding, what] as const))('%s: what is the matter', (_code, finding, what) => {
    expect(words.finding(finding).what).toBe(what);
  });

  it('says of each what to do, in whole sentences, and shows no code or hash', () => {
    for (const [finding] of SAID) {
      const { what, todo } = words.finding(finding);
      expect([finding.code, todo.length > 20, /[.]$/.test(todo), /[.]$/.test(what)]).toEqual([finding.code, true, true, true]);
      expect(`${what} ${todo}`).not.toMatch(/undefined|NaN|\[object|[0-9a-f]{32}|i:0#/);
    }
  });

  it('says which of two entries with crossing times stands where', () => {
    const beside: KeptItem = { ...review, id: 5 };
    expect(words.finding({ code: 'outOfLine', item: { ...request, id: 9 }, beside }).what).toMatch(/^“Request by Priya Nair of Jun 2, 2026” says it is from .+, but its number stands after that of “Security review by Ana Ruiz of Jun 3, 2026”, from .+\.$/);
    expect(words.finding({ code: 'outOfLine', item: { ...request, id: 2 }, beside }).what).toContain('its number stands before');
  });

  it('names an act of a later version, and an author without a name by the login', () => {
    expect(words.decision({ ...request, act: 'teleport', author: { login: 'i:0#.f|membership|x@y', name: '' } })).toBe('Decision by i:0#.f|membership|x@y of Jun 2, 2026');
  });

  it.each(['__proto__', 'constructor', 'toString'])('names an act that somebody called %s as any other that is not known', (act) => {
    expect(words.decision({ ...request, act })).toBe('Decision by Priya Nair of Jun 2, 2026');
  });

  it('gives the answer as a heading, for nothing, one and many', () => {
    const { result } = words.check;
    expect(result({ record: 0, rights: 0, repair: 0 })).toBe('Nothing was noticed');
    expect(result({ record: 0, rights: 0, repair: 2 })).toBe('Nothing was tampered with as far as can be seen; 2 things are to be put right');
    expect(result({ record: 1, rights: 0, repair: 2 })).toBe('The record does not fit in one place');
    expect(result({ record: 3, rights: 1, repair: 0 })).toBe('The record does not fit in 3 places and one right is too wide');
  });

  it('never promises that an empty list means that nothing was done', () => {
    expect(words.cannot.points[0]).toBe('An empty list says that nothing was noticed, not that nothing was done.');
  });
});
