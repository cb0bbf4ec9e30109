import { isoFromDay } from '../domain/day/day';
import type { ExportFormat } from './format';
import { FORMULA } from './formula';
import { oneLine } from './note';

const COLUMNS = [
  'exception', 'title', 'tenant', 'family', 'severity', 'category', 'state', 'principal type', 'principal id', 'principal', 'kinds of hole', 'settings', 'controls',
  'business owner', 'control owner', 'security reviewer', 'since', 'until', 'link',
] as const;

/** One line an exception. A cell that a spreadsheet would run as a formula begins with an apostrophe instead. */
export const csv: ExportFormat = {
  name: 'csv',
  fileName: 'trust-exceptions.csv',
  mediaType: 'text/csv',
  oneTenant: false,
  says: () => true,
  write: async (exceptions, { linkOf }) => {
    const { default: Papa } = await import(/* webpackChunkName: 'papaparse' */ 'papaparse');
    const lines = exceptions.map((exception) => {
      const { exceptionKey, title, tenantId, family, severity, category, state, principal, findings, controls, businessOwner, controlOwner, securityReviewer, sinceDay, untilDay } = exception;
      const settings = [...new Set(findings.map(({ settingName }) => settingName))].sort();
      const kinds = [...new Set(findings.map(({ kind }) => kind))].sort();
      return [
        exceptionKey, title, tenantId, family, severity, category, state, principal.type, principal.id, principal.name, kinds.join('; '), settings.join('; '), controls.join('; '),
        businessOwner?.name ?? '', controlOwner?.name ?? '', securityReviewer?.name ?? '', sinceDay === undefined ? '' : isoFromDay(sinceDay), isoFromDay(untilDay), linkOf(exceptionKey),
      ].map(oneLine);
    });
    return `${Papa.unparse([[...COLUMNS], ...lines], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
  },
};
