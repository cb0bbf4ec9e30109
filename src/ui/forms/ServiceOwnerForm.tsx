import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { Recorded } from '../../decisions/recordFact';
import type { Day } from '../../domain/day/day';
import type { Family } from '../../domain/exception/family';
import { peopleAt, type PeopleHistory, type ServiceOwnerFact } from '../../domain/people/people';
import type { Person } from '../../domain/people/person';
import { peoplePickerStringsFor } from '../strings/peoplePickerStringsFor';
import type { PeopleFormStrings } from '../strings/peopleStrings';
import type { Strings } from '../strings/strings';
import { FieldFrame } from './FieldFrame';
import { PeoplePicker } from './PeoplePicker';
import { RecordForm } from './RecordForm';
import { RECORD_PATH, type RecordWork } from './recordWork';
import type { PeopleSearcher } from './usePeoplePicker';
import { useRecording } from './useRecording';

export interface ServiceOwnerFormProps {
  readonly desk: Desk;
  readonly history: PeopleHistory;
  readonly tenantId: string;
  /** Empty: all the rest. */
  readonly family: Family | '';
  /** What it is in words: `Mail flow in Contoso`. */
  readonly what: string;
  /** The newest entry when the form was opened. */
  readonly newest: ServiceOwnerFact | undefined;
  readonly today: Day;
  readonly strings: Strings;
  readonly words: PeopleFormStrings;
  readonly onDone: (said: string) => void;
  /** @param mayBeThere it was sent, and it is not known whether it arrived. */
  readonly onCancel: (mayBeThere: boolean) => void;
  readonly work?: RecordWork;
}

/** Names who answers for a control family of a tenant, or for all the rest, where there is no control owner. */
export function ServiceOwnerForm({ desk, history, tenantId, family, what, newest, today, strings, words, onDone, onCancel, work = RECORD_PATH }: ServiceOwnerFormProps): React.ReactElement {
  const picker = React.useMemo(() => peoplePickerStringsFor(strings.formats), [strings]);
  const said = words.owner;
  const id = React.useRef(`owner-${Math.random().toString(36).slice(2)}`).current;
  const [owner, setOwner] = React.useState<Person>();
  const [tried, setTried] = React.useState(false);
  const [meanwhile, setMeanwhile] = React.useState<ServiceOwnerFact>();
  const search = React.useMemo((): PeopleSearcher => (text, signal) => work.searchPeople(desk.gate, text, { signal, guests: true }), [desk, work]);
  const people = React.useMemo(() => peopleAt(history), [history]);
  const current = meanwhile ?? newest;
  const isHeld = current !== undefined && current.owner.login !== '';
  const sinceDay = (fact: ServiceOwnerFact): Day => desk.zone.dayOfInstant(fact.createdAt);
  const recording = useRecording<Exclude<Recorded<ServiceOwnerFact>, { kind: 'unconfirmed' | 'failed' }>>((outcome) => {
    if (outcome.kind === 'changed') setMeanwhile(outcome.newest);
    else onDone(outcome.fact.owner.login === '' ? said.doneNobody(what) : said.done(outcome.fact.owner.name, what));
  });
  const send = (next: Person): void => {
    const title = said.title(family === '' ? undefined : strings.families[family], next.name);
    recording.submit((key, options) => work.recordServiceOwner(desk, key, current, { title, tenantId, family, owner: next, sinceDay: today }, options));
  };
  const reason = tried && !owner ? said.missing : undefined;

  return (
    <RecordForm
      id={id}
      heading={said.heading(what)}
      phase={recording.phase}
      stopped={meanwhile && { heading: words.changed.heading, text: `${words.changed.text} ${said.newest(meanwhile.owner.name, sinceDay(meanwhile))}` }}
      effectsHeading={words.effects}
      effects={owner && [said.effect(owner.name, what), words.fact.earlierStay]}
      strings={strings}
      words={words}
      submitText={said.submit}
      other={isHeld ? { text: said.nobody, onClick: () => send({ login: '', name: '' }) } : undefined}
      mayBeSent={owner !== undefined}
      onHeld={() => setTried(true)}
      onSubmit={() => owner && send(owner)}
      onAsk={recording.ask}
      onCancel={onCancel}
    >
      {isHeld && <p>{said.until(current.owner.name, sinceDay(current))}</p>}
      <FieldFrame id={`${id}-who`} label={said.who} help={said.whoHelp} reason={reason} onLeave={() => undefined}>
        {(ids) => (
          <PeoplePicker
            id={ids.control}
            describedBy={ids.describedBy}
            invalid={reason !== undefined}
            required
            value={owner}
            words={picker}
            mayBeGuest={false}
            refuse={(person) => (people.stateOf(person.login) === 'gone' ? said.gone : undefined)}
            search={search}
            onChange={setOwner}
          />
        )}
      </FieldFrame>
    </RecordForm>
  );
}
