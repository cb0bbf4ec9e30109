import type { DayLimit } from '../../../domain/ledger/voidReason';

/** Which rule sets the latest day, and what to do about it. @param named the day in words. */
export function latestDay(because: DayLimit, named: string): string {
  switch (because) {
    case 'grant':
      return `The latest day is ${named}: one grant goes no farther. Choose that day or an earlier one.`;
    case 'totalLife':
      return `The latest day is ${named}: that is the longest total life, counted from the first approval. After that it is removed or accepted as a risk.`;
    case 'twoPerson':
      return `The latest day is ${named}: who asks and who approves is one person here, so grants are short.`;
    case 'contract':
      return `The latest day is ${named}: the contract ends then.`;
    case 'secret':
      return `The latest day is ${named}: the secret or certificate ends then.`;
    case 'shownSecret':
      return `The latest day is ${named}: no report shows a secret or certificate that ends later. If it was renewed, read a new report first.`;
    case 'cutOver':
      return `The latest day is ${named}: a migration’s exception ends soon after the cut-over.`;
    case 'emergency':
      return `The latest day is ${named}: an emergency stands no longer without approval. Ask for approval for what lasts longer.`;
    case 'acknowledge':
      return `The latest day is ${named}: a promise reaches no farther. Name an earlier day.`;
    case 'deputy':
      return `The latest day is ${named}: a deputy stands in no longer. Offer the seat for good, or name an earlier day.`;
    case 'deputyBegin':
      return `The latest day is ${named}: a deputy is named at most a year ahead. Choose an earlier first day.`;
    case 'deputyNow':
      return `The latest day is ${named}: somebody stands in already that day, and another deputy would end that. Name the next one when those days are over, or one from then on.`;
    case 'sign':
      return `The latest day is ${named}: the risk must be signed again by then.`;
    case 'approvedEnd':
      return `The latest day is ${named}, the end date that was approved. A later one is an extension: ask for it.`;
    case 'currentEnd':
      return `The latest day is ${named}, the end date it has. A review may only shorten: a later one is the control owner’s to grant.`;
    case 'today':
      return `That day lies ahead: choose today, ${named}, or an earlier one.`;
  }
}
