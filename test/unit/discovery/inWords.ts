import type { ParsedReport } from '../../../src/discovery/parsedReport';
import type { Beyond } from '../../../src/domain/reconcile/lookedAt';
import { gaps } from '../../../src/ui/strings/enUs/gaps';
import { formatsOf } from '../../../src/ui/strings/formats';

/** A reason as the command line prints it. */
export const inWords = gaps(formatsOf('en-US')).why;

/** What could not be looked at, with the reasons in words. */
export const unreadOf = ({ report }: Pick<ParsedReport, 'report'>): { readonly where: string; readonly why: string }[] => report.unread.map(({ where, why }) => ({ where, why: inWords(why) }));

/** What an absence means, with the reasons in words. */
export const beyondInWords = (beyond: Beyond): string | { readonly why: string } => (typeof beyond === 'string' ? beyond : { why: beyond.why.map(inWords).join('; ') });
