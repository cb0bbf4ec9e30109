import * as React from 'react';
import type { Parts } from '../../../../domain/ledger/parts';
import type { AnswerStrings } from '../../../strings/answerStrings';
import { answerStringsFor } from '../../../strings/answerStringsFor';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { Formats } from '../../../strings/formats';
import { ownNamesFor } from '../../../strings/ownNamesFor';
import type { SaidStrings } from '../../../strings/saidStrings';
import { saidStringsFor } from '../../../strings/saidStringsFor';
import { Term } from '../../Term';
import { Section } from '../Section';
import facts from '../Facts.module.scss';
import { SaidByTools } from './SaidByTools';
import { scopeRows, type ScopeRow } from './scopeModel';

export interface ScopeSectionProps {
  readonly parts: Parts;
  readonly narrow: boolean;
  readonly words: ExceptionStrings;
  readonly formats: Formats;
}

/** What it covers, setting by setting, with what the baseline says, what the tenant has, and whether somebody approved that. */
export function ScopeSection({ parts, narrow, words, formats }: ScopeSectionProps): React.ReactElement {
  const said = words.page.scope;
  const rows = scopeRows(parts);
  const [answers, sayings] = React.useMemo(() => [answerStringsFor(formats), saidStringsFor(formats)] as const, [formats]);
  const { subject, seen, scope, need } = parts;
  const setting = scope?.words ?? need?.setting ?? '';
  const isIntended = subject !== undefined && (need !== undefined || setting !== '') && (scope === undefined || scope.findings.length === 0);
  return (
    <Section heading={said.heading} term="scope">
      {isIntended && <p className={facts.text}>{said.intended({ principal: said.principal(subject.principal.name, subject.principal.type), setting })}</p>}
      {seen ? <SaidByTools seen={seen} words={answers} /> : <p className={facts.note}>{said.nothingSeen}</p>}
      {rows.length > 0 && (narrow ? <List rows={rows} words={words} answers={answers} sayings={sayings} formats={formats} /> : <Table rows={rows} words={words} answers={answers} sayings={sayings} formats={formats} />)}
    </Section>
  );
}

interface RowsProps {
  readonly rows: readonly ScopeRow[];
  readonly words: ExceptionStrings;
  readonly answers: AnswerStrings;
  readonly sayings: SaidStrings;
  readonly formats: Formats;
}

function Table({ rows, words, answers, sayings, formats }: RowsProps): React.ReactElement {
  const said = words.page.scope;
  return (
    <table className={facts.table}>
      <thead>
        <tr>
          <th scope="col">
            <Term of="finding">{said.setting}</Term>
          </th>
          <th scope="col">{said.baselineSays}</th>
          <th scope="col">{said.tenantHas}</th>
          <th scope="col">{said.standing}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <Setting row={row} words={words} formats={formats} />
            </th>
            <td>{row.expected ? sayings.clauses(row.expected) : said.notStored}</td>
            <td>{row.actual ? sayings.clauses(row.actual) : said.notStored}</td>
            <td>
              <VerdictWord row={row} words={words} answers={answers} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ rows, words, answers, sayings, formats }: RowsProps): React.ReactElement {
  const said = words.page.scope;
  return (
    <ul className={facts.list}>
      {rows.map((row) => (
        <li key={row.key}>
          <Setting row={row} words={words} formats={formats} />
          <span className={facts.line}>
            <VerdictWord row={row} words={words} answers={answers} />
          </span>
          <span className={facts.line}>
            {said.baselineSays}: {row.expected ? sayings.clauses(row.expected) : said.notStored}
          </span>
          <span className={facts.line}>
            {said.tenantHas}: {row.actual ? sayings.clauses(row.actual) : said.notStored}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Setting({ row, words, formats }: { readonly row: ScopeRow; readonly words: ExceptionStrings; readonly formats: Formats }): React.ReactElement {
  const names = ownNamesFor(formats);
  return (
    <>
      <strong>{names.name(row.settingName)}</strong>
      {row.sinceDay !== undefined && <span className={facts.small}>{words.page.scope.since(row.sinceDay)}</span>}
      {row.extent.length > 0 && <span className={facts.small}>{formats.list(row.extent.map(names.reach))}</span>}
    </>
  );
}

/** Red only for what nobody approved. */
function VerdictWord({ row, words, answers }: { readonly row: ScopeRow; readonly words: ExceptionStrings; readonly answers: AnswerStrings }): React.ReactElement {
  const said = words.page.scope;
  return (
    <>
      <span className={row.verdict === 'gotMore' ? facts.late : undefined}>{said.verdicts[row.verdict]}</span>
      {row.more.length > 0 && <span className={facts.small}>{said.more(row.more)}</span>}
      {row.untold && <span className={facts.small}>{answers.setting(answers.lastShown(row.untold.shownOnDay), answers.reason(row.untold))}</span>}
    </>
  );
}
