import type { EvidenceRefusal } from '../../../domain/evidence/evidenceRefusal';
import { MAX_EVIDENCE_BYTES, MAX_EVIDENCE_FILES } from '../../../domain/evidence/evidence';
import type { Runner } from '../../../domain/evidence/runners';
import type { SharePointErrorKind } from '../../../lists/rest/errors';
import type { EvidenceStrings } from '../evidenceStrings';
import type { Formats } from '../formats';

const KB = 1024;
const MB = 1024 * KB;

/** What runs a type, and what can be added in its place. */
const RUNNERS: Readonly<Record<Runner, (type: string) => string>> = {
  browser: (type) => `un navigateur exécute le contenu des fichiers ${type} dès que quelqu’un les ouvre. Ajoutez-en un PDF ou une image, ou placez-le dans un fichier ZIP.`,
  server: (type) => `SharePoint ou un serveur web exécute les fichiers ${type}. Ajoutez-en un PDF ou une image, ou placez-le dans un fichier ZIP.`,
  windows: (type) => `Windows exécute les fichiers ${type}, ou ce qu’ils désignent, dès que quelqu’un les ouvre. Ajoutez un PDF ou une image de ce qu’il montre, ou placez-le dans un fichier ZIP.`,
  office: (type) => `les fichiers ${type} peuvent contenir des macros, qu’Office exécute. Enregistrez-le sans macros ou en PDF, et ajoutez cette version.`,
};

/** Why it was not kept, by what is known; the rest has no reason that helps. */
const FAILED: Readonly<Partial<Record<SharePointErrorKind, string>>> = {
  denied: 'vous n’êtes pas autorisé à ajouter des preuves ici. Demandez à un propriétaire du site de vous mettre dans un groupe du registre.',
  notFound: 'SharePoint ne l’a plus. Il vient d’être enlevé : ajoutez-le de nouveau.',
  duplicate: 'trop d’autres fichiers portent son nom. Renommez-le et ajoutez-le de nouveau.',
  throttled: 'SharePoint est trop sollicité. Attendez une minute et ajoutez-le de nouveau.',
  unavailable: 'SharePoint ne répond pas. Vérifiez votre connexion et ajoutez-le de nouveau.',
  cancelled: 'vous l’avez arrêté.',
};

export function evidence({ number, plural, day: dayText }: Formats): EvidenceStrings {
  const size = (bytes: number, round = Math.round): string =>
    bytes >= MB ? `${number(round((bytes / MB) * 10) / 10)} Mo` : bytes >= KB ? `${number(round(bytes / KB))} Ko` : plural(bytes, { one: `${number(bytes)} octet`, other: `${number(bytes)} octets` });
  const most = size(MAX_EVIDENCE_BYTES);

  function refused(file: string, refusal: EvidenceRefusal): string {
    switch (refusal.code) {
      case 'empty':
        return `${named(file)} est vide. Vérifiez que le fichier a été enregistré, puis choisissez-le de nouveau.`;
      case 'tooLarge':
        return `${named(file)} est trop volumineux : ${size(refusal.size, Math.ceil)}, alors qu’une preuve peut avoir au plus ${size(refusal.limit)}. Ajoutez la partie qui importe, ou découpez-le.`;
      case 'typeRefused':
        return `${named(file)} ne peut pas être une preuve : ${RUNNERS[refusal.runner](`.${refusal.extension}`)}`;
      case 'nameInvalid':
        return nameInvalid(file, refusal.why);
    }
  }

  return {
    choose: 'Ajouter un fichier',
    limits: `Jusqu’à ${number(MAX_EVIDENCE_FILES)} fichiers de ${most} au plus chacun, sauf ceux qu’un navigateur, Windows ou Office exécuterait. Une fois ajouté, il ne peut être ni modifié ni repris.`,
    size: (bytes) => size(bytes),
    refused,
    progress: ({ stage, doneBytes, totalBytes }) => {
      switch (stage) {
        case 'hashing':
          return `Lecture du fichier : ${size(doneBytes)} sur ${size(totalBytes)}`;
        case 'sending':
          return `Envoi : ${size(doneBytes)} sur ${size(totalBytes)}`;
        case 'readingBack':
          return 'Relecture de ce que SharePoint conserve';
        case 'checked':
          return 'Conservé et vérifié';
      }
    },
    stop: 'Arrêter',
    failed: (file, kind) =>
      kind === 'unknownOutcome'
        ? `SharePoint n’a pas dit si ${named(file)} est arrivé. Ajoutez-le de nouveau : s’il y est déjà, il n’est pas conservé deux fois.`
        : `${named(file)} n’a pas été conservé : ${FAILED[kind] ?? 'SharePoint l’a refusé. Ajoutez-le de nouveau ; si cela ne suffit pas, adressez-vous à un propriétaire du site.'}`,
    kept: ({ file, rewritten }) =>
      rewritten
        ? `${named(file)} est conservé. SharePoint y a écrit ses propres propriétés, comme il le fait pour les fichiers Office et certaines images : l’empreinte du fichier choisi et celle du fichier conservé sont toutes deux enregistrées.`
        : `${named(file)} est conservé tel que vous l’avez choisi.`,
    states: { asStored: 'inchangé', changed: 'modifié', missing: 'manquant', removed: 'retiré', unread: 'non vérifié' },
    stateMeans: {
      asStored: 'Il est tel que SharePoint l’a conservé lors de son ajout.',
      changed: 'Quelqu’un l’a modifié après son ajout : il ne montre plus ce sur quoi la décision s’appuyait. L’historique des versions du fichier dit qui. Prévenez un réviseur sécurité.',
      missing: 'Il n’est plus là, et aucune décision ne dit qui l’a enlevé ni pourquoi. Prévenez un réviseur sécurité.',
      removed: 'Un propriétaire du site l’a retiré ; un réviseur sécurité a consigné pourquoi.',
      unread: 'Il n’a pas pu être lu à l’instant, on ne sait donc pas s’il a changé.',
    },
    removedBy: ({ person, day, why }) => `Retiré : ${person} en a consigné la raison le ${dayText(day)} : ${why}`,
    checking: 'Vérification des fichiers',
    chosenHash: 'SHA-256 du fichier choisi',
    storedHash: 'SHA-256 du fichier conservé',
  };
}

/** A file name in a sentence, without characters that would turn the reading direction of the rest. */
function named(file: string): string {
  return `« ${file.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')} »`;
}

function nameInvalid(file: string, why: Extract<EvidenceRefusal, { code: 'nameInvalid' }>['why']): string {
  switch (why) {
    case 'nothing':
      return 'Ce fichier n’a pas de nom qui puisse être conservé. Donnez-lui un nom avec des lettres ou des chiffres, puis choisissez-le de nouveau.';
    case 'direction':
      return `Le nom ${named(file)} contient des caractères cachés qui inversent le sens de lecture, si bien qu’il peut passer pour un autre type de fichier. Renommez-le, puis choisissez-le de nouveau.`;
    case 'tooLong':
      return `Le nom ${named(`${[...file].slice(0, 40).join('')}…`)} est trop long. Raccourcissez-le à 255 caractères au plus, puis choisissez-le de nouveau.`;
  }
}
