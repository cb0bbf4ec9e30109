import * as React from 'react';
import type { Day } from '../../domain/day/day';
import type { Seen } from '../../domain/ledger/parts';
import type { FormWords } from './effectText';
import type { FormContext } from './formContext';
import styles from './Form.module.scss';

/** What there is to decide about, where the answer depends on what somebody else said. */
export function About({ context, words }: { readonly context: FormContext; readonly words: FormWords }): React.ReactElement | null {
  const lines = linesOf(context, words);
  if (lines.length === 0) return null;
  return (
    <div className={styles.about}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** What the newest report says of something that is said to be removed. */
function reportSince({ findings, untold, shownOnDay, ranOnDay }: Seen, removedOnDay: Day, about: FormWords['form']['about']): string {
  if (shownOnDay !== undefined && shownOnDay > removedOnDay) return about.newestReport(shownOnDay, true);
  if (ranOnDay > removedOnDay && findings.length === 0) return about.lookedInVain(ranOnDay);
  if (ranOnDay > removedOnDay && untold.length > 0) return about.cannotTell(ranOnDay);
  return about.newestReport(ranOnDay, false);
}

function linesOf({ act, doing }: FormContext, { form, exception }: FormWords): readonly string[] {
  const { parts, day } = doing;
  const { about, acts } = form;
  const offer = (seat: 'businessOwner' | 'controlOwner' | 'securityReviewer'): string[] => {
    const offered = parts.offers[seat];
    return offered ? [about.offer(exception.seats[seat], offered.by, offered.dueDay)] : [];
  };
  switch (act) {
    case 'approve':
    case 'refuse':
      return parts.need ? about.need(parts.need, parts.businessOwner?.person.name) : [];
    case 'grantExtension':
    case 'grantRenewal':
    case 'refuseAsk':
    case 'acceptRisk':
    case 'refuseRisk':
      return parts.ask ? [about.ask(parts.ask)] : [];
    case 'askExtension':
      return parts.end ? [about.end(parts.end.day, day)] : [];
    case 'review':
      return [...(parts.end ? [about.end(parts.end.day, day)] : []), ...(parts.seen ? [about.saw(parts.seen.ranOnDay)] : [])];
    case 'verifyRemoved':
    case 'refute':
      return [...(parts.removal ? [about.removal(parts.removal)] : []), ...(parts.seen && parts.removal ? [reportSince(parts.seen, parts.removal.onDay, about)] : [])];
    case 'confirmDismissal':
      return parts.dismissal ? [about.dismissal(parts.dismissal, acts.proposeDismissal?.fields.reason?.options?.[parts.dismissal.reason] ?? '')] : [];
    case 'takeBusinessSeat':
    case 'declineBusinessSeat':
      return offer('businessOwner');
    case 'takeControlSeat':
    case 'declineControlSeat':
      return offer('controlOwner');
    case 'takeReviewerSeat':
    case 'declineReviewerSeat':
      return offer('securityReviewer');
    default:
      return [];
  }
}
