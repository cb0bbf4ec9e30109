import { DECISION_CONTENT_TYPE, LEDGER_COLUMNS, LEDGER_VIEWS } from './ledgerColumns';
import { listOf } from './list';

export const requests = listOf({
  url: 'Requests',
  title: 'Requests',
  description: 'Ledger of what is asked for, offered and reported by those who need an exception or hold it.',
  kind: 'list',
  contentType: DECISION_CONTENT_TYPE,
  columns: LEDGER_COLUMNS,
  views: LEDGER_VIEWS,
});
