import type { SharePointErrorKind } from '../../../lists/rest/errors';

const WHY_NOT: Readonly<Partial<Record<SharePointErrorKind, string>>> = {
  denied: 'Sie dürfen das nicht lesen. Wenden Sie sich an die Websitebesitzer.',
  notFound: 'Eine der Listen des Registers ist nicht vorhanden.',
  threshold: 'Eine der Listen ist zu lang für diese Abfrage. Die Websitebesitzer sollten die Einrichtung erneut ausführen: Dabei werden die Indizes wiederhergestellt.',
  throttled: 'SharePoint war ausgelastet. Versuchen Sie es später noch einmal.',
  unavailable: 'SharePoint hat nicht geantwortet. Versuchen Sie es gleich noch einmal.',
  unknownOutcome: 'SharePoint hat nicht gesagt, ob es erledigt ist. Fortsetzen klärt das.',
};

/** Why SharePoint did not do what was asked, after a colon. */
export function whyNot(kind: SharePointErrorKind): string {
  return WHY_NOT[kind] ?? 'SharePoint hat eine Antwort gegeben, die hier nicht bekannt ist.';
}
