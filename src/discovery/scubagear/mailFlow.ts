import { lookedAtAll } from '../../domain/reconcile/lookedAt';
import type { LookingReading } from '../makeFinding';
import { bypassRuleFindings, connectionFilterFindings, forwardingFindings, spamPolicyFindings } from '../services/mailSettings';
import { sectionOf, type ScubaReport } from './scubaReport';

/** Ways by which mail gets past the filters, and outside domains to which it may be forwarded automatically. */
export function readMailFlow(report: ScubaReport): LookingReading {
  const rules = sectionOf(report, 'exo', 'transport_rule');
  const filters = sectionOf(report, report.assessed.has('exo') ? 'exo' : 'securitySuite', 'conn_filter');
  const domains = sectionOf(report, 'exo', 'remote_domains');
  const policies = sectionOf(report, 'securitySuite', 'hosted_content_filter_policies');
  return {
    findings: [
      ...rules.entries.flatMap((entry) => bypassRuleFindings(report, entry)),
      ...filters.entries.flatMap((entry) => connectionFilterFindings(report, entry)),
      ...domains.entries.flatMap((entry) => forwardingFindings(report, entry)),
      ...policies.entries.flatMap((entry) => spamPolicyFindings(report, entry)),
    ],
    unread: [...rules.unread, ...filters.unread, ...domains.unread, ...policies.unread],
    looked: [
      ...lookedAtAll(['spamFilterBypassRule'], rules.why),
      ...lookedAtAll(['ipAllowList', 'safeList'], filters.why ?? (filters.entries.length === 0 ? 'the section is empty' : undefined)),
      ...lookedAtAll(['automaticForwarding'], domains.why),
      ...lookedAtAll(['allowedSenders'], policies.why),
    ],
  };
}
