import type { ParsedReport } from '../../../src/discovery/parsedReport';
import type { Finding } from '../../../src/domain/exception/finding';
import { said } from '../../../src/ui/strings/enUs/said';
import type { Beyond } from '../../../src/domain/reconcile/lookedAt';
import { gaps } from '../../../src/ui/strings/enUs/gaps';
import { where } from '../../../src/ui/strings/enUs/wheres';
import { formatsOf } from '../../../src/ui/strings/formats';

/** A reason as the command line prints it. */
export const inWords = gaps(formatsOf('en-US')).why;

/** What could not be looked at, with the reasons in words. */
export const unreadOf = ({ report }: Pick<ParsedReport, 'report'>): { readonly where: string; readonly why: string }[] => report.unread.map(({ where: place, why }) => ({ where: where(place), why: inWords(why) }));

/** What the tenant has, as the command line prints it. */
export const actualOf = (finding: Pick<Finding, 'actual'> | undefined): string => said(formatsOf('en-US')).clauses(finding?.actual ?? []);

/** What an absence means, with the reasons in words. */
export const beyondInWords = (beyond: Beyond): string | { readonly why: string } => (typeof beyond === 'string' ? beyond : { why: beyond.why.map(inWords).join('; ') });
