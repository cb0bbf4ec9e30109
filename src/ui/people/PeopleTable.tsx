import * as React from 'react';
import type { Said } from '../../domain/people/lastLearnt';
import type { Person } from '../../domain/people/person';
import { signInName } from '../../domain/people/signInName';
import type { PeopleStrings } from '../strings/peopleStrings';
import { Button } from '../view/Button';
import facts from '../view/exception/Facts.module.scss';
import type { PersonLine } from './peopleModel';
import { isHere, RecordHere } from './RecordHere';
import type { OneForm } from './useOneForm';
import styles from './People.module.scss';

export interface PeopleTableProps {
  readonly lines: readonly PersonLine[];
  readonly narrow: boolean;
  readonly hasGroups: boolean;
  readonly mayRecord: boolean;
  readonly form: OneForm;
  readonly formFor: (person: Person) => React.ReactNode;
  readonly words: PeopleStrings;
  readonly onOpen: (key: string) => void;
}

/** Accounts as a table where there is room to compare, else as sentences. */
export function PeopleTable(props: PeopleTableProps): React.ReactElement {
  const { lines, narrow, hasGroups, mayRecord, words } = props;
  const { columns } = words.people;
  if (narrow) {
    return (
      <ul className={facts.list}>
        {lines.map((line) => (
          <Sentences key={line.key} {...props} line={line} />
        ))}
      </ul>
    );
  }
  return (
    <table className={`${facts.table} ${styles.people}`}>
      <thead>
        <tr>
          <th scope="col" className={styles.wide}>
            {columns.person}
          </th>
          <th scope="col">{columns.account}</th>
          <th scope="col">{columns.manager}</th>
          {hasGroups && <th scope="col">{columns.groups}</th>}
          <th scope="col">{columns.holds}</th>
          {mayRecord && <td className={styles.action} />}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.key} {...props} line={line} />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = PeopleTableProps & { readonly line: PersonLine };

function Row(props: LineProps): React.ReactElement {
  const { line, hasGroups, mayRecord, form, formFor, words } = props;
  const width = 4 + (hasGroups ? 1 : 0) + (mayRecord ? 1 : 0);
  return (
    <>
      <tr>
        <th scope="row">
          <Who line={line} words={words} />
        </th>
        <td>
          <Account line={line} words={words} />
        </td>
        <td>
          <Manager line={line} words={words} />
        </td>
        {hasGroups && (
          <td>
            <Lines texts={groupsOf(line, words)} />
          </td>
        )}
        <td>
          <Lines texts={holdsOf(line, words)} />
        </td>
        {mayRecord && (
          <td className={styles.action}>
            <RecordButton {...props} />
          </td>
        )}
      </tr>
      {(line.troubles.length > 0 || isHere(form, line.key)) && (
        <tr className={styles.beneath}>
          <td colSpan={width}>
            <Troubles line={line} words={words} />
            <RecordHere form={form} at={line.key}>
              {() => formFor(line.person)}
            </RecordHere>
          </td>
        </tr>
      )}
    </>
  );
}

function Sentences(props: LineProps): React.ReactElement {
  const { line, hasGroups, mayRecord, form, formFor, words } = props;
  const { fact, columns } = words.people;
  return (
    <li>
      <Who line={line} words={words} />
      <Troubles line={line} words={words} />
      <div className={facts.line}>
        {fact(columns.account, '')}
        <Account line={line} words={words} />
      </div>
      {line.manager && (
        <div className={facts.line}>
          {fact(columns.manager, '')}
          <Manager line={line} words={words} />
        </div>
      )}
      {hasGroups && <span className={facts.line}>{fact(columns.groups, groupsOf(line, words).join(', '))}</span>}
      <span className={facts.line}>{fact(columns.holds, holdsOf(line, words).join(', '))}</span>
      {mayRecord && (
        <div className={styles.below}>
          <RecordButton {...props} />
        </div>
      )}
      <RecordHere form={form} at={line.key}>
        {() => formFor(line.person)}
      </RecordHere>
    </li>
  );
}

interface PartProps {
  readonly line: PersonLine;
  readonly words: PeopleStrings;
}

function Who({ line, words }: PartProps): React.ReactElement {
  const said = words.people;
  const { person, isGuest, sameAs, others } = line;
  const further = others.filter(({ login }) => login.toLowerCase() !== sameAs?.value.login.toLowerCase());
  return (
    <>
      <strong>{person.name}</strong>
      {isGuest && <span className={styles.mark}>{said.guest}</span>}
      <span className={facts.small}>{signInName(person.login)}</span>
      {sameAs && <Learnt text={said.sameAs(sameAs.value.name)} where={sameAs} words={words} />}
      {further.map((other) => (
        <span key={other.login} className={facts.line}>
          {said.sameAs(other.name)}
        </span>
      ))}
    </>
  );
}

function Account({ line, words }: PartProps): React.ReactElement {
  const { states, nothing } = words.people;
  if (!line.learnt || line.learnt.state.source === '') return <span className={styles.quiet}>{nothing}</span>;
  return <Learnt text={states[line.learnt.state.value]} where={line.learnt.state} words={words} />;
}

function Manager({ line, words }: PartProps): React.ReactElement {
  return line.manager ? <Learnt text={line.manager.value.name} where={line.manager} words={words} /> : <>{words.people.noManager}</>;
}

/** What is known, and beneath it where and when it was learnt. */
function Learnt({ text, where, words }: { readonly text: string; readonly where: Said<unknown>; readonly words: PeopleStrings }): React.ReactElement {
  return (
    <>
      <span className={styles.known}>{text}</span>
      <span className={facts.small}>{words.people.said(where.source, where.onDay)}</span>
    </>
  );
}

function Troubles({ line, words }: PartProps): React.ReactElement | null {
  if (line.troubles.length === 0) return null;
  return (
    <ul className={styles.troubles}>
      {line.troubles.map((trouble) => (
        <li key={trouble.code} className={facts.late}>
          {words.people.trouble(trouble)}
        </li>
      ))}
    </ul>
  );
}

function RecordButton({ line, form, words, onOpen }: LineProps): React.ReactElement {
  const said = words.people;
  return (
    <Button aria-label={said.record(line.person.name)} aria-expanded={form.openKey === line.key} onClick={() => (form.openKey === line.key ? form.close(false) : onOpen(line.key))}>
      {said.recordShort}
    </Button>
  );
}

function Lines({ texts }: { readonly texts: readonly string[] }): React.ReactElement {
  return (
    <>
      {texts.map((text) => (
        <span key={text} className={facts.line}>
          {text}
        </span>
      ))}
    </>
  );
}

function groupsOf({ groups }: PersonLine, { people }: PeopleStrings): readonly string[] {
  return groups.length > 0 ? groups.map(people.group) : [people.noGroup];
}

function holdsOf({ open, serves }: PersonLine, { people }: PeopleStrings): readonly string[] {
  return open ? people.holds(open, serves) : [people.notKnown];
}
