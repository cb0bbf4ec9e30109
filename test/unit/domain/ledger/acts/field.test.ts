import { FAMILIES } from '../../../../../src/domain/exception/family';
import { choice, day, key, keys, optional, readValues, text, yes, type Field } from '../../../../../src/domain/ledger/acts/field';
import { answer, controls, evidence, findings, lineage, person, principal } from '../../../../../src/domain/ledger/acts/recordFields';
import { encodeAnswer } from '../../../../../src/domain/ledger/answer';
import type { Json } from '../../../../../src/domain/ledger/canonical';
import { findingsOf, MIRA } from '../life';
import { EVIDENCE, OTHER_ANSWER } from '../lawful';

const read = (field: Field, value: unknown) => (readValues({ field }, { field: value as Json }) as { readonly field: unknown; readonly problem?: string });
const problem = (field: Field, value: unknown) => read(field, value).problem;
const MISSING = [undefined, null, ''] as const;

describe('a field of an act', () => {
  it.each(Object.entries({ text: text(), day: day(), yes: yes(), key: key(), choice: choice(FAMILIES), person: person(), keys: keys(), findings: findings(), answer: answer(), principal: principal(), controls: controls(), evidence: evidence(), lineage: lineage() }))('of kind %s is missing where nothing was entered', (_kind, field) => {
    for (const value of MISSING) expect(problem(field, value)).toBe('missing');
    for (const value of MISSING) expect(read(optional(field as Field, 'otherwise'), value).field).toBe('otherwise');
    expect(problem(optional(field as Field), { odd: 1 })).toBe('malformed');
  });

  it('keeps a text without blanks around it, up to its length', () => {
    expect(read(text(5), ' abc ').field).toBe('abc');
    expect(problem(text(5), '  ')).toBe('missing');
    expect(read(text(5), 'abcde').field).toBe('abcde');
    expect(problem(text(5), 'abcdef')).toBe('tooLong');
    expect(read(text(), 'x'.repeat(2000)).field).toHaveLength(2000);
    expect(problem(text(), 'x'.repeat(2001))).toBe('tooLong');
    expect(problem(text(), 5)).toBe('malformed');
  });

  it('is a day of the columns: a whole number from 1970 to 2149', () => {
    for (const value of [0, 20_606, 65_534]) expect(read(day(), value).field).toBe(value);
    for (const value of [-1, 65_535, 1.5, NaN, '20606', true]) expect(problem(day(), value)).toBe('malformed');
  });

  it('says yes only by true', () => {
    expect(read(yes(), true).field).toBe(true);
    expect(problem(yes(), false)).toBe('missing');
    for (const value of ['true', 1]) expect(problem(yes(), value)).toBe('malformed');
  });

  it('chooses among its values alone', () => {
    expect(read(choice(['a', 'b']), 'b').field).toBe('b');
    for (const value of ['c', 'A', 1, 'toString']) expect(problem(choice(['a', 'b']), value)).toBe('malformed');
  });

  it('takes a key as it is, up to 255 characters', () => {
    expect(read(key(), 'k'.repeat(255)).field).toHaveLength(255);
    expect(problem(key(), 'k'.repeat(256))).toBe('malformed');
    expect(problem(key(), 1)).toBe('malformed');
  });

  it('names a person by login, by the login where there is no name, with the directory’s id where it is known', () => {
    expect(read(person(), { login: ` ${MIRA.login} `, name: ' Mira ', extra: 1 }).field).toEqual({ login: MIRA.login, name: 'Mira' });
    expect(read(person(), { login: MIRA.login, name: ' ' }).field).toEqual({ login: MIRA.login, name: MIRA.login });
    expect(read(person(), { login: MIRA.login, name: 'Mira', objectId: 'o-1' }).field).toEqual({ login: MIRA.login, name: 'Mira', objectId: 'o-1' });
    expect(read(person(), { login: MIRA.login, name: 'Mira', objectId: '' }).field).toEqual({ login: MIRA.login, name: 'Mira' });
    expect(read(person(), { login: MIRA.login, name: 'Mira', objectId: 5 }).field).toEqual({ login: MIRA.login, name: 'Mira' });
    expect(problem(person(), { login: ' ', name: 'Mira' })).toBe('missing');
    expect(read(person(), { login: 'l'.repeat(255), name: 'n'.repeat(255) }).problem).toBeUndefined();
    for (const value of [MIRA.login, [], { name: 'Mira' }, { login: MIRA.login }, { login: 5, name: 'Mira' }, { login: MIRA.login, name: 5 }, { login: 'l'.repeat(256), name: '' }, { login: 'l', name: 'n'.repeat(256) }]) expect(problem(person(), value)).toBe('malformed');
  });

  it('names a principal of a known type by id or by name', () => {
    expect(read(principal(), { type: 'user', id: ' u ', name: ' n ' }).field).toEqual({ type: 'user', id: 'u', name: 'n' });
    expect(read(principal(), { type: 'user', id: 'u', name: '' }).field).toEqual({ type: 'user', id: 'u', name: 'u' });
    expect(read(principal(), { type: 'user', id: '', name: 'n' }).field).toEqual({ type: 'user', id: '', name: 'n' });
    expect(problem(principal(), { type: 'user', id: ' ', name: ' ' })).toBe('missing');
    for (const value of ['user', { type: 'alien', id: 'u', name: 'n' }, { type: 'user', id: 1, name: 'n' }, { type: 'user', id: 'u' }]) expect(problem(principal(), value)).toBe('malformed');
  });

  it('lists keys of findings, at least one', () => {
    expect(read(keys(), ['a', 'b']).field).toEqual(['a', 'b']);
    for (const value of [[], [1], 'a', { 0: 'a' }]) expect(problem(keys(), value)).toBe('malformed');
  });

  it('lists findings, also none', () => {
    expect(read(findings(), findingsOf(['p'])).field).toEqual(findingsOf(['p']));
    expect(read(findings(), []).field).toEqual([]);
    for (const value of [[{}], {}, ['a']]) expect(problem(findings(), value)).toBe('malformed');
  });

  it('lists compensating controls, each once, at most 50', () => {
    const control = (id: string): object => ({ id, text: 'Alert', how: 'rule' });
    expect(read(controls(), [control('a'), { id: 'b', text: 'Log' }]).field).toEqual([control('a'), { id: 'b', text: 'Log', how: '' }]);
    expect(read(controls(), []).field).toEqual([]);
    expect(read(controls(), Array.from({ length: 50 }, (_, at) => control(`c${at}`))).problem).toBeUndefined();
    const odd = [Array.from({ length: 51 }, (_, at) => control(`c${at}`)), [control('a'), control('a')], [{ id: 'a' }], [{ text: 'a' }], [{ id: ' ', text: 'a' }], [{ id: 'a', text: 'x'.repeat(2001) }], [null], 'a'];
    for (const value of odd) expect(problem(controls(), value)).toBe('malformed');
  });

  it('lists evidence as it was uploaded, and nothing that only looks like it', () => {
    expect(read(evidence(), EVIDENCE).field).toEqual(EVIDENCE);
    const [file] = EVIDENCE;
    const odd = [{ ...file, chosen: 'short' }, { ...file, stored: 'X'.repeat(64) }, { ...file, size: 0 }, { ...file, name: '../up' }, { ...file, title: ' ' }, null];
    for (const value of odd) expect(problem(evidence(), [value])).toBe('malformed');
    expect(problem(evidence(), file)).toBe('malformed');
  });

  it('takes what a report said whole or not at all', () => {
    expect(read(answer(), encodeAnswer(OTHER_ANSWER)).field).toMatchObject({ reportKey: OTHER_ANSWER.reportKey });
    expect(problem(answer(), { ...OTHER_ANSWER, verdict: 'fine' })).toBe('malformed');
  });

  it('takes what findings bring along whole or not at all', () => {
    const past = { origins: [{ from: 'x1', only: ['k'] }, { from: 'x2' }], firstApprovalDay: 15_158, extensionsUsed: 2, twoPerson: true, emergencyDays: [15_156], pausedDays: 4, owed: [{ duty: 'triage', day: 9 }], acknowledged: [{ level: 'risk', duty: 'triage', dueDay: 9, untilDay: 20 }, { level: 'risk', duty: '', untilDay: 20 }] };
    expect(read(lineage(), past).field).toEqual(past);
    expect(read(lineage(), { ...past, firstApprovalDay: null }).field).toMatchObject({ firstApprovalDay: undefined });
    expect(read(lineage(), { ...past, owed: null }).field).toMatchObject({ owed: [] });
    expect(read(lineage(), { ...past, acknowledged: undefined }).field).toMatchObject({ acknowledged: [] });
    expect(read(lineage(), { ...past, pausedDays: undefined }).field).toMatchObject({ pausedDays: 0 });
    const odd: readonly object[] = [{ origins: 'x1' }, { origins: [{ only: ['k'] }] }, { origins: [{ from: '' }] }, { origins: [{ from: 'x1', only: 'k' }] }, { origins: ['x1'] }, { firstApprovalDay: 'soon' }, { firstApprovalDay: 15_152 }, { emergencyDays: [15_152] }, { answerDueDay: 'soon' }, { owed: 'x' }, { owed: [{ duty: 'sign', day: 9 }] }, { owed: [{ duty: 'triage', day: 'soon' }] }, { acknowledged: 'x' }, ...[{ level: 'boss' }, { duty: 7 }, { dueDay: undefined }, { untilDay: 'soon' }].map((wrong) => ({ acknowledged: [{ level: 'risk', duty: 'triage', dueDay: 9, untilDay: 20, ...wrong }] })), { extensionsUsed: -1 }, { extensionsUsed: 1.5 }, { pausedDays: -1 }, { twoPerson: 1 }, { emergencyDays: 3 }, { emergencyDays: ['3'] }];
    for (const more of odd) expect(problem(lineage(), { ...past, ...more })).toBe('malformed');
  });
});
