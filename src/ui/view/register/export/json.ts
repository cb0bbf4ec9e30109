import { isoFromDay, type Day } from '../../../../domain/day/day';
import type { Decision } from '../../../../domain/ledger/decision';
import type { Line } from '../registerLines';

export interface JsonFacts {
  readonly webUrl: string;
  readonly zone: string;
  readonly today: Day;
  /** When the lists confirmed what is shown, in milliseconds since 1970. */
  readonly confirmedAtMs: number;
}

/** What is shown, each with all decisions that it is folded from, in codes and days as `yyyy-mm-dd`: made for programs. */
export function jsonOf(lines: readonly Line[], histories: ReadonlyMap<string, readonly Decision[]>, { webUrl, zone, today, confirmedAtMs }: JsonFacts): string {
  return JSON.stringify(
    {
      register: webUrl,
      zone,
      today: isoFromDay(today),
      confirmedAt: new Date(confirmedAtMs).toISOString(),
      exceptions: lines.map((line) => exceptionOf(line, histories.get(line.row.exceptionKey) ?? [])),
    },
    undefined,
    2,
  );
}

function exceptionOf({ row, judged, answerer, next }: Line, decisions: readonly Decision[]): object {
  const day = (value: Day | undefined): string | null => (value === undefined ? null : isoFromDay(value));
  return {
    id: row.id,
    key: row.exceptionKey,
    title: row.title,
    tenantId: row.tenantId,
    family: row.family,
    severity: row.severity,
    category: row.category,
    state: row.lifecycle,
    source: row.source,
    kind: row.kind,
    principal: row.principal,
    setting: row.settingName,
    findings: row.findingCount,
    controls: row.controls,
    open: judged.isOpen,
    acceptedRisk: judged.isAccepted,
    pastToleranceSince: day(judged.pastToleranceSinceDay),
    permanentOverride: judged.override ?? null,
    answers: { as: answerer.as, person: answerer.person ?? null },
    controlOwner: row.controlOwner ?? null,
    securityReviewer: row.securityReviewer ?? null,
    businessOwner: row.businessOwner ?? null,
    since: day(row.sinceDay),
    sinceAtLeast: row.sinceAtLeast,
    ageDays: judged.ageDays,
    endsOn: day(row.expiresDay),
    reviewedOn: day(row.reviewedDay),
    next: next ? { duty: next.duty, of: next.of, day: day(next.day) } : null,
    dues: judged.dues.map((due) => ({ duty: due.duty, of: due.of, day: day(due.day) })),
    decisions: [...decisions].sort((a, b) => a.createdAt - b.createdAt || a.id - b.id).map(decisionOf),
  };
}

function decisionOf(decision: Decision): object {
  const { key, exceptionKey, list, id, act, title, onDay, author, createdAt, base, baseHash, contentHash, version, body } = decision;
  return { key, exceptionKey, list, id, act, title, onDay: isoFromDay(onDay), author, createdAt: new Date(createdAt).toISOString(), base, baseHash, contentHash, version, body };
}
