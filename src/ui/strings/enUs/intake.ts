import type { IntakeStrings } from '../intakeStrings';
import type { Formats } from '../formats';
import { gaps } from './gaps';
import { intakeTable } from './intakeTable';
import { problems } from './problems';
import { where as whereText } from './wheres';

export function intake(formats: Formats): IntakeStrings {
  const { number, plural, list, day: dayText } = formats;
  const words = gaps(formats);
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} exception`, other: `${number(count)} exceptions` });
  return {
    heading: 'Read a report',
    close: 'Close',
    choose:
      'Choose results or a configuration of ScubaGear, results of Maester, exports of Microsoft Graph, or a register of your own (CSV or Excel), one or many, also as a ZIP file; or drop them here, folders too. They are read in your browser, and you see what they hold before anything is kept.',
    reading: (fileName) => `Reading ${fileName}`,
    cancel: 'Cancel',
    comparing: 'Comparing with the register',
    registerUnread: 'The register could not be read, so it is not known what is new. Nothing was kept.',
    said: { preview: 'The report was read. What it holds is shown.', ended: 'Keeping the report has ended.' },
    tenant: {
      heading: 'Which tenant is this of?',
      text: (files) => plural(files.length, { one: `${list(files)} does not name its tenant.`, other: `${list(files)} do not name their tenant.` }),
      known: (name, id) => `${name} (${id})`,
      other: 'Another tenant',
      id: 'Id of the tenant',
      noId: 'This is no id of a tenant. It looks like 11111111-2222-4333-8444-555555555555 and stands on the overview page of Microsoft Entra.',
      goOn: 'Go on',
      leaveOut: (files) => plural(files, { one: 'Leave this file out', other: 'Leave these files out' }),
    },
    table: intakeTable(formats),
    preview: {
      heading: ({ added, known }) =>
        added === 0
          ? known === 0
            ? 'This report shows no exception'
            : 'The register already knows every exception in this report'
          : known === 0
            ? `This would add ${exceptions(added)} to the register`
            : `This would add or change ${exceptions(added)}; the register already knows ${number(known)}`,
      report: ({ tool, tenant, day, file }) => (day === undefined ? `${tool}, ${tenant} (${file})` : `${tool}, ${tenant}, ${dayText(day)} (${file})`),
      alreadyRead: 'This report was read before: nothing of it is left to do.',
      notInForce: (count) => plural(count, { one: `${number(count)} finding is not in force and is not kept.`, other: `${number(count)} findings are not in force and are not kept.` }),
      notInForceWhy: 'Their policy is off or only reports.',
      unread: (count) => plural(count, { one: `${number(count)} part of the report could not be looked at`, other: `${number(count)} parts of the report could not be looked at` }),
      unreadPart: ({ where, why }) => `${whereText(where)}: ${words.why(why)}`,
      unreadWhy: 'What is missing here is not known to be absent from the tenant.',
      family: 'Control family',
      columnAdded: 'new',
      columnChanged: 'changed',
      columnKnown: 'known',
      which: 'Which ones',
      draft: (severity, family, settings) =>
        plural(settings, { one: `${severity} · ${family}`, other: `${severity} · ${family} · ${number(settings)} settings` }),
      more: (count) => `and ${number(count)} more`,
      willHappen:
        'What will happen: the report is recorded as read by you today. Each exception is kept with nobody answering for it, until a security reviewer gives it to a control owner.',
      confirm: (count) => `Keep ${exceptions(count)}`,
      confirmRecord: 'Record the report as read',
      another: 'Read another report',
    },
    unreadable: { problem: problems(formats).problem, heading: (file) => `${file} could not be read`, hint: 'Nothing was kept from it.', more: (count) => plural(count, { one: `${number(count)} more file could not be read`, other: `${number(count)} more files could not be read` }) },
    mayNot: {
      heading: 'You may look at a report here, but not keep it',
      text: 'Only security reviewers keep reports. Ask one of the group “Register security reviewers” to read it, or an owner of the site to add you to that group.',
    },
    run: {
      heading: 'Keeping what the report says',
      progress: (done, total) => `${number(done)} of ${number(total)} steps done`,
      stop: 'Stop',
      stopping: 'Stopping',
    },
    stopped: {
      heading: (done, total) => `Stopped after ${number(done)} of ${number(total)} steps`,
      text: 'What was kept stays. Going on does the rest, and nothing twice.',
      resume: 'Go on',
    },
    failed: {
      heading: (count) => plural(count, { one: `${number(count)} step was not done`, other: `${number(count)} steps were not done` }),
      reasons: {
        denied: 'You may not write it. Ask an owner of the site.',
        conflict: 'Somebody changed it at the same moment. Going on helps.',
        duplicate: 'Another entry stands under its key: tell a security reviewer.',
        unknownOutcome: 'SharePoint did not say whether it was done. Going on finds out.',
        cancelled: 'It was stopped.',
      },
      failure: (what, why) => `${what}: ${why}`,
    },
    done: {
      heading: ({ created, changed, known }) =>
        changed === 0 && known === 0
          ? `${exceptions(created)} kept`
          : `${exceptions(created)} kept, ${number(changed)} changed, ${number(known)} were there already`,
      text: 'Nobody answers for the new ones yet. Next: a security reviewer gives each one to a control owner.',
      nothing: 'The report is recorded as read. The register already knew every exception in it.',
      close: 'Done',
    },
  };
}
