import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import { peopleAt } from '../../../domain/people/people';
import { useException } from '../../hooks/useException';
import { useRowsOnce } from '../../hooks/useRowsOnce';
import { signOffStringsFor } from '../../strings/signOffStringsFor';
import type { SignOffStrings } from '../../strings/signOffStrings';
import { DeskPart } from '../DeskPart';
import { mineBy } from '../owner/mine';
import { Screen } from '../Screen';
import type { ScreenProps } from '../screenProps';
import { SignOffPart } from './SignOffPart';
import { signOffModel } from './signOffModel';

/** All that somebody answers for on one page, to be signed for once a quarter. */
export function SignOffScreen(props: ScreenProps): React.ReactElement {
  const { gate, route, zone, strings } = props;
  const words = React.useMemo(() => signOffStringsFor(strings.formats), [strings]);
  const read = useException(gate, undefined, zone);
  return (
    <Screen route={route} back={words.back} heading={words.heading} isAnswered>
      <DeskPart read={read} strings={strings}>
        {(desk) => <Own {...props} desk={desk} words={words} />}
      </DeskPart>
    </Screen>
  );
}

function Own({ desk, tenantId, words, columns, readRows, strings, onChanged, say }: ScreenProps & { readonly desk: Desk; readonly words: SignOffStrings }): React.ReactElement {
  const read = useRowsOnce(readRows, columns !== undefined, columns);
  const nowMs = desk.gate.clock.now();
  const today = desk.zone.dayOfInstant(nowMs);
  const model = React.useMemo(() => {
    if (read === 'reading' || read === 'notRead') return undefined;
    return signOffModel(read.rows, today, mineBy(desk.me.login, peopleAt(desk.known.people, nowMs)));
  }, [desk, read, today]);
  const answer = model && words.answer({ signed: model.signed.length, held: model.signed.length + model.unsigned.length, quarter: model.quarter });
  // Once: later the results of a run are said, and the answer has the focus when they are closed.
  React.useEffect(() => {
    if (answer !== undefined) say(answer);
  }, [answer === undefined]);
  if (read === 'notRead') return <p role="alert">{words.notRead}</p>;
  if (!model || answer === undefined) return <p role="status">{strings.states.loading}</p>;
  return (
    <SignOffPart
      model={model}
      answer={answer}
      desk={desk}
      tenantId={tenantId ?? ''}
      today={today}
      strings={strings}
      words={words}
      onRan={onChanged}
      say={say}
    />
  );
}
