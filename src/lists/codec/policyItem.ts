import type { Day } from '../../domain/day/day';
import { canonicalText, type Json } from '../../domain/ledger/canonical';
import { hashText } from '../../domain/ledger/hash';
import type { Policy } from '../../domain/policy/defaults';
import type { PolicyItem } from '../../domain/policy/history';
import { encodePolicy, parsePolicy } from '../../domain/policy/policyText';
import type { WriteOf } from '../schema/item';
import type { policy } from '../schema/policy';
import { fitted, numberIn, textIn } from './cells';
import { jsonIn } from './jsonText';
import type { PolicyItemRead } from './policyColumns';

export interface NewPolicy {
  readonly key: string;
  /** What changed, in one line. */
  readonly title: string;
  readonly effectiveDay: Day;
  readonly policy: Policy;
}

export function encodePolicyItem({ key, title, effectiveDay, policy: settings }: NewPolicy): Required<WriteOf<typeof policy>> {
  const body = encodePolicy(settings);
  return { Title: fitted(title), PolicyKey: key, EffectiveDay: effectiveDay, ContentHash: contentHash(effectiveDay, JSON.parse(body) as Json), Body: body };
}

/** An item whose text and hash do not fit, or whose policy is not complete, is kept without a policy: it has no effect. */
export function decodePolicyItem(item: PolicyItemRead, dayOfInstant: (ms: number) => Day): PolicyItem {
  const createdAt = Date.parse(textIn(item.Created));
  const effectiveDay = numberIn(item.EffectiveDay);
  const body = jsonIn(textIn(item.Body));
  const whole = Number.isInteger(effectiveDay) && item.ContentHash === contentHash(effectiveDay, body);
  return {
    key: textIn(item.PolicyKey),
    createdAt,
    createdDay: dayOfInstant(createdAt),
    id: numberIn(item.Id),
    effectiveDay,
    policy: whole ? parsePolicy(body) : undefined,
  };
}

function contentHash(effectiveDay: Day, body: Json): string {
  return hashText(canonicalText({ effectiveDay, policy: body }));
}
