import * as React from 'react';
import type { Desk } from '../../decisions/desk';
import type { Day } from '../../domain/day/day';
import type { PeopleHistory } from '../../domain/people/people';
import type { ServiceOwnerFormProps } from '../forms/ServiceOwnerForm';
import { usePart } from '../hooks/usePart';
import type { PeopleStrings } from '../strings/peopleStrings';
import type { Strings } from '../strings/strings';
import { Button } from '../view/Button';
import { Section } from '../view/exception/Section';
import { Term } from '../view/Term';
import facts from '../view/exception/Facts.module.scss';
import { isNamed, type OwnerLine, type OwnersModel, type TenantOwners } from './ownersModel';
import { isHere, RecordHere } from './RecordHere';
import { useOneForm, type OneForm } from './useOneForm';
import styles from './People.module.scss';

export interface ServiceOwnersProps {
  readonly desk: Desk;
  readonly today: Day;
  readonly narrow: boolean;
  readonly strings: Strings;
  readonly words: PeopleStrings;
  readonly model: OwnersModel;
  readonly history: PeopleHistory;
  readonly mayName: boolean;
  readonly tenantName: (id: string) => string;
  readonly onRecorded: () => void;
}

/** For each tenant and control family who answers where there is no control owner, and to whom all the rest falls. */
export function ServiceOwners(props: ServiceOwnersProps): React.ReactElement {
  const { desk, today, strings, words, model, history, mayName, tenantName, onRecorded } = props;
  const said = words.owners;
  const form = useOneForm(onRecorded);
  const Form = usePart<ServiceOwnerFormProps>(form.openKey !== undefined, ['forms'], () => import(/* webpackChunkName: 'forms' */ '../forms/ServiceOwnerForm').then((part) => part.ServiceOwnerForm));
  const whatOf = ({ tenantId, family }: OwnerLine): string => (family === '' ? said.rest : said.family(strings.families[family], tenantName(tenantId)));
  const here = (line: OwnerLine): React.ReactElement => (
    <RecordHere form={form} at={keyOf(line)}>
      {() =>
        Form ? (
          <Form desk={desk} history={history} tenantId={line.tenantId} family={line.family} what={whatOf(line)} newest={line.newest} today={today} strings={strings} words={words.forms} onDone={form.done} onCancel={form.close} />
        ) : (
          <p role="status">{words.loadingForm}</p>
        )
      }
    </RecordHere>
  );
  const button = (line: OwnerLine): React.ReactElement | undefined => {
    if (!mayName) return undefined;
    const key = keyOf(line);
    const isOpen = form.openKey === key;
    return (
      <Button aria-label={isNamed(line.newest) ? said.changeFor(whatOf(line)) : said.nameFor(whatOf(line))} aria-expanded={isOpen} onClick={() => (isOpen ? form.close(false) : form.open(key))}>
        {isNamed(line.newest) ? said.change : said.name}
      </Button>
    );
  };
  const { fallback, tenants } = model;
  const sinceOf = ({ newest }: OwnerLine): Day | undefined => newest && desk.zone.dayOfInstant(newest.createdAt);
  const table: TableProps = { ...props, form, here, button, sinceOf };
  return (
    <Section heading={said.heading}>
      <p className={facts.text}>{said.text}</p>
      {!mayName && <p className={facts.note}>{said.mayNot}</p>}
      <div className={styles.rest}>
        <p>
          {isNamed(fallback.newest) ? said.fallsTo(fallback.newest.owner.name, desk.zone.dayOfInstant(fallback.newest.createdAt)) : <span className={facts.late}>{said.fallsToNobody}</span>}
          {fallback.isGone && <span className={facts.late}> {said.gone}</span>}
        </p>
        {button(fallback)}
      </div>
      {here(fallback)}
      {tenants.length === 0 && <p>{said.noTenant}</p>}
      {tenants.map((tenant) => (
        <details key={tenant.tenantId} className={styles.tenant} open={tenants.length === 1 || undefined}>
          <summary className={facts.summary}>{said.tenant(tenantName(tenant.tenantId), tenant.named, tenant.lines.length)}</summary>
          {props.narrow ? <List {...table} tenant={tenant} /> : <Table {...table} tenant={tenant} />}
        </details>
      ))}
    </Section>
  );
}

function keyOf({ tenantId, family }: OwnerLine): string {
  return `${tenantId}|${family}`;
}

type TableProps = ServiceOwnersProps & {
  readonly form: OneForm;
  readonly here: (line: OwnerLine) => React.ReactElement;
  readonly button: (line: OwnerLine) => React.ReactElement | undefined;
  readonly sinceOf: (line: OwnerLine) => Day | undefined;
};

function Table({ tenant, model, strings, words, mayName, form, here, button, sinceOf }: TableProps & { readonly tenant: TenantOwners }): React.ReactElement {
  const { columns, since } = words.owners;
  return (
    <table className={`${facts.table} ${styles.people}`}>
      <thead>
        <tr>
          <th scope="col">{columns.family}</th>
          <th scope="col">
            <Term of="serviceOwner">{columns.owner}</Term>
          </th>
          <th scope="col">{columns.since}</th>
          {mayName && <td className={styles.naming} />}
        </tr>
      </thead>
      <tbody>
        {tenant.lines.map((line) => {
          const day = sinceOf(line);
          return (
            <React.Fragment key={line.family}>
              <tr>
                <th scope="row">{line.family !== '' && strings.families[line.family]}</th>
                <td>
                  <Owner line={line} fallback={model.fallback} words={words} />
                </td>
                <td>{day !== undefined && since(day)}</td>
                {mayName && <td className={styles.naming}>{button(line)}</td>}
              </tr>
              {isHere(form, keyOf(line)) && (
                <tr className={styles.beneath}>
                  <td colSpan={mayName ? 4 : 3}>{here(line)}</td>
                </tr>
              )}
            </React.Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function List({ tenant, model, strings, words, here, button, sinceOf }: TableProps & { readonly tenant: TenantOwners }): React.ReactElement {
  return (
    <ul className={facts.list}>
      {tenant.lines.map((line) => {
        const day = sinceOf(line);
        return (
          <li key={line.family}>
            <span className={facts.line}>{line.family !== '' && strings.families[line.family]}</span>
            <Owner line={line} fallback={model.fallback} words={words} />
            {day !== undefined && <span className={facts.small}>{words.owners.sinceDay(day)}</span>}
            <div className={styles.below}>{button(line)}</div>
            {here(line)}
          </li>
        );
      })}
    </ul>
  );
}

/** Nobody stands out only where nobody answers for the rest either. */
function Owner({ line, fallback, words }: { readonly line: OwnerLine; readonly fallback: OwnerLine; readonly words: PeopleStrings }): React.ReactElement {
  const { newest, isGone } = line;
  const { nobody, nobodyAnyMore, gone, falls } = words.owners;
  const none = newest ? nobodyAnyMore : nobody;
  if (!isNamed(newest)) return isNamed(fallback.newest) ? <>{falls(none, fallback.newest.owner.name)}</> : <span className={styles.nobody}>{none}</span>;
  return (
    <>
      <strong>{newest.owner.name}</strong>
      {isGone && <span className={`${facts.line} ${facts.late}`}>{gone}</span>}
    </>
  );
}
