import type { Principal } from '../exception/finding';
import { SEVERITIES, shifted, worse, type Severity } from '../exception/severity';
import { isSomebody, somebodyKey } from '../exception/somebody';
import { stands, type JudgedRow } from './judged';

/** One principal with several exceptions that stand at once: each alone may be harmless, together they are a way in. */
export interface Stack {
  readonly tenantId: string;
  readonly principal: Principal;
  readonly items: readonly JudgedRow[];
  readonly findings: number;
  /** One step worse than the worst of them alone (design §5). */
  readonly severity: Severity;
}

/** Worst first, then the largest. Accepted risks count: the hole is there. */
export function stacksOf(judged: readonly JudgedRow[]): readonly Stack[] {
  const groups = new Map<string, JudgedRow[]>();
  for (const item of judged) {
    const { tenantId, principal } = item.row;
    if (!stands(item) || !isSomebody(principal)) continue;
    const key = somebodyKey(tenantId, principal);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].flatMap((items) => (isStack(items) ? stackOf(items) : [])).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.items.length - a.items.length);
}

/** Several of one family are one reason, be they in one exception or split. */
function isStack(items: readonly JudgedRow[]): boolean {
  return new Set(items.map(({ row }) => row.family)).size > 1;
}

function stackOf(items: readonly JudgedRow[]): readonly Stack[] {
  const [first] = items;
  if (!first) return [];
  const { tenantId, principal } = first.row;
  const worstOf = (severityOf: (item: JudgedRow) => Severity): Severity => items.reduce<Severity>((severity, item) => worse(severity, severityOf(item)), 'low');
  const severity = worse(worstOf(({ row }) => row.severity), shifted(worstOf(alone), 1));
  return [{ tenantId, principal, items, findings: items.reduce((sum, { row }) => sum + Math.max(1, row.findingCount), 0), severity }];
}

/** How bad it is without the step that a report adds where it shows the principal several times. */
function alone({ row: { severity, brief } }: JudgedRow): Severity {
  const worst = brief.seen?.worst ?? severity;
  return worse(severity, worst) === severity ? worst : severity;
}
