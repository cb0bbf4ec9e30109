import { OBSERVATIONS_LIST } from './addresses';
import { DECISION_CONTENT_TYPE, LEDGER_COLUMNS, LEDGER_VIEWS } from './ledgerColumns';
import { listOf } from './list';

export const observations = listOf({
  ...OBSERVATIONS_LIST,
  title: 'Observations',
  description: 'Ledger of what was seen: reports read, answers that changed, automatic escalations.',
  contentType: DECISION_CONTENT_TYPE,
  columns: LEDGER_COLUMNS,
  views: LEDGER_VIEWS,
});
