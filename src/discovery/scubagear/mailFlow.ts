import type { LookingReading } from '../makeFinding';
import { mailObjectIdOf as idOf, MAIL_NEEDS, bypassRuleFindings, connectionFilterFindings, forwardingFindings, spamPolicyFindings } from '../services/mailSettings';
import { EMPTY_SECTION, toldOfObjects } from '../toldMembers';
import { sectionOf, type ScubaReport, type Section } from './scubaReport';

/** Ways by which mail gets past the filters, and outside domains to which it may be forwarded automatically. */
export function readMailFlow(report: ScubaReport): LookingReading {
  const rules = sectionOf(report, 'exo', 'transport_rule');
  const filters = sectionOf(report, report.assessed.has('exo') ? 'exo' : 'securitySuite', 'conn_filter');
  const domains = sectionOf(report, 'exo', 'remote_domains');
  const policies = sectionOf(report, 'securitySuite', 'hosted_content_filter_policies');
  const told = [
    toldOfObjects(MAIL_NEEDS.rules, { ...rules, idOf }),
    toldOfObjects(MAIL_NEEDS.filters, { ...neverEmpty(filters), idOf }),
    toldOfObjects(MAIL_NEEDS.domains, { ...neverEmpty(domains), idOf }),
    toldOfObjects(MAIL_NEEDS.spamPolicies, { ...neverEmpty(policies), idOf }),
  ];
  return {
    findings: [
      ...rules.entries.flatMap((entry) => bypassRuleFindings(report, entry)),
      ...filters.entries.flatMap((entry) => connectionFilterFindings(report, entry)),
      ...domains.entries.flatMap((entry) => forwardingFindings(report, entry)),
      ...policies.entries.flatMap((entry) => spamPolicyFindings(report, entry)),
    ],
    unread: [...rules.unread, ...filters.unread, ...domains.unread, ...policies.unread, ...told.flatMap(({ unread }) => unread)],
    looked: told.flatMap(({ looked }) => looked),
  };
}

/** Exchange has one filter, one domain (`*`) and one spam policy that nobody can take out: without any, the list was not read. */
function neverEmpty(section: Section): Section {
  return { ...section, why: section.why ?? (section.entries.length === 0 ? EMPTY_SECTION : undefined) };
}
