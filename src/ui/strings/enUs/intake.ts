import type { IntakeStrings } from '../intakeStrings';
import type { Formats } from '../formats';

export function intake({ number, plural, day: dayText }: Formats): IntakeStrings {
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  return {
    open: 'Read a report',
    dropHint: 'or drop it here',
    dropNow: 'Drop the report here',
    heading: 'Read a report',
    close: 'Close',
    choose: 'Choose files',
    formats: 'Results file of ScubaGear (JSON). It is read in your browser and goes nowhere else; you see what it holds before anything is kept.',
    reading: (fileName) => `Reading ${fileName}`,
    preview: {
      heading: ({ added, known }) =>
        added === 0
          ? 'The register already knows everything in this report'
          : known === 0
            ? `${exceptions(added)} would be new in the register`
            : `${exceptions(added)} would be new, ${number(known)} the register already knows`,
      report: ({ tool, tenant, day, file }) => (day === undefined ? `${tool} report of ${tenant}: ${file}` : `${tool} report of ${tenant}, ${dayText(day)}: ${file}`),
      alreadyRead: 'This report was read before.',
      added: (count) => `New: ${number(count)}`,
      changed: (count) => `Known, but changed: ${number(count)}`,
      known: (count) => `Already known: ${number(count)}`,
      notInForce: (count) => `Not in force, so not kept as an exception: ${number(count)}`,
      unread: (count) => plural(count, { one: `${number(count)} part could not be read`, other: `${number(count)} parts could not be read` }),
      unreadWhy: 'What is missing here is not known to be absent from the tenant.',
      notInForceWhy: 'Their policy is off or only reports.',
      family: 'Control family',
      columnAdded: 'new',
      columnKnown: 'known',
      exception: 'Exception',
      severity: 'Severity',
      settings: 'settings',
      more: (count) => `and ${number(count)} more`,
      willHappen: 'What will happen: the report is recorded as read by you today, and each new exception is kept without an owner until a reviewer gives it to one.',
      confirm: (count) => `Keep ${exceptions(count)}`,
      nothingToDo: 'There is nothing to keep.',
      another: 'Read another report',
    },
    unreadable: { heading: (file) => `${file} could not be read`, hint: 'Nothing was kept from it.' },
    mayNot: {
      heading: 'You may look at a report here, but not keep it',
      text: 'Only security reviewers keep reports. Ask one of the group “Register security reviewers” to read it, or an owner of the site to add you to that group.',
    },
    run: {
      heading: (count) => `Keeping ${exceptions(count)}`,
      progress: (done, total) => `${number(done)} of ${number(total)} kept`,
      stop: 'Stop',
      stopping: 'Stopping after this one',
    },
    stopped: {
      heading: (done, total) => `Stopped: ${number(done)} of ${number(total)} kept`,
      text: 'What was kept stays. Going on does the rest and nothing twice.',
      resume: 'Go on',
    },
    failed: {
      heading: (done, total) => `It stopped by itself: ${number(done)} of ${number(total)} kept`,
      text: 'What was kept stays. Going on does the rest and nothing twice.',
      resume: 'Go on',
    },
    done: {
      heading: (count) => `${exceptions(count)} kept`,
      text: 'Nobody answers for them yet. Next: a security reviewer gives each one to a control owner.',
      nothing: 'Nothing new: the register already knew all of it.',
      close: 'Show the heatmap',
    },
  };
}
