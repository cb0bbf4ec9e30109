import type { SharePointErrorKind } from '../../../lists/rest/errors';

const WHY_NOT: Readonly<Partial<Record<SharePointErrorKind, string>>> = {
  denied: 'you may not read it. Ask an owner of the site.',
  notFound: 'one of the register’s lists is not there.',
  threshold: 'one of its lists is too long for what was asked. An owner of the site should run the set-up again: it repairs the indexes.',
  throttled: 'SharePoint was too busy. Try again in a while.',
  unavailable: 'SharePoint did not answer. Try again in a moment.',
  unknownOutcome: 'SharePoint did not say whether it was done. Going on finds out.',
};

/** Why SharePoint did not do what was asked, after a colon. */
export function whyNot(kind: SharePointErrorKind): string {
  return WHY_NOT[kind] ?? 'SharePoint gave an answer that we do not know.';
}
