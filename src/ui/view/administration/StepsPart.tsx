import * as React from 'react';
import type { Day } from '../../../domain/day/day';
import { policyStanding } from '../../../domain/policy/standing';
import type { Gate } from '../../../lists/rest/gate';
import type { Rows } from '../../../register/rows';
import { ChangePolicy } from '../../people/ChangePolicy';
import { useOneForm } from '../../people/useOneForm';
import type { AdministrationStrings } from '../../strings/administrationStrings';
import type { Strings } from '../../strings/strings';
import { ActMessage } from '../exception/ActMessage';
import { ScreenLink } from '../ScreenLink';
import type { SetupFacts } from './readSetup';
import type { SetupModel, StepState } from './setupModel';
import styles from './Administration.module.scss';

export interface StepsPartProps {
  readonly facts: SetupFacts;
  readonly model: SetupModel;
  readonly gate: Gate;
  readonly today: Day;
  readonly tenantName: (id: string) => string;
  readonly readRows: (signal: AbortSignal) => Promise<Rows>;
  readonly readButton: React.ReactElement;
  readonly strings: Strings;
  readonly words: AdministrationStrings;
  /** Something was recorded. */
  readonly onChanged: () => void;
}

/** The five steps to a register that can be used, each with where it stands and the way on. */
export function StepsPart({ facts, model, gate, today, tenantName, readRows, readButton, strings, words, onChanged }: StepsPartProps): React.ReactElement {
  const said = words.steps;
  const { lists, people, owners, policy, report } = model;
  const form = useOneForm(onChanged);
  const { desk } = facts;
  const standing = React.useMemo(() => policyStanding(desk.known.policies, today, desk.zone.dayOfInstant), [desk, today]);
  return (
    <section className={styles.part} aria-labelledby="setup-steps">
      <h3 className={styles.sub} id="setup-steps">
        {said.heading}
      </h3>
      <ol className={styles.steps}>
        <Step name={said.lists} state={lists.state} words={words} text={said.listsText(lists)} />
        <Step name={said.people} state={people.state} words={words} text={said.peopleText(people)}>
          {people.lines && (
            <ul className={styles.lines}>
              {people.lines.map((line) => (
                <li key={line.role} className={line.isNeeded && (line.members?.length ?? 0) === 0 ? styles.missing : undefined}>
                  {said.group(line)}
                </li>
              ))}
            </ul>
          )}
          {facts.isOwner && (
            <p className={styles.way}>
              <a className={styles.link} href={`${gate.webUrl}/_layouts/15/groups.aspx`} data-interception="off">
                {said.peopleLink}
              </a>
            </p>
          )}
        </Step>
        <Step name={said.owners} state={owners.state} words={words} text={said.ownersText(owners)}>
          {owners.tenants.length > 0 && (
            <ul className={styles.lines}>
              {owners.tenants.map(({ tenantId, named, of }) => (
                <li key={tenantId}>{said.tenant(tenantName(tenantId), named, of)}</li>
              ))}
            </ul>
          )}
          <p className={styles.way}>
            <ScreenLink screen="people" className={styles.link}>
              {said.ownersLink}
            </ScreenLink>
          </p>
        </Step>
        <Step name={said.policy} state={policy.state} words={words} text={said.policyText(policy)}>
          {form.told && <ActMessage text={form.told.text} />}
          <div className={styles.way}>
            <ChangePolicy desk={desk} today={today} policy={standing.policy} policies={desk.known.policies} mayWrite={facts.mayWritePolicy} readRows={readRows} ways={said.policyWays} form={form} strings={strings} />
            {form.openKey === undefined && (
              <ScreenLink screen="people" className={styles.link}>
                {said.policyLink}
              </ScreenLink>
            )}
          </div>
        </Step>
        <Step name={said.report} state={report.state} words={words} text={said.reportText(report)}>
          <div className={styles.way}>{readButton}</div>
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  readonly name: string;
  readonly state: StepState;
  readonly text: string;
  readonly words: AdministrationStrings;
  readonly children?: React.ReactNode;
}

function Step({ name, state, text, words, children }: StepProps): React.ReactElement {
  return (
    <li className={styles.step} data-state={state}>
      <h4 className={styles.name}>
        {name}
        <span className={state === 'todo' ? styles.todo : styles.state}>{words.steps.states[state]}</span>
      </h4>
      <p className={styles.text}>{text}</p>
      {children}
    </li>
  );
}
