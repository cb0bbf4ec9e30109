import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { Day } from '../../domain/day/day';
import { SEVERITIES } from '../../domain/exception/severity';
import type { Policy } from '../../domain/policy/defaults';
import { policyDefects } from '../../domain/policy/defects';
import type { PolicyHistory } from '../../domain/policy/history';
import { SETTING_NAMES, type SettingName } from '../../domain/policy/settings';
import { policyStanding, type PolicyStanding, type WaitingPolicy } from '../../domain/policy/standing';
import type { Rows } from '../../register/rows';
import type { AdoptPolicyFormProps } from '../forms/AdoptPolicyForm';
import { usePart } from '../hooks/usePart';
import { useRowsOnce } from '../hooks/useRowsOnce';
import type { PeopleStrings } from '../strings/peopleStrings';
import { policyFormStringsFor } from '../strings/policyFormStringsFor';
import type { Strings } from '../strings/strings';
import { Button } from '../view/Button';
import { ActMessage } from '../view/exception/ActMessage';
import { Section } from '../view/exception/Section';
import facts from '../view/exception/Facts.module.scss';
import { ChangePolicy } from './ChangePolicy';
import { triedLines } from './policyEffects';
import { PolicyTables } from './PolicyTables';
import { useOneForm, type OneForm } from './useOneForm';
import styles from './People.module.scss';

export interface PolicyInForceProps {
  readonly desk: Desk;
  readonly today: Day;
  readonly narrow: boolean;
  readonly strings: Strings;
  readonly words: PeopleStrings;
  readonly policies: PolicyHistory;
  /** Whether the visitor may write a policy. */
  readonly mayWrite: boolean;
  readonly readRows: ((signal: AbortSignal) => Promise<Rows>) | undefined;
  readonly onRecorded: () => void;
}

/** Every setting of the policy in force, what does not fit together, what comes, and what waits for risk leadership. */
export function PolicyInForce(props: PolicyInForceProps): React.ReactElement {
  const { desk, today, narrow, strings, words, policies, mayWrite, readRows, onRecorded } = props;
  const said = words.policy;
  const form = useOneForm(onRecorded);
  const ways = React.useMemo(() => policyFormStringsFor(strings.formats), [strings]);
  const standing = React.useMemo(() => policyStanding(policies, today, desk.zone.dayOfInstant), [policies, today, desk]);
  const defects = React.useMemo(() => policyDefects(standing.policy), [standing]);
  return (
    <Section heading={said.heading}>
      {form.told && <ActMessage text={form.told.text} />}
      <p className={facts.text}>{stands(standing, words)}</p>
      <ChangePolicy desk={desk} today={today} policy={standing.policy} policies={policies} mayWrite={mayWrite} readRows={readRows} ways={ways} form={form} strings={strings} />
      {standing.waiting.map((waiting) => (
        <Waiting key={waiting.key} {...props} inForce={standing.policy} waiting={waiting} form={form} />
      ))}
      {defects.length > 0 && (
        <>
          <h4 className={styles.sub}>{said.defects.heading}</h4>
          <Lines lines={defects.map(said.defects.one)} />
        </>
      )}
      {standing.coming.map(({ fromDay, changes }) => (
        <React.Fragment key={fromDay}>
          <h4 className={styles.sub}>{said.coming.heading(fromDay)}</h4>
          <Lines lines={changes.flatMap(said.change)} />
        </React.Fragment>
      ))}
      {standing.damaged.map(({ id, createdDay }) => (
        <p key={id} className={facts.late}>
          {said.damaged(createdDay)}
        </p>
      ))}
      <PolicyTables standing={standing} severities={SEVERITIES} narrow={narrow} words={said} />
    </Section>
  );
}

function stands({ sinceDays }: PolicyStanding, { policy }: PeopleStrings): string {
  const days = SETTING_NAMES.map((name: SettingName) => sinceDays[name]).filter((day): day is Day => day !== undefined);
  return days.length === 0 ? policy.isDefault : policy.lastChanged(Math.max(...days));
}

type WaitingProps = PolicyInForceProps & { readonly inForce: Policy; readonly waiting: WaitingPolicy; readonly form: OneForm };

/** A looser policy that counts only when risk leadership has adopted it. */
function Waiting({ desk, today, strings, words, readRows, inForce, waiting, form }: WaitingProps): React.ReactElement {
  const said = words.policy.waiting;
  const isOpen = form.openKey === waiting.key;
  const Form = usePart<AdoptPolicyFormProps>(isOpen, ['exception', 'forms'], () => import(/* webpackChunkName: 'forms' */ '../forms/AdoptPolicyForm').then((part) => part.AdoptPolicyForm));
  const mayAdopt = desk.mayAddTo.has('RiskDecisions');
  const changes = waiting.changes.flatMap(words.policy.change);
  const defects = policyDefects(waiting.policy);
  const rows = useRowsOnce(readRows, isOpen);
  const tried = React.useMemo(() => (isOpen ? triedLines(rows, inForce, waiting.policy, today, policyFormStringsFor(strings.formats), words.policy) : []), [isOpen, rows, inForce, waiting, today, strings, words]);
  const effects = [...changes, ...tried, ...(defects.length === 0 ? [] : [words.forms.adopt.defects(defects.map(words.policy.defects.one))])];
  return (
    <>
      <div className={styles.waiting}>
        <h4 className={styles.sub}>{said.heading(waiting.writtenDay)}</h4>
        {waiting.settleBy !== undefined && <p className={facts.late}>{said.contradicted(waiting.settleBy, today)}</p>}
        {!isOpen && (
          <>
            <p>{said.text(waiting.fromDay, today)}</p>
            <Lines lines={changes} />
          </>
        )}
        {mayAdopt ? !isOpen && <Button onClick={() => form.open(waiting.key)}>{waiting.settleBy === undefined ? said.adopt : said.adoptAgain}</Button> : <p>{said.mayNot}</p>}
      </div>
      {isOpen && (Form ? <Form desk={desk} waiting={waiting} effects={effects} today={today} strings={strings} words={words.forms} onDone={form.done} onCancel={form.close} /> : <p role="status">{words.loadingForm}</p>)}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): React.ReactElement {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
