import { RISK_DECISIONS_LIST } from './addresses';
import { DECISION_CONTENT_TYPE, LEDGER_COLUMNS, LEDGER_VIEWS } from './ledgerColumns';
import { listOf } from './list';

export const riskDecisions = listOf({
  ...RISK_DECISIONS_LIST,
  title: 'Risk decisions',
  description: 'Ledger of what risk leadership decides: accepted and refused risks, acknowledgements.',
  contentType: DECISION_CONTENT_TYPE,
  columns: LEDGER_COLUMNS,
  views: LEDGER_VIEWS,
});
