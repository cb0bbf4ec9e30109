import type { StateStrings } from '../stateStrings';
import type { Formats } from '../formats';

export function states({ number, plural, instant }: Formats): StateStrings {
  return {
    loading: 'Reading the register',
    notProvisioned: {
      heading: 'The register is not set up on this site yet',
      mayText: 'Setting it up makes the lists, groups and rights of the register on this site. Nothing that is already here is changed or deleted.',
      button: 'Set up the register here',
      mayNotText: 'Ask an owner of this site to open this page: only an owner may set it up.',
      working: 'Setting up the register',
      step: (done, total) => `${number(done)} of ${number(total)} steps done`,
      stopped: 'Setting up stopped. What was made is kept, and the next try goes on from there.',
      resume: 'Go on setting up',
      done: 'The register is set up',
      doneText: 'Next: read a report of your tenant, so that its exceptions show here.',
    },
    empty: {
      heading: 'No report has been read yet',
      text: 'Drop a report of your tenant here, for example the results file of ScubaGear, or choose one. It is read in your browser and goes nowhere else.',
      textMayNot: 'A security reviewer reads the first report. Ask one of them to open this page.',
    },
    nothingOpen: { heading: 'No trust exception is open', text: 'The reports that were read show no departure from the baseline that is still there.' },
    nothingMatches: 'No open exception matches these filters.',
    denied: { heading: 'You may not read the register', text: 'Ask an owner of this site to add you to its group “Register readers”.' },
    noSite: { heading: 'There is no such site', text: 'The site that this web part shows is not there, or you may not see it. Somebody who edits this page can choose another one.' },
    failed: {
      heading: 'The register could not be read',
      text: 'Nothing was changed. It may work in a moment.',
      kept: 'What you see is from the last time it could be read. It may have changed since.',
      retry: 'Try again',
      details: (text) => `What SharePoint said: ${text}`,
    },
    throttled: {
      heading: 'SharePoint is busy and asked us to wait',
      wait: (seconds) => plural(seconds, { one: `Trying again in ${number(seconds)} second.`, other: `Trying again in ${number(seconds)} seconds.` }),
    },
    stale: (instantMs) => `as of ${instant(instantMs)}, being confirmed`,
    broken: { heading: 'This web part stopped', text: 'Nothing in the register was changed. Showing it again usually helps.', again: 'Show it again' },
  };
}
