import type { CheckPart, CheckProgress } from '../../../decisions/integrity/checkRegister';
import type { Formats } from '../formats';
import type { IntegrityStrings } from '../integrityStrings';
import { auditLogWords } from './auditLog';
import { findingWords, GRADES, LIST_TITLES } from './integrityFindings';
import { whyNot } from './whyNot';

const PARTS: Readonly<Record<CheckPart, string>> = {
  log: 'the change logs of the lists, which tell what was deleted or written again in the last 60 days',
  files: 'evidence files',
  rights: 'the rights of the lists and the permission levels',
  groups: 'who is in which group',
  masters: 'who administers and owns the site',
};

export function integrity(formats: Formats): IntegrityStrings {
  const { number, plural, list, instant } = formats;
  const { finding, decision, power } = findingWords(formats);
  const decisions = (count: number): string => plural(count, { one: `${number(count)} decision`, other: `${number(count)} decisions` });
  return {
    finding,
    decision,
    grades: GRADES,
    lists: (name) => LIST_TITLES[name],
    back: 'Back',
    heading: 'Integrity of the record',
    check: {
      intro: 'Compares every decision with those after it, every row with its decisions, every file with its fingerprint, and the rights of this site with what they should be. Nothing is changed.',
      now: 'Check now',
      again: 'Check again',
      stop: 'Stop',
      everyFile: 'Read every evidence file back',
      everyFileMeans: 'Otherwise only files are read about which something is odd. Many or large files take long.',
      progress: (progress) => progressText(progress),
      result: ({ record, rights, repair }) => {
        const wrong = [
          ...(record > 0 ? [plural(record, { one: 'the record does not fit in one place', other: `the record does not fit in ${number(record)} places` })] : []),
          ...(rights > 0 ? [plural(rights, { one: 'one right is too wide', other: `${number(rights)} rights are too wide` })] : []),
        ];
        if (wrong.length > 0) return `${capital(list(wrong))}`;
        return repair > 0 ? `Nothing was tampered with as far as can be seen; ${plural(repair, { one: 'one thing is', other: `${number(repair)} things are` })} to be put right` : 'Nothing was noticed';
      },
      looked: ({ decisions: count, exceptions, files, atMs }) =>
        `Looked at ${decisions(count)} of ${plural(exceptions, { one: 'one exception', other: `${number(exceptions)} exceptions` })}${files === 0 ? '' : ` and ${plural(files, { one: 'one file', other: `${number(files)} files` })}`}, ${instant(atMs)}.`,
      failed: (kind) => `The register could not be checked: ${whyNot(kind)}`,
      stopped: 'The check was stopped before its end, so it says nothing.',
      unseen: 'Could not be looked at, so nothing is known of it:',
      parts: PARTS,
      more: (count) => `and ${number(count)} more`,
      adoptAgain: 'Adopt the policy again',
      row: (title) => `Row “${title}”`,
    },
    cannot: {
      heading: 'What cannot be noticed',
      points: [
        'An empty list says that nothing was noticed, not that nothing was done.',
        'The newest decision of an exception, which nobody had seen yet, can be taken away by an owner of the site. The change log tells for 60 days; afterwards nothing here does.',
        'A name that was forged while a decision was added is known to the tenant’s audit log alone: read an export of it here.',
        'Whoever owns the site can change the rights, act, and change them back. Only the audit log tells.',
      ],
    },
    powers: { heading: 'Who could reach around the record', means: 'Somebody always can. Known people are better than unknown ones.', power },
    repair: {
      button: 'Write the rows again',
      running: (done, total) => `${number(done)} of ${number(total)} rows written`,
      done: (written, failed) =>
        `${plural(written, { one: 'One row was', other: `${number(written)} rows were` })} written again.${failed === 0 ? '' : ` ${plural(failed, { one: 'One row', other: `${number(failed)} rows` })} could not be written.`} Check again to see what is left.`,
    },
    auditLog: auditLogWords(formats, decision, whyNot),
  };

  function progressText({ stage, done, total }: CheckProgress): string {
    switch (stage) {
      case 'reading':
        return `Reading the lists and their change logs: ${number(done)} of ${number(total)}`;
      case 'checking':
        return `Comparing: ${number(done)} of ${number(total)} exceptions`;
      case 'files':
        return `Reading files back: ${number(done)} of ${number(total)}`;
      case 'rights':
        return 'Comparing the rights';
    }
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
