import { SCHEMA_VERSION } from '../../../lists/schema/schemaVersion';
import type { Formats } from '../formats';
import type { SetupStrings } from '../setupStrings';
import { differenceTexts } from './siteDifferences';
import { siteWork } from './siteWork';

export function setup({ number }: Formats): SetupStrings {
  return {
    heading: 'The register is not set up on this site yet',
    mayText: 'Setting it up makes the lists, groups and rights of the register on this site. Nothing that is already here is changed or deleted.',
    button: 'Set up the register here',
    mayNotText: 'Ask an owner of this site to open this page: only an owner may set it up.',
    working: 'Setting up the register',
    step: (done, total) => `${number(done)} of ${number(total)} steps done`,
    stopped: 'Setting up stopped. What was made is kept, and the next try goes on from there.',
    resume: 'Go on setting up',
    done: 'The register is set up',
    next: 'Show the register',
    doneText: 'Its rights were checked and are as they should be. Next: read a report of your tenant, so that its exceptions show here.',
    difference: differenceTexts(),
    work: siteWork,
    older: {
      heading: 'The lists of this site are older than this version of the register',
      text: (site) => `They are of schema ${number(site)}, and this version reads what came with schema ${number(SCHEMA_VERSION)}. Nothing is lost. They must be brought up to date once.`,
      unfinished: 'Setting up the register was never brought to its end',
      unfinishedText: 'Some of its lists are there, others may be missing. The set-up goes on where it stopped.',
      mayNot: 'Ask an owner of this site to open this page: it shows them what would change, and does it.',
      next: 'Show the register',
    },
    differ: 'The lists are there, but this site still differs from what the register needs. A site owner should put this right before anybody enters anything:',
  };
}
