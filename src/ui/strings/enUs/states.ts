import type { StateStrings } from '../stateStrings';
import type { Formats } from '../formats';

export function states({ number, plural, instant }: Formats): StateStrings {
  return {
    loading: 'Reading the register',
    acceptedRisks: (count) => plural(count, { one: `accepted risks apart (${number(count)})`, other: `accepted risks apart (${number(count)})` }),
    unreadableRows: (count) =>
      plural(count, { one: `${number(count)} row cannot be read and is in no number here`, other: `${number(count)} rows cannot be read and are in no number here` }),
    progress: (rows, ofAtMost) => `${number(rows)} of at most ${number(ofAtMost)} read`,
    empty: {
      heading: 'No report has been read yet',
      text: 'Drop a report of your tenant here, for example the results file of ScubaGear, or choose one. It is read in your browser and goes nowhere else.',
    },
    nothingOpen: { heading: 'No trust exception is open', text: 'The reports that were read show no departure from the baseline that is still there.' },
    newerLists: (site) => `The lists of this site (schema ${number(site)}) are newer than this version of the register, which may not show all of them. Reload the page; if this stays, the administrator adds the newer version to the app catalog.`,
    nothingMatches: 'No open exception matches these filters.',
    denied: { heading: 'You may not read the register', text: 'Ask an owner of this site to add you to its group “Register readers”.' },
    failed: {
      heading: 'The register could not be read',
      kept: 'What you see is from the last time it could be read. It may have changed since.',
      retry: 'Try again',
      reload: 'Reload the page',
      reasons: {
        denied: 'You may not read it. Ask an owner of the site.',
        notFound: 'The site or one of its lists is not there. Somebody who edits this page can choose another site.',
        threshold: 'One of its lists is too long for what was asked. An owner of the site should run the set-up again: it repairs the indexes.',
        throttled: 'SharePoint was too busy for too long. It will work in a while.',
        unavailable: 'SharePoint did not answer. It may work in a moment.',
        other: 'SharePoint gave an answer that we do not know.',
        unknownZone: 'The time zone of this site is not known to the register, so no day would be right. An owner can choose another one in the site’s regional settings.',
      },
      sessionEnded: 'Your sign-in has ended. Reload the page to sign in again.',
      reference: (code, requestId) => (code === '' ? `Request ${requestId}` : `Code ${code}, request ${requestId}`),
    },
    throttled: {
      heading: 'SharePoint is busy and asked us to wait',
      wait: (seconds) => plural(seconds, { one: `Trying again in ${number(seconds)} second.`, other: `Trying again in ${number(seconds)} seconds.` }),
    },
    asOf: (instantMs) => `as of ${instant(instantMs)}`,
    upToDate: (instantMs) => `up to date, ${instant(instantMs)}`,
    stale: (instantMs) => `as of ${instant(instantMs)}, being confirmed`,
    sweepLate: (lastSweepAtMs) =>
      lastSweepAtMs === 'never'
        ? 'No sweep has run yet: nobody is reminded and nothing is escalated.'
        : `No sweep was complete since ${instant(lastSweepAtMs)}: reminders and escalations are late.`,
    broken: { heading: 'This web part stopped', text: 'Nothing in the register was changed. Showing it again usually helps.', again: 'Show it again' },
  };
}
