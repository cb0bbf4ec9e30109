import { APPROVALS_LIST } from './addresses';
import { DECISION_CONTENT_TYPE, LEDGER_COLUMNS, LEDGER_VIEWS } from './ledgerColumns';
import { listOf } from './list';

export const approvals = listOf({
  ...APPROVALS_LIST,
  title: 'Approvals',
  description: 'Ledger of what control owners decide: approvals, refusals, extensions, accepted seats.',
  contentType: DECISION_CONTENT_TYPE,
  columns: LEDGER_COLUMNS,
  views: LEDGER_VIEWS,
});
