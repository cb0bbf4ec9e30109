import * as React from 'react';
import { FIELDS, guessMapping, lacksOf, type Field, type Mapping } from '../../discovery/spreadsheet/fields';
import type { RegisterRows, RowRules } from '../../discovery/spreadsheet/rows';
import type { Table } from '../../discovery/spreadsheet/table';
import type { DateOrder } from '../../discovery/spreadsheet/writtenDay';
import { FAMILIES, type Family } from '../../domain/exception/family';
import { useNarrow } from '../hooks/useNarrow';
import type { IntakeTableStrings } from '../strings/intakeTableStrings';
import type { Strings } from '../strings/strings';
import { Button } from '../view/Button';
import { TablePreview } from './TablePreview';
import { useRegisterRows } from './useRegisterRows';
import styles from './IntakeTable.module.scss';

export interface IntakeTableProps {
  readonly table: Table;
  readonly strings: Strings;
  readonly words: IntakeTableStrings;
  /** `undefined`: the file is left out. */
  readonly onChosen: (rules: RowRules | undefined) => void;
}

/** Characters of a first cell that are shown beside its heading. */
const SAMPLE_CHARACTERS = 24;

/** How a table that people wrote is to be read: columns as they were guessed, to be changed, with what would come of it. */
export function IntakeTable({ table, strings, words, onChosen }: IntakeTableProps): React.ReactElement {
  const [mapping, setMapping] = React.useState<Mapping>(() => guessMapping(table.headings));
  const [family, setFamily] = React.useState<Family>();
  const [dateOrder, setDateOrder] = React.useState<DateOrder>();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const id = React.useRef(`intake-table-${Math.random().toString(36).slice(2)}`).current;
  // What was focused before, the field for files, is gone.
  React.useEffect(() => heading.current?.focus(), []);
  const rules: RowRules = { mapping, family, dateOrder };
  // What the table itself leaves open, so that the question stays when it is answered.
  const untold = useRegisterRows(table, { mapping });
  const isAnswered = family !== undefined || dateOrder !== undefined;
  const answered = useRegisterRows(isAnswered ? table : undefined, rules);
  const rows = isAnswered ? answered : untold;
  const root = React.useRef<HTMLDivElement>(null);
  const narrow = useNarrow(root);
  const lacks = lacksOf(mapping);
  const mayGoOn = lacks.length === 0 && rows !== undefined && rows.entries.length > 0;

  return (
    <div ref={root}>
      <h3 className={styles.heading} ref={heading} tabIndex={-1}>
        {words.heading(table.file)}
      </h3>
      <p>{words.text({ sheet: table.sheet, rows: table.rows.length + table.problems.length })}</p>
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <ColumnSelect key={field} id={`${id}-${field}`} field={field} table={table} column={mapping[field]} words={words} onChange={(column) => setMapping(withColumn(mapping, field, column))} />
        ))}
        {asksFor(untold, 'noFamily') && (
          <Labelled id={`${id}-rest`} label={words.family}>
            <select id={`${id}-rest`} className={styles.select} value={family ?? ''} onChange={(event) => setFamily(event.target.value === '' ? undefined : (event.target.value as Family))}>
              <option value="">{words.noFamily}</option>
              {FAMILIES.map((one) => (
                <option key={one} value={one}>
                  {strings.families[one]}
                </option>
              ))}
            </select>
          </Labelled>
        )}
        {asksFor(untold, 'ambiguousDay') && (
          <Labelled id={`${id}-order`} label={words.dateOrder.label}>
            <select id={`${id}-order`} className={styles.select} value={dateOrder ?? ''} onChange={(event) => setDateOrder(event.target.value === '' ? undefined : (event.target.value as DateOrder))}>
              <option value="">{words.dateOrder.untold}</option>
              <option value="dayFirst">{words.dateOrder.dayFirst}</option>
              <option value="monthFirst">{words.dateOrder.monthFirst}</option>
            </select>
          </Labelled>
        )}
      </div>
      <p className={styles.count} role="status">
        {lacks.length > 0 ? words.lacks(lacks.map((field) => words.fields[field])) : rows ? words.count({ entries: rows.entries.length, problems: distinctRows(rows), closed: rows.closed.length }) : words.counting}
      </p>
      {rows && <TablePreview rows={rows} tellsEnd={mapping.endDay !== undefined} narrow={narrow} strings={strings} words={words} />}
      <div className={styles.actions}>
        {mayGoOn && (
          <Button primary onClick={() => onChosen(rules)}>
            {words.goOn}
          </Button>
        )}
        <Button onClick={() => onChosen(undefined)}>{words.leaveOut}</Button>
      </div>
    </div>
  );
}

interface ColumnSelectProps {
  readonly id: string;
  readonly field: Field;
  readonly table: Table;
  readonly column: number | undefined;
  readonly words: IntakeTableStrings;
  readonly onChange: (column: number | undefined) => void;
}

function ColumnSelect({ id, field, table, column, words, onChange }: ColumnSelectProps): React.ReactElement {
  return (
    <Labelled id={id} label={words.fields[field]}>
      <select id={id} className={styles.select} value={column ?? ''} onChange={(event) => onChange(event.target.value === '' ? undefined : Number(event.target.value))}>
        <option value="">{words.noColumn}</option>
        {table.headings.map((heading, index) => (
          <option key={index} value={index}>
            {words.column(heading, (table.rows[0]?.cells[index] ?? '').slice(0, SAMPLE_CHARACTERS))}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ id, label, children }: { readonly id: string; readonly label: string; readonly children: React.ReactNode }): React.ReactElement {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

/** A column is one field at most, so the field that had it loses it. */
function withColumn(mapping: Mapping, field: Field, column: number | undefined): Mapping {
  const rest = Object.fromEntries(Object.entries(mapping).filter(([other, taken]) => other !== field && taken !== column)) as Mapping;
  return column === undefined ? rest : { ...rest, [field]: column };
}

function asksFor(rows: RegisterRows | undefined, why: 'noFamily' | 'ambiguousDay'): boolean {
  return rows !== undefined && rows.problems.some((problem) => problem.why === why);
}

function distinctRows({ problems }: RegisterRows): number {
  return new Set(problems.map(({ row }) => row)).size;
}
