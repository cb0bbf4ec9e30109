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
  browser: (type) => `a browser runs what is in ${type} files as soon as somebody opens them. Add a PDF or a picture of it, or put it into a ZIP file.`,
  server: (type) => `SharePoint or a web server runs ${type} files. Add a PDF or a picture of it, or put it into a ZIP file.`,
  windows: (type) => `Windows runs ${type} files, or what they name, as soon as somebody opens them. Add a PDF or a picture of what it shows, or put it into a ZIP file.`,
  office: (type) => `${type} files can hold macros, which Office runs. Save it without macros or as PDF, and add that.`,
};

/** Why it was not kept, by what is known; the rest has no reason that helps. */
const FAILED: Readonly<Partial<Record<SharePointErrorKind, string>>> = {
  denied: 'you may not add evidence here. Ask an owner of the site to put you into a group of the register.',
  notFound: 'SharePoint no longer has it. It was taken away just now: add it again.',
  duplicate: 'too many other files have its name. Rename it and add it again.',
  throttled: 'SharePoint is too busy. Wait a minute and add it again.',
  unavailable: 'SharePoint does not answer. Check your connection and add it again.',
  cancelled: 'you stopped it.',
};

export function evidence({ number, day: dayText }: Formats): EvidenceStrings {
  const size = (bytes: number, round = Math.round): string =>
    bytes >= MB ? `${number(round((bytes / MB) * 10) / 10)} MB` : bytes >= KB ? `${number(round(bytes / KB))} KB` : bytes === 1 ? '1 byte' : `${number(bytes)} bytes`;
  const most = size(MAX_EVIDENCE_BYTES);

  function refused(file: string, refusal: EvidenceRefusal): string {
    switch (refusal.code) {
      case 'empty':
        return `${named(file)} is empty. Check that it was saved, then choose it again.`;
      case 'tooLarge':
        return `${named(file)} is too large: it has ${size(refusal.size, Math.ceil)}, and evidence may have at most ${size(refusal.limit)}. Add the part that matters, or split it.`;
      case 'typeRefused':
        return `${named(file)} cannot be evidence: ${RUNNERS[refusal.runner](`.${refusal.extension}`)}`;
      case 'nameInvalid':
        return nameInvalid(file, refusal.why);
    }
  }

  return {
    choose: 'Add a file',
    limits: `Up to ${number(MAX_EVIDENCE_FILES)} files of at most ${most} each, save those that a browser, Windows or Office would run. It cannot be changed or taken back once it is added.`,
    size: (bytes) => size(bytes),
    refused,
    progress: ({ stage, doneBytes, totalBytes }) => {
      switch (stage) {
        case 'hashing':
          return `Reading the file: ${size(doneBytes)} of ${size(totalBytes)}`;
        case 'sending':
          return `Sending: ${size(doneBytes)} of ${size(totalBytes)}`;
        case 'readingBack':
          return 'Reading back what SharePoint keeps';
        case 'checked':
          return 'Kept and checked';
      }
    },
    stop: 'Stop',
    failed: (file, kind) =>
      kind === 'unknownOutcome'
        ? `SharePoint did not say whether ${named(file)} arrived. Add it again: where it is there already, it is not kept twice.`
        : `${named(file)} was not kept: ${FAILED[kind] ?? 'SharePoint refused it. Add it again; if that does not help, ask an owner of the site.'}`,
    kept: ({ file, rewritten }) =>
      rewritten
        ? `${named(file)} is kept. SharePoint wrote properties of its own into it, as it does with Office files and some pictures: the fingerprint as chosen and the one as kept are both on record.`
        : `${named(file)} is kept just as you chose it.`,
    states: { asStored: 'unchanged', changed: 'changed', missing: 'missing', removed: 'removed', unread: 'not checked' },
    stateMeans: {
      asStored: 'It is just as SharePoint kept it when it was added.',
      changed: 'Somebody changed it after it was added: it no longer shows what the decision relied on. The version history of the file says who. Tell a security reviewer.',
      missing: 'It is not there, and no decision says who took it away and why. Tell a security reviewer.',
      removed: 'An owner of the site removed it; a security reviewer recorded why.',
      unread: 'It could not be read just now, so it is not known whether it changed.',
    },
    removedBy: ({ person, day, why }) => `Removed: ${person} recorded on ${dayText(day)} why: ${why}`,
    checking: 'Checking the files',
    chosenHash: 'SHA-256 as chosen',
    storedHash: 'SHA-256 as kept',
  };
}

/** A file name in a sentence, without characters that would turn the reading direction of the rest. */
function named(file: string): string {
  return `“${file.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}”`;
}

function nameInvalid(file: string, why: Extract<EvidenceRefusal, { code: 'nameInvalid' }>['why']): string {
  switch (why) {
    case 'nothing':
      return 'This file has no name that could be kept. Give it a name with letters or digits, then choose it again.';
    case 'direction':
      return `The name of ${named(file)} holds hidden characters that turn the reading direction, so it can look like another type of file. Rename it, then choose it again.`;
    case 'tooLong':
      return `The name ${named(`${[...file].slice(0, 40).join('')}…`)} is too long. Shorten it to at most 255 characters, then choose it again.`;
  }
}
