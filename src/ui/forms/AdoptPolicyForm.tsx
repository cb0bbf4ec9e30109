import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Adopted } from '../../decisions/adoptPolicy';
import type { Desk } from '../../decisions/desk';
import type { Day } from '../../domain/day/day';
import type { WaitingPolicy } from '../../domain/policy/standing';
import { exceptionStringsFor } from '../strings/exceptionStringsFor';
import type { PeopleFormStrings } from '../strings/peopleStrings';
import type { Strings } from '../strings/strings';
import { FieldFrame } from './FieldFrame';
import { RecordForm } from './RecordForm';
import { RECORD_PATH, type RecordWork } from './recordWork';
import { useRecording } from './useRecording';

export interface AdoptPolicyFormProps {
  readonly desk: Desk;
  readonly waiting: WaitingPolicy;
  /** What adopting it changes, and what does not fit together with it, each a sentence. */
  readonly effects: readonly string[];
  readonly today: Day;
  readonly strings: Strings;
  readonly words: PeopleFormStrings;
  readonly onDone: (said: string) => void;
  /** @param mayBeThere it was sent, and it is not known whether it arrived. */
  readonly onCancel: (mayBeThere: boolean) => void;
  readonly work?: RecordWork;
}

/** Risk leadership adopts a looser policy: what it changes, what does not fit together with it, and why that is acceptable. */
export function AdoptPolicyForm({ desk, waiting, effects, today, strings, words, onDone, onCancel, work = RECORD_PATH }: AdoptPolicyFormProps): React.ReactElement {
  const exception = React.useMemo(() => exceptionStringsFor(strings.formats), [strings]);
  const said = words.adopt;
  const id = React.useRef(`adopt-${Math.random().toString(36).slice(2)}`).current;
  const [reason, setReason] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const [stopped, setStopped] = React.useState<{ readonly heading: string; readonly text: string }>();
  const recording = useRecording<Exclude<Adopted, { kind: 'unconfirmed' | 'failed' }>>((outcome) => {
    if (outcome.kind === 'done') onDone(said.done(waiting.fromDay, today));
    else setStopped(outcome.kind === 'refused' ? { heading: said.refused, text: exception.voidReason(outcome.reason) } : { heading: words.changed.heading, text: said.changed });
  });
  const missing = tried && reason.trim() === '' ? said.missing : undefined;

  return (
    <RecordForm
      id={id}
      heading={said.heading}
      phase={recording.phase}
      stopped={stopped}
      effectsHeading={said.text(waiting.fromDay, today)}
      effects={effects}
      strings={strings}
      words={words}
      submitText={said.submit}
      final={said.final}
      mayBeSent={reason.trim() !== ''}
      onHeld={() => setTried(true)}
      onSubmit={() => recording.submit((key, options) => work.adoptPolicy(desk, key, { policyKey: waiting.key, reason, title: said.title }, today, options))}
      onAsk={recording.ask}
      onCancel={onCancel}
    >
      <FieldFrame id={`${id}-reason`} label={said.reason} reason={missing} onLeave={() => undefined}>
        {(ids) => <TextField id={ids.control} value={reason} multiline rows={3} autoComplete="off" invalid={missing !== undefined} aria-required aria-describedby={ids.describedBy} onChange={(_event, text = '') => setReason(text)} />}
      </FieldFrame>
    </RecordForm>
  );
}
