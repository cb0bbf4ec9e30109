import { REQUESTS_LIST } from './addresses';
import { DECISION_CONTENT_TYPE, LEDGER_COLUMNS, LEDGER_VIEWS } from './ledgerColumns';
import { listOf } from './list';

export const requests = listOf({
  ...REQUESTS_LIST,
  title: 'Requests',
  description: 'Ledger of what is asked for, offered and reported by those who need an exception or hold it.',
  contentType: DECISION_CONTENT_TYPE,
  columns: LEDGER_COLUMNS,
  views: LEDGER_VIEWS,
});
