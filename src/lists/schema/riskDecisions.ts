import { DECISION_CONTENT_TYPE, LEDGER_COLUMNS, LEDGER_VIEWS } from './ledgerColumns';
import { listOf } from './list';

export const riskDecisions = listOf({
  url: 'RiskDecisions',
  title: 'Risk decisions',
  description: 'Ledger of what risk leadership decides: accepted and refused risks, acknowledgements.',
  kind: 'list',
  contentType: DECISION_CONTENT_TYPE,
  columns: LEDGER_COLUMNS,
  views: LEDGER_VIEWS,
});
