import { DECISION_CONTENT_TYPE, LEDGER_COLUMNS, LEDGER_VIEWS } from './ledgerColumns';
import { listOf } from './list';

export const approvals = listOf({
  url: 'Approvals',
  title: 'Approvals',
  description: 'Ledger of what control owners decide: approvals, refusals, extensions, accepted seats.',
  kind: 'list',
  contentType: DECISION_CONTENT_TYPE,
  columns: LEDGER_COLUMNS,
  views: LEDGER_VIEWS,
});
