import type { Formats } from '../formats';
import type { SetupStrings } from '../setupStrings';

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
    differ: 'The lists are there, but this site still differs from what the register needs. A site owner should put this right before anybody enters anything:',
  };
}
