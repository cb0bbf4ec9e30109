import type { SharePointErrorKind } from '../../../lists/rest/errors';

const WHY_NOT: Readonly<Partial<Record<SharePointErrorKind, string>>> = {
  denied: 'vous n’êtes pas autorisé à le lire. Adressez-vous à un propriétaire du site.',
  notFound: 'l’une des listes du registre est introuvable.',
  threshold: 'l’une de ses listes est trop longue pour ce qui a été demandé. Un propriétaire du site doit relancer la configuration : elle répare les index.',
  throttled: 'SharePoint a été trop sollicité. Réessayez dans un moment.',
  unavailable: 'SharePoint n’a pas répondu. Réessayez dans un instant.',
  unknownOutcome: 'SharePoint n’a pas dit si c’était fait. Continuer permet de le savoir.',
};

/** Why SharePoint did not do what was asked, after a colon. */
export function whyNot(kind: SharePointErrorKind): string {
  return WHY_NOT[kind] ?? 'SharePoint a donné une réponse inconnue.';
}
