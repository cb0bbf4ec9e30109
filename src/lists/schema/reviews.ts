import { REVIEWS_LIST } from './addresses';
import { DECISION_CONTENT_TYPE, LEDGER_COLUMNS, LEDGER_VIEWS } from './ledgerColumns';
import { listOf } from './list';

export const reviews = listOf({
  ...REVIEWS_LIST,
  title: 'Reviews',
  description: 'Ledger of what security reviewers decide: reviews, ratings, assignments, verified removals.',
  contentType: DECISION_CONTENT_TYPE,
  columns: LEDGER_COLUMNS,
  views: LEDGER_VIEWS,
});
