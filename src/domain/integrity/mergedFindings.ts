import { accountKey } from '../people/account';
import { REWRITE_SIGNS, type IntegrityFinding } from './finding';

/**
 * Each finding once: what an item tells is told with every exception that counts it, and by the change log besides; what one
 * import left behind is one finding, however many exceptions it is about.
 */
export function mergedFindings(findings: readonly IntegrityFinding[]): IntegrityFinding[] {
  const merged = new Map<string, IntegrityFinding>();
  for (const [at, finding] of findings.entries()) {
    const key = keyOf(finding) ?? `${at}`;
    const before = merged.get(key);
    if (finding.code === 'writtenAgain' && before?.code === 'writtenAgain') {
      merged.set(key, { ...before, decision: before.decision ?? finding.decision, signs: REWRITE_SIGNS.filter((sign) => before.signs.includes(sign) || finding.signs.includes(sign)) });
    } else if (finding.code === 'linkedAfterwards' && before?.code === 'linkedAfterwards') {
      const accounts = [...before.accounts, ...finding.accounts.filter(({ login }) => !before.accounts.some((each) => accountKey(each.login) === accountKey(login)))];
      const exceptions = [...before.exceptions, ...finding.exceptions.filter(({ exceptionKey }) => !before.exceptions.some((each) => each.exceptionKey === exceptionKey))];
      merged.set(key, { ...before, accounts, exceptions });
    } else if (finding.code === 'unreported' && before?.code === 'unreported') {
      merged.set(key, { ...before, decisions: [...before.decisions, ...finding.decisions] });
    } else if (!before) merged.set(key, finding);
  }
  return [...merged.values()];
}

/** What tells a finding from others; undefined: each is one of its own. */
function keyOf(finding: IntegrityFinding): string | undefined {
  if (finding.code === 'unreported') return `${finding.code} ${accountKey(finding.decisions[0]?.author.login ?? '')} ${finding.isLate}`;
  const item = itemOf(finding);
  return item && `${finding.code} ${item.list} ${item.id}`;
}

/** The one item that a finding is about; undefined where it is about several or none. */
function itemOf(finding: IntegrityFinding): { readonly list: string; readonly id: number } | undefined {
  switch (finding.code) {
    case 'writtenAgain':
    case 'byApp':
    case 'outOfLine':
      return finding.item;
    case 'textChanged':
    case 'secondKey':
    case 'stampDisputed':
    case 'lineageShort':
    case 'lineageMore':
    case 'notTakenIn':
    case 'takenBack':
    case 'notGiven':
    case 'decidedMeanwhile':
      return finding.decision;
    case 'linkedAfterwards':
      return { list: 'People', id: finding.fact.id };
    default:
      return undefined;
  }
}
