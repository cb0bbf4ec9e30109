import type { LearntRefusal } from '../../../domain/people/learntRefusal';
import type { Formats } from '../formats';
import type { PeopleFormStrings } from '../peopleStrings';
import { relativeDays } from './days';

/** Exceptions that are named in one sentence. */
const NAMED = 6;

export function peopleForms(formats: Formats): PeopleFormStrings {
  const { day: dayText, list, number, plural } = formats;
  return {
    effects: 'What it changes',
    notYet: 'Fill in what is missing to see what it changes.',
    saving: 'Recording it',
    changed: { heading: 'It changed while you were filling this in', text: 'Nothing of yours was sent. This was recorded meanwhile; look at it and send yours again if it is still right:' },
    fact: {
      heading: (name) => (name === undefined ? 'Record something about somebody' : `What you learnt about ${name}`),
      who: 'About whom?',
      whoHelp: 'Also somebody whom the register does not know yet.',
      state: 'Is the account there?',
      states: { present: 'Yes, it is there', gone: 'No, it is gone', cannotTell: 'Cannot tell' },
      sameHuman: 'Same human as',
      sameHumanHelp: 'The account that this human otherwise works with. Leave it empty where there is no other one.',
      manager: 'Manager',
      managerHelp: 'Is told when a duty is late. Leave it empty where it is not known.',
      source: 'Where did you learn this?',
      sourceHelp: 'For example the list of leavers, or who told you.',
      onDay: 'On which day?',
      submit: 'Record it',
      refusal: (refusal: LearntRefusal) => {
        switch (refusal.field) {
          case 'login':
            return 'Choose somebody.';
          case 'source':
            return refusal.code === 'missing' ? 'Say where you learnt it.' : 'Say it in fewer words: at most 255 characters.';
          case 'onDay':
            return refusal.code === 'missing' ? `Enter a day, for example ${dayText(20_650)}.` : 'This day is still to come: enter the day on which you learnt it.';
          case 'sameHumanAs':
            if (refusal.code === 'managerOf') return 'One of these accounts is the manager of another: nobody would be told any more when a duty is late. If they are one human, record the right manager first.';
            return refusal.code === 'own' ? 'These are accounts of one human, and yours as far as the register knows: somebody who is none of them has to take them apart. If they are not yours, have an owner of the site put a further person into “Register admins”, who can.' : 'This is the account itself: choose another one of the same human.';
          case 'manager':
            return 'Nobody is their own manager: choose somebody else.';
        }
      },
      effect: (effect, name, nameOf) => {
        switch (effect.code) {
          case 'linked':
            return `${name} and ${nameOf(effect.to)} count as one human: together they hold at most one seat of an exception.`;
          case 'unlinked':
            return `${name} and ${nameOf(effect.from)} no longer count as one human.`;
          case 'doubted':
            return 'For now the accounts stay one human, since one of them counts as yours. What you say is kept: as soon as another of these accounts says the same, it counts. Somebody who is none of them can take them apart at once.';
          case 'otherObject':
            return `${name} is another account in the directory than was known: it no longer counts as one human with those that share the earlier one.`;
          case 'managed':
            return `${nameOf(effect.by)} is told when a duty of ${name} is late.`;
          case 'unmanaged':
            return `No manager is told any more when a duty of ${name} is late.`;
          case 'gone':
            return `${name} counts as gone: nobody can offer them a seat, and where they hold one that is shown as wrong.`;
          case 'present':
            return `${name} counts as there.`;
          case 'cannotTell':
            return `Whether the account of ${name} is there counts as unknown.`;
          case 'confirmed':
            return `Nothing changes: what is known of ${name} is confirmed as of ${dayText(effect.onDay)}.`;
        }
      },
      clashes: (exceptions) => {
        const rest = exceptions.length - NAMED;
        const titles = exceptions.slice(0, NAMED).map(({ title, exceptionKey }) => `“${title || exceptionKey}”`);
        const shown = list(rest > 0 ? [...titles, `${number(rest)} more`] : titles);
        return `Look twice: in ${plural(exceptions.length, { one: 'one open exception', other: `${number(exceptions.length)} open exceptions` })} two people who hold seats would be one human: ${shown}. There neither can decide any more what the other must not have decided, until somebody else holds one of the seats.`;
      },
      seatsNotRead: 'Look twice: who holds which seats could not be read here, or not yet. Where two of these accounts hold seats of one exception, neither could decide any more what the other must not have decided.',
      earlierStay: 'It counts from now on; decisions that were made before stay as they are.',
      done: (effects) => `Recorded. ${effects.join(' ')}`,
      crossed: 'Somebody else recorded something about this account at the same moment. Yours is the newer one and counts alone: look whether theirs should be recorded again.',
      newest: ({ state, sameAs, manager, source, onDay }) =>
        list([
          { present: 'the account is there', gone: 'the account is gone', cannotTell: 'whether the account is there cannot be told' }[state],
          sameAs === undefined ? 'no other account of the same human is known' : `it is the same human as ${sameAs}`,
          manager === undefined ? 'no manager is known' : `the manager is ${manager}`,
        ]).replace(/^./, (first) => first.toUpperCase()) + ` (${source}, ${dayText(onDay)}).`,
    },
    owner: {
      heading: (what) => `Service owner: ${what}`,
      who: 'Who answers where there is no control owner?',
      whoHelp: 'They can hand an exception on to a control owner, but not approve it as service owner.',
      submit: 'Name as service owner',
      nobody: 'Name nobody',
      missing: 'Choose somebody.',
      gone: 'The account is gone: choose somebody else.',
      until: (name, sinceDay) => `Until now: ${name}, since ${dayText(sinceDay)}.`,
      effect: (name, what) => `From now on ${name} answers where there is no control owner: ${what}.`,
      done: (name, what) => `Recorded. ${name} answers where there is no control owner: ${what}.`,
      doneNobody: (what) => `Recorded. Nobody is service owner any more: ${what}.`,
      newest: (name, onDay) => (name === '' ? `Nobody any more, since ${dayText(onDay)}.` : `${name}, since ${dayText(onDay)}.`),
      title: (family, name) => `${family ?? 'All the rest'}: ${name === '' ? 'nobody' : name}`,
    },
    adopt: {
      heading: 'Adopt the looser policy',
      text: (fromDay, today) => (fromDay > today ? `From ${dayText(fromDay)}, ${relativeDays(formats, fromDay, today)}, this counts:` : 'From the moment you adopt it this counts:'),
      reason: 'Why is this acceptable?',
      missing: 'Say why, in one sentence.',
      submit: 'Adopt this policy',
      final: 'It cannot be taken back: a stricter policy would have to be written after it. Decisions that were made before stay as they are.',
      defects: (sentences) => `With it these settings do not fit together: ${sentences.join(' ')}`,
      changed: 'It waits for adoption no more: somebody adopted it, or a newer policy stands in its place. Nothing of yours was sent.',
      refused: 'It was not sent',
      done: (fromDay, today) => (fromDay > today ? `Adopted. It counts from ${dayText(fromDay)} on.` : 'Adopted. It counts from now on.'),
      title: 'Looser policy adopted',
    },
  };
}
