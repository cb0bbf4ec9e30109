import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Desk } from '../../decisions/desk';
import type { Recorded } from '../../decisions/recordFact';
import type { Day } from '../../domain/day/day';
import { asRecorded } from '../../domain/people/asRecorded';
import { factEffects } from '../../domain/people/factEffects';
import { withKeptLinks } from '../../domain/people/keptLinks';
import { learntRefusals, type LearntRefusal } from '../../domain/people/learntRefusal';
import { nextFact, type Learnt } from '../../domain/people/nextFact';
import { peopleAt, type PeopleHistory, type PersonFact, type PersonState } from '../../domain/people/people';
import { accountKey } from '../../domain/people/account';
import { lastLearnt } from '../../domain/people/lastLearnt';
import { seatClashes, type SeatHeld } from '../../domain/people/seatClashes';
import type { Person } from '../../domain/people/person';
import { formStringsFor } from '../strings/formStringsFor';
import { peoplePickerStringsFor } from '../strings/peoplePickerStringsFor';
import type { PeopleFormStrings } from '../strings/peopleStrings';
import type { Strings } from '../strings/strings';
import { ChoiceInput } from './ChoiceInput';
import { DayField } from './DayField';
import { FieldFrame } from './FieldFrame';
import { PeoplePicker } from './PeoplePicker';
import { RecordForm } from './RecordForm';
import { RECORD_PATH, type RecordWork } from './recordWork';
import { useAfterPress } from './useAfterPress';
import type { PeopleSearcher } from './usePeoplePicker';
import { useRecording } from './useRecording';

export interface PersonFactFormProps {
  readonly desk: Desk;
  /** What was known when the form was opened. */
  readonly history: PeopleHistory;
  /** Who sits where in open exceptions; undefined: not read yet, or not to be read. */
  readonly seats: readonly SeatHeld[] | undefined;
  /** Undefined: chosen in the form. */
  readonly person: Person | undefined;
  /** An account by its login, as the screen names it. */
  readonly personOf: (login: string) => Person;
  readonly today: Day;
  readonly strings: Strings;
  readonly words: PeopleFormStrings;
  /** @param said what was recorded, in words. */
  readonly onDone: (said: string) => void;
  /** @param mayBeThere it was sent, and it is not known whether it arrived. */
  readonly onCancel: (mayBeThere: boolean) => void;
  readonly work?: RecordWork;
}

const STATES: readonly PersonState[] = ['present', 'gone', 'cannotTell'];

interface Entered {
  readonly who?: Person | undefined;
  readonly state?: PersonState;
  /** Undefined within: nobody. */
  readonly sameHumanAs?: { readonly person: Person | undefined };
  readonly manager?: { readonly person: Person | undefined };
  readonly source: string;
  readonly onDay: Day | string;
}

/** What somebody learnt about an account: whether it is there, whose it is, who manages it; each with source and day. */
export function PersonFactForm({ desk, history, seats, person, personOf, today, strings, words, onDone, onCancel, work = RECORD_PATH }: PersonFactFormProps): React.ReactElement {
  const form = React.useMemo(() => formStringsFor(strings.formats), [strings]);
  const picker = React.useMemo(() => peoplePickerStringsFor(strings.formats), [strings]);
  const said = words.fact;
  const id = React.useRef(`fact-${Math.random().toString(36).slice(2)}`).current;
  const [entered, setEntered] = React.useState<Entered>({ who: person, source: '', onDay: today });
  const [left, setLeft] = React.useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = React.useState(false);
  const [meanwhile, setMeanwhile] = React.useState<PersonFact>();
  const leave = useAfterPress((name) => setLeft((before) => new Set([...before, name])));
  const search = React.useMemo((): PeopleSearcher => (text, signal) => work.searchPeople(desk.gate, text, { signal, guests: true }), [desk, work]);

  // What others recorded meanwhile is known here too; what was entered stands over it.
  const known = React.useMemo((): PeopleHistory => (meanwhile ? { ...history, facts: withKeptLinks([...history.facts, meanwhile]) } : history), [history, meanwhile]);
  const { who } = entered;
  const newest = who && lastLearnt(known.facts).get(accountKey(who.login))?.newest;
  const learnt: Learnt = {
    login: who?.login ?? '',
    ...(who ? { name: who.name } : {}),
    ...(who?.objectId === undefined ? {} : { objectId: who.objectId }),
    source: entered.source.trim(),
    onDay: typeof entered.onDay === 'number' ? entered.onDay : NaN,
    ...(entered.state ? { state: entered.state } : {}),
    ...(entered.sameHumanAs ? { sameHumanAs: entered.sameHumanAs.person?.login ?? '' } : {}),
    ...(entered.manager ? { manager: entered.manager.person?.login ?? '' } : {}),
  };
  const refusals = learntRefusals(known, learnt, today, desk.me.login);
  const chosen = [entered.sameHumanAs?.person, entered.manager?.person];
  const nameOf = (login: string): string => (chosen.find((each) => each && accountKey(each.login) === accountKey(login)) ?? personOf(login)).name;
  const recorded = refusals.length === 0 && who ? asRecorded(known, nextFact(known, learnt), desk.me.login) : undefined;
  const changes = recorded && factEffects(newest, recorded.fact);
  // An account that was given another object of the directory may be linked by that, too.
  const isLinked = changes?.some(({ code }) => code === 'linked' || code === 'otherObject') || (recorded?.fact.objectId !== undefined && newest?.objectId === undefined);
  const clashes = recorded && seats && isLinked ? seatClashes(seats, peopleAt(known), peopleAt(recorded.history)) : [];
  const warnings = isLinked && seats === undefined ? [said.seatsNotRead] : clashes.length > 0 ? [said.clashes(clashes)] : [];
  const effects = changes && who && changes.map((effect) => said.effect(effect, who.name, nameOf));
  const recording = useRecording<Exclude<Recorded<PersonFact>, { kind: 'unconfirmed' | 'failed' }>>((outcome) => {
    if (outcome.kind === 'changed') setMeanwhile(outcome.newest);
    else onDone([said.done(effects ?? []), ...(outcome.crossed.length > 0 ? [said.crossed] : [])].join(' '));
  });

  const enter = (change: Partial<Entered>): void => setEntered((before) => ({ ...before, ...change }));
  const reasonOf = (field: LearntRefusal['field']): string | undefined => {
    const refusal = refusals.find((each) => each.field === field);
    const isTold = tried || left.has(field) || (refusal !== undefined && refusal.code !== 'missing');
    return refusal && isTold ? said.refusal(refusal) : undefined;
  };
  const valueOf = (chosenValue: { readonly person: Person | undefined } | undefined, login: string | undefined): Person | undefined => (chosenValue ? chosenValue.person : login ? personOf(login) : undefined);
  const personField = (field: 'sameHumanAs' | 'manager', label: string, help: string): React.ReactElement => {
    const reason = reasonOf(field);
    return (
      <FieldFrame id={`${id}-${field}`} label={form.label(label, true)} help={help} reason={reason} onLeave={() => leave(field)}>
        {(ids) => (
          <PeoplePicker id={ids.control} describedBy={ids.describedBy} invalid={reason !== undefined} value={valueOf(entered[field], newest?.[field])} words={picker} mayBeGuest search={search} onChange={(value) => enter({ [field]: { person: value } })} />
        )}
      </FieldFrame>
    );
  };
  const changed =
    meanwhile &&
    said.newest({
      state: meanwhile.state,
      sameAs: meanwhile.sameHumanAs === '' ? undefined : nameOf(meanwhile.sameHumanAs),
      manager: meanwhile.manager === '' ? undefined : nameOf(meanwhile.manager),
      source: meanwhile.source,
      onDay: meanwhile.onDay,
    });

  return (
    <RecordForm
      id={id}
      heading={said.heading(person?.name)}
      phase={recording.phase}
      stopped={changed === undefined ? undefined : { heading: words.changed.heading, text: `${words.changed.text} ${changed}` }}
      effectsHeading={words.effects}
      effects={effects && [...warnings, ...effects, said.earlierStay]}
      strings={strings}
      words={words}
      submitText={said.submit}
      mayBeSent={refusals.length === 0}
      onHeld={() => setTried(true)}
      onSubmit={() => recording.submit((key, options) => work.recordPersonFact(desk, key, newest, learnt, options))}
      onAsk={recording.ask}
      onCancel={onCancel}
    >
      {person === undefined && (
        <FieldFrame id={`${id}-who`} label={said.who} help={said.whoHelp} reason={reasonOf('login')} onLeave={() => leave('login')}>
          {(ids) => <PeoplePicker id={ids.control} describedBy={ids.describedBy} invalid={reasonOf('login') !== undefined} required value={who} words={picker} mayBeGuest search={search} onChange={(value) => enter({ who: value })} />}
        </FieldFrame>
      )}
      <FieldFrame id={`${id}-state`} label={said.state} isGroup onLeave={() => undefined}>
        {(ids) => (
          <ChoiceInput
            ids={ids}
            options={STATES.map((state) => ({ key: state, text: said.states[state] }))}
            value={entered.state ?? newest?.state ?? 'cannotTell'}
            invalid={false}
            required
            placeholder={form.choose}
            onChange={(state) => enter({ state: state as PersonState })}
          />
        )}
      </FieldFrame>
      {personField('sameHumanAs', said.sameHuman, said.sameHumanHelp)}
      {personField('manager', said.manager, said.managerHelp)}
      <FieldFrame id={`${id}-source`} label={said.source} help={said.sourceHelp} reason={reasonOf('source')} onLeave={() => leave('source')}>
        {(ids) => <TextField id={ids.control} value={entered.source} autoComplete="off" invalid={reasonOf('source') !== undefined} aria-required aria-describedby={ids.describedBy} onChange={(_event, text = '') => enter({ source: text })} />}
      </FieldFrame>
      <FieldFrame id={`${id}-day`} label={said.onDay} hint={typeof entered.onDay === 'number' ? `${form.day.said(entered.onDay, today)}.` : undefined} reason={reasonOf('onDay')} onLeave={() => leave('onDay')}>
        {(ids) => (
          <DayField
            id={ids.control}
            label={said.onDay}
            describedBy={ids.describedBy}
            invalid={reasonOf('onDay') !== undefined}
            required
            value={entered.onDay}
            today={today}
            limits={{ earliestDay: undefined, latest: { day: today, because: 'today' } }}
            formats={strings.formats}
            words={form.day}
            onChange={(onDay) => enter({ onDay })}
          />
        )}
      </FieldFrame>
    </RecordForm>
  );
}
