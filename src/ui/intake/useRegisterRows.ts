import * as React from 'react';
import { readRows, rowsInPieces, type RegisterRows, type RowRules } from '../../discovery/spreadsheet/rows';
import type { Table } from '../../discovery/spreadsheet/table';
import { inPieces } from '../../domain/pieces/pieces';
import { Stopped, turns } from './turns';

/** So many rows are read before anybody could notice. */
const FEW_ROWS = 1000;

interface ReadRows {
  readonly table: Table;
  readonly rules: RowRules;
  readonly rows: RegisterRows;
}

/** What a table holds by the rules; of a long one read in turns, and undefined until it is. No table holds nothing. */
export function useRegisterRows(table: Table | undefined, { mapping, family, dateOrder }: RowRules): RegisterRows | undefined {
  const isShort = table !== undefined && table.rows.length <= FEW_ROWS;
  const rules = React.useMemo((): RowRules => ({ mapping, family, dateOrder }), [mapping, family, dateOrder]);
  const short = React.useMemo(() => (isShort ? readRows(table, rules) : undefined), [table, rules]);
  const [long, setLong] = React.useState<ReadRows>();
  React.useEffect(() => {
    if (!table || isShort) return undefined;
    const abort = new AbortController();
    inPieces(rowsInPieces(table, rules), turns(abort.signal)).then(
      (rows) => setLong({ table, rules, rows }),
      (error: unknown) => {
        if (error instanceof Stopped) return;
        // Said by the error boundary of the web part.
        setLong(() => {
          throw error;
        });
      },
    );
    return () => abort.abort();
  }, [table, rules]);
  return isShort ? short : long?.table === table && long?.rules === rules ? long?.rows : undefined;
}
