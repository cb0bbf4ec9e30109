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
  browser: (type) => `Ein Browser führt den Inhalt von ${type}-Dateien aus, sobald jemand sie öffnet. Fügen Sie ein PDF oder ein Bild davon hinzu, oder packen Sie die Datei in eine ZIP-Datei.`,
  server: (type) => `SharePoint oder ein Webserver führt ${type}-Dateien aus. Fügen Sie ein PDF oder ein Bild davon hinzu, oder packen Sie die Datei in eine ZIP-Datei.`,
  windows: (type) => `Windows führt ${type}-Dateien oder das, was sie nennen, aus, sobald jemand sie öffnet. Fügen Sie ein PDF oder ein Bild des Inhalts hinzu, oder packen Sie die Datei in eine ZIP-Datei.`,
  office: (type) => `${type}-Dateien können Makros enthalten, die Office ausführt. Speichern Sie die Datei ohne Makros oder als PDF, und fügen Sie diese hinzu.`,
};

/** Why it was not kept, by what is known; the rest has no reason that helps. */
const FAILED: Readonly<Partial<Record<SharePointErrorKind, string>>> = {
  denied: 'Sie dürfen hier keinen Nachweis hinzufügen. Bitten Sie die Websitebesitzer, Sie in eine Gruppe des Registers aufzunehmen.',
  notFound: 'SharePoint hat sie nicht mehr. Sie wurde gerade entfernt: Fügen Sie sie erneut hinzu.',
  duplicate: 'Zu viele andere Dateien haben denselben Namen. Benennen Sie die Datei um, und fügen Sie sie erneut hinzu.',
  throttled: 'SharePoint ist ausgelastet. Warten Sie eine Minute, und fügen Sie die Datei erneut hinzu.',
  unavailable: 'SharePoint antwortet nicht. Prüfen Sie Ihre Verbindung, und fügen Sie die Datei erneut hinzu.',
  cancelled: 'Sie haben es angehalten.',
};

export function evidence({ number, plural, day: dayText }: Formats): EvidenceStrings {
  const size = (bytes: number, round = Math.round): string =>
    bytes >= MB ? `${number(round((bytes / MB) * 10) / 10)} MB` : bytes >= KB ? `${number(round(bytes / KB))} KB` : plural(bytes, { one: `${number(bytes)} Byte`, other: `${number(bytes)} Bytes` });
  const most = size(MAX_EVIDENCE_BYTES);

  function refused(file: string, refusal: EvidenceRefusal): string {
    switch (refusal.code) {
      case 'empty':
        return `${named(file)} ist leer. Prüfen Sie, ob die Datei gespeichert wurde, und wählen Sie sie dann erneut aus.`;
      case 'tooLarge':
        return `${named(file)} ist zu groß: Die Datei hat ${size(refusal.size, Math.ceil)}, ein Nachweis darf höchstens ${size(refusal.limit)} haben. Fügen Sie den wichtigen Teil hinzu, oder teilen Sie die Datei auf.`;
      case 'typeRefused':
        return `${named(file)} kann kein Nachweis sein: ${RUNNERS[refusal.runner](`.${refusal.extension}`)}`;
      case 'nameInvalid':
        return nameInvalid(file, refusal.why);
    }
  }

  return {
    choose: 'Datei hinzufügen',
    limits: `Bis zu ${number(MAX_EVIDENCE_FILES)} Dateien mit je höchstens ${most}, außer solchen, die ein Browser, Windows oder Office ausführen würde. Einmal hinzugefügt, lässt sie sich weder ändern noch zurücknehmen.`,
    size: (bytes) => size(bytes),
    refused,
    progress: ({ stage, doneBytes, totalBytes }) => {
      switch (stage) {
        case 'hashing':
          return `Die Datei wird gelesen: ${size(doneBytes)} von ${size(totalBytes)}`;
        case 'sending':
          return `Wird gesendet: ${size(doneBytes)} von ${size(totalBytes)}`;
        case 'readingBack':
          return 'Was SharePoint aufbewahrt, wird zurückgelesen';
        case 'checked':
          return 'Aufbewahrt und geprüft';
      }
    },
    stop: 'Anhalten',
    failed: (file, kind) =>
      kind === 'unknownOutcome'
        ? `SharePoint hat nicht gesagt, ob ${named(file)} angekommen ist. Fügen Sie die Datei erneut hinzu: Wenn sie schon da ist, wird sie nicht doppelt aufbewahrt.`
        : `${named(file)} wurde nicht aufbewahrt: ${FAILED[kind] ?? 'SharePoint hat die Datei abgelehnt. Fügen Sie sie erneut hinzu; wenn das nicht hilft, wenden Sie sich an die Websitebesitzer.'}`,
    kept: ({ file, rewritten }) =>
      rewritten
        ? `${named(file)} ist aufbewahrt. SharePoint hat eigene Eigenschaften hineingeschrieben, wie bei Office-Dateien und manchen Bildern üblich: Der Fingerabdruck der gewählten und der aufbewahrten Datei sind beide festgehalten.`
        : `${named(file)} ist genau so aufbewahrt, wie Sie die Datei gewählt haben.`,
    states: { asStored: 'unverändert', changed: 'geändert', missing: 'fehlt', removed: 'entfernt', unread: 'nicht geprüft' },
    stateMeans: {
      asStored: 'Die Datei ist genau so, wie SharePoint sie beim Hinzufügen aufbewahrt hat.',
      changed: 'Jemand hat die Datei nach dem Hinzufügen geändert: Sie zeigt nicht mehr, worauf sich die Entscheidung stützte. Der Versionsverlauf der Datei sagt, wer das war. Informieren Sie die Sicherheitsaufsicht.',
      missing: 'Die Datei ist nicht da, und keine Entscheidung sagt, wer sie warum entfernt hat. Informieren Sie die Sicherheitsaufsicht.',
      removed: 'Die Websitebesitzer haben die Datei entfernt, und die Sicherheitsaufsicht hat den Grund festgehalten.',
      unread: 'Die Datei konnte gerade nicht gelesen werden, daher ist nicht bekannt, ob sie geändert wurde.',
    },
    removedBy: ({ person, day, why }) => `Entfernt, am ${dayText(day)} von ${person} mit diesem Grund festgehalten: ${why}`,
    checking: 'Die Dateien werden geprüft',
    chosenHash: 'SHA-256 der gewählten Datei',
    storedHash: 'SHA-256 der aufbewahrten Datei',
  };
}

/** A file name in a sentence, without characters that would turn the reading direction of the rest. */
function named(file: string): string {
  return `„${file.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}“`;
}

function nameInvalid(file: string, why: Extract<EvidenceRefusal, { code: 'nameInvalid' }>['why']): string {
  switch (why) {
    case 'nothing':
      return 'Diese Datei hat keinen Namen, der aufbewahrt werden könnte. Geben Sie ihr einen Namen mit Buchstaben oder Ziffern, und wählen Sie sie dann erneut aus.';
    case 'direction':
      return `Der Name von ${named(file)} enthält versteckte Zeichen, die die Leserichtung umkehren, und kann so wie ein anderer Dateityp aussehen. Benennen Sie die Datei um, und wählen Sie sie dann erneut aus.`;
    case 'tooLong':
      return `Der Name ${named(`${[...file].slice(0, 40).join('')}…`)} ist zu lang. Kürzen Sie ihn auf höchstens 255 Zeichen, und wählen Sie die Datei dann erneut aus.`;
  }
}
