import type { Formats } from '../formats';
import type { FormStrings } from '../formStrings';
import { relativeDays } from './days';
import { approvalWords } from './formActs/approvals';
import { requestWords } from './formActs/requests';
import { reviewWords } from './formActs/reviews';
import { riskWords } from './formActs/riskDecisions';
import { effects } from './formEffects';
import { outcomes } from './formOutcomes';
import { playbookSteps } from './formPlaybooks';
import { said } from './said';

export function forms(formats: Formats): FormStrings {
  const { day: dayText, instant, list, number, plural } = formats;
  const weekday = new Intl.DateTimeFormat(formats.locale, { weekday: 'long', timeZone: 'UTC' });
  return {
    acts: { ...requestWords, ...approvalWords, ...reviewWords, ...riskWords },
    label: (label, optional) => (optional ? `${label} (optional)` : label),
    cancel: 'Cancel',
    close: 'Close',
    more: 'More, if you know it',
    cannot: 'You cannot do this now',
    choose: 'Choose',
    fact: (label, value) => `${label}: ${value}`,
    final: { heading: 'This is final', confirm: (submit) => `Yes. ${submit}`, notYet: 'Not yet' },
    draft: {
      back: (instantMs) => `Your unfinished form of ${instant(instantMs)} is back.`,
      afresh: 'Start afresh',
      files: (names) => `Files are not kept: choose ${list(names)} again.`,
      since: (count) => plural(count, { one: `Since then ${number(count)} more decision was made.`, other: `Since then ${number(count)} more decisions were made.` }),
    },
    day: {
      choose: (label) => `Choose a day: ${label}`,
      dialog: 'Calendar',
      format: `For example ${dayText(20_650)}, or 2026-07-16.`,
      said: (day, today) => `${weekday.format(new Date(day * 86_400_000))}, ${relativeDays(formats, day, today)}`,
      latest: (day, because) => `At the latest ${dayText(day)}: ${because}.`,
      between: (earliestDay, latestDay, because) => `From ${dayText(earliestDay)} to ${dayText(latestDay)}: ${because}.`,
      earliest: (day) => `At the earliest ${dayText(day)}.`,
      limits: {
        grant: 'the longest single grant',
        totalLife: 'the longest life in all',
        twoPerson: 'who asks and who approves is one person',
        contract: 'the contract ends',
        secret: 'the secret or certificate ends',
        shownSecret: 'no report shows a secret or certificate that ends later',
        cutOver: 'soon after the cut-over',
        emergency: 'the longest emergency',
        acknowledge: 'escalation pauses no longer',
        deputy: 'the longest time for a deputy',
        deputyBegin: 'a year ahead',
        deputyNow: 'the deputy who stands in now',
        sign: 'the longest time between two signatures',
        approvedEnd: 'the end date that was approved',
        currentEnd: 'the end date that it has; a review only shortens',
        today: 'today',
      },
      nextMonth: 'Next month',
      previousMonth: 'Previous month',
      nextYear: 'Next year',
      previousYear: 'Previous year',
      nextYears: 'Next years',
      previousYears: 'Previous years',
      goToToday: 'Go to today',
      selected: 'Selected day {0}',
      today: 'Today {0}',
      chooseYear: '{0}, choose the year',
      chooseMonth: '{0}, choose the month',
    },
    principal: {
      type: 'What is it?',
      name: 'Its name',
      user: 'Which person?',
      help: {
        application: 'As it is called among the enterprise applications.',
        tenant: 'Its id or its first domain.',
        domain: 'For example partner.example.',
      },
    },
    tenant: { other: 'Another tenant', otherLabel: 'Which one? Its id or its first domain.' },
    other: { none: 'The register has no such exception.', notLooked: 'It could not be looked up now. The address of its page is enough.' },
    findings: {
      seen: (day) => `As the report of ${dayText(day)} shows it:`,
      nothing: 'No report has shown it yet. What you decide covers what was asked for in words.',
      words: (setting) => `Asked for: ${setting}`,
      setting: (name) => name,
      baselineSays: 'The baseline says',
      tenantHas: 'The tenant has',
      ...said(formats),
      reaches: (extents) => `Reaches: ${list(extents)}`,
      added: 'new, or reaches farther than was approved',
    },
    controls: {
      text: 'What keeps the risk small',
      how: 'How it is shown to work',
      add: 'Add a control',
      remove: (text, nth) => (text === '' ? `Remove control ${number(nth)}` : `Remove “${text}”`),
      nth: (n) => `Control ${number(n)}`,
    },
    files: {
      label: 'Choose a file',
      drop: 'or drop or paste it here',
      dropNow: 'Drop the file here',
      remove: (file) => `Take “${file}” away again`,
      kept: 'kept already',
      uploading: (file, n, of) => (of === 1 ? `Adding “${file}”` : `Adding “${file}”, file ${number(n)} of ${number(of)}`),
      unreadable: (file) => `“${file}” could not be read. It may have been moved or changed: choose it again.`,
    },
    playbook: { heading: (category) => `Steps for ${category}`, step: playbookSteps(formats) },
    about: {
      need: ({ why, stops, untilDay }, by) => [`${by ?? 'Somebody'} asks for it until ${dayText(untilDay)}.`, `Why: ${why}`, `Without it: ${stops}`],
      ask: ({ kind, by, untilDay, text, onDay }) => {
        const what = { extension: 'an extension', renewal: 'a renewal', riskAcceptance: 'the acceptance of the risk' }[kind];
        return `${by.name} asked for ${what} on ${dayText(onDay)}${untilDay === undefined ? '' : `, until ${dayText(untilDay)}`}: ${text}`;
      },
      removal: ({ by, onDay, text }) => `${by.name} says that it was removed on ${dayText(onDay)}: ${text}`,
      dismissal: ({ by, onDay, text }, reason) => `${by.name} proposed it on ${dayText(onDay)}: ${reason}. ${text}`,
      offer: (seat, by, dueDay) => `${by.name} offers you the seat of the ${seat}. Answer by ${dayText(dueDay)}.`,
      newestReport: (day, shows) => (shows ? `The report of ${dayText(day)} still shows it, after the day on which it is said to be removed.` : `The last report that shows it is of ${dayText(day)}, before it was removed.`),
      lookedInVain: (day) => `The report of ${dayText(day)} looked for it and did not find it.`,
      cannotTell: (day) => `The report of ${dayText(day)} does not show it, which proves nothing: look yourself.`,
      saw: (day) => `Recorded with it: you saw the report of ${dayText(day)}.`,
      end: (day, today) => `It ${day < today ? 'ended' : 'ends'} on ${dayText(day)}, ${relativeDays(formats, day, today)}.`,
      known: ({ title }, lifecycle) => `The register has this one already: ${title}. It is ${lifecycle}. Your request goes on with it.`,
      looking: 'Looking whether the register has it already',
      notLooked: 'Whether the register has it already could not be looked up; it is checked again when you send.',
    },
    effect: effects(formats),
    outcome: outcomes(formats),
  };
}

