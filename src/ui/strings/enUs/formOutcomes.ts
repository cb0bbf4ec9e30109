import type { Formats } from '../formats';
import type { OutcomeStrings } from '../formStrings';

/** What became of an act, and what is certain about it. */
export function outcomes({ number, plural, instant }: Formats): OutcomeStrings {
  return {
    steps: {
      checking: 'Checking that nobody decided meanwhile',
      saving: 'Saving your decision',
      confirming: 'Saved. Reading it back',
      showing: 'Saved. Updating the register',
    },
    saved: 'Saved.',
    savedLater: 'Saved. The register’s lists show it as soon as somebody who may change them opens it.',
    refused: (count) => plural(count, { one: 'It was not sent, because of this:', other: `It was not sent, because of these ${number(count)} things:` }),
    changed: {
      heading: 'It changed while you were filling this in',
      text: 'Nothing of yours was sent. Look at what others decided, then decide again; what you entered is still here.',
      again: 'Decide again',
      by: (name, instantMs) => `${name}, ${instant(instantMs)}`,
    },
    half: {
      heading: 'Only half of it is done',
      stands: {
        split: 'The other exception has begun and covers the findings that go there. They have not left this one yet: both cover them.',
        merge: 'The other exception has taken the findings in. This one has not ended yet: both cover them.',
      },
      why: 'Why the other half was not done:',
      finish: 'Do the other half',
      takeBack: 'Take it back',
      whyNotBack: 'Why it could not be taken back:',
      otherwise: {
        split: 'If it cannot be done any more, take it back: the other exception is merged into the one where its findings belong, and all counts here as before. If that cannot be done either, open the other exception and decide there.',
        merge: 'If it cannot be done any more, take it back: these findings are split off from the other exception and merged into this one, and all counts here as before. If that cannot be done either, open the other exception and decide there.',
      },
      other: 'Open the other exception',
    },
    void: {
      heading: 'It was kept, but has no effect',
      text: 'Somebody was faster. Your decision stays in the record with this reason:',
      close: 'Show the exception',
    },
    unconfirmed: {
      heading: 'Not confirmed yet',
      text: (sentAtMs) =>
        sentAtMs === undefined
          ? 'It was sent, and SharePoint did not say whether it arrived. Asking again finds out, and does nothing twice.'
          : `You sent it on ${instant(sentAtMs)}, and it is not known whether it arrived. Asking again finds out, and does nothing twice.`,
      ask: 'Ask again',
    },
    failed: {
      heading: 'It was not kept',
      reasons: {
        denied: 'You may not write it. Ask an owner of the site.',
        notFound: 'The site or one of its lists is not there any more. Ask an owner of the site.',
        conflict: 'Somebody changed it at the same moment. Try again.',
        duplicate: 'Another entry stands under its key. Tell a security reviewer.',
        threshold: 'One of the lists is too long for what was asked. An owner of the site should run the set-up again.',
        throttled: 'SharePoint is too busy. Wait a minute and try again.',
        unavailable: 'SharePoint does not answer. Check your connection and try again.',
        cancelled: 'You stopped it.',
        otherPerson: 'Somebody else is signed in to SharePoint in this browser now. Sign in again, or load the page again.',
      },
      other: 'SharePoint gave an answer that we do not know. Try again; if that does not help, ask an owner of the site.',
    },
    kept: {
      kept: 'What you entered is kept in this browser.',
      off: 'What you entered is kept as long as this page stays open.',
      refused: 'This browser keeps nothing for the page: what you entered stays as long as the page is open.',
    },
  };
}
