import { encodeAnswer, type Answer, type CoveredFinding } from '../../../../src/domain/ledger/answer';
import type { Decision } from '../../../../src/domain/ledger/decision';
import { contentHashOf } from '../../../../src/domain/ledger/decisionHash';
import { dayFromIso } from '../../../../src/domain/day/day';

/** Builds one covered finding of a conditional access policy. */
export function coveredSetting(settingId: string, parts: Partial<CoveredFinding>): CoveredFinding {
  return {
    key: `tenant|${settingId}|userExcluded|user-1`,
    kind: 'userExcluded',
    settingId,
    settingName: `Policy ${settingId}`,
    extent: [],
    severity: 'high',
    since: null,
    endsOn: null,
    ...parts,
  };
}

/** What SharePoint stamps on an item that nobody touched again. */
export const STAMPED = { author: { login: 'i:0#.f|membership|ana@contoso.example', name: 'Ana Ruiz' }, version: '1.0', modifiedAt: 0, editorLogin: 'i:0#.f|membership|ana@contoso.example' } as const;

/** Builds the decision that a report's answer on one exception makes. */
export function answerDecision(parts: Partial<Answer> & Partial<Pick<Decision, 'key' | 'id' | 'createdAt' | 'createdDay'>>): Decision {
  const { key = 'answer-1', id = 1, createdAt = 1_780_600_000_000, createdDay = 20_608, ...answerParts } = parts;
  const answer: Answer = {
    verdict: 'undocumented',
    reportKey: 'report-1',
    ranOn: '2026-06-04',
    tenantId: 'tenant',
    family: 'conditionalAccess',
    principal: { type: 'user', id: 'user-1', name: 'svc-legacy-mail' },
    title: 'svc-legacy-mail is excluded from “Require MFA”',
    severity: 'high',
    controls: ['MS.AAD.3.2v2'],
    findings: [coveredSetting('policy-1', {})],
    ...answerParts,
  };
  const content = { exceptionKey: 'x1', act: 'answerChanged', onDay: dayFromIso(answer.ranOn) ?? 0, body: encodeAnswer(answer) } as const;
  return { ...STAMPED, ...content, key, id, createdAt, createdDay, list: 'Observations', title: answer.title, base: [], baseHash: '', contentHash: contentHashOf(content), modifiedAt: createdAt };
}
