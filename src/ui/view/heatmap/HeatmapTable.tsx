import * as React from 'react';
import type { HeatmapChoice } from '../../../register/derive/entries';
import { useRovingGrid } from '../../hooks/useRovingGrid';
import type { HeatmapTexts } from '../../strings/heatmapStringsFor';
import { Term } from '../Term';
import { sameChoice, type Grid, type GridCell } from './gridModel';
import styles from './HeatmapTable.module.scss';

export interface HeatmapTableProps {
  readonly grid: Grid;
  readonly caption: string;
  readonly rowHeading: string;
  /** Number of columns that are age bands; the rest are totals and side columns. */
  readonly bandCount: number;
  readonly narrow: boolean;
  readonly chosen: HeatmapChoice | undefined;
  readonly strings: HeatmapTexts;
  /** Id of the list that a cell opens. */
  readonly listId: string;
  /** Undefined while there are no numbers yet: the frame of the table is drawn without them. */
  readonly onChoose: ((choice: HeatmapChoice) => void) | undefined;
}

/** Colours of a shade, and its weight for readers whose colours are their own. */
export function shadeStyle(shade: number): React.CSSProperties {
  return { background: `var(--reg-shade-${shade})`, color: `var(--reg-on-shade-${shade})`, '--reg-weight': shade } as React.CSSProperties;
}

/** The heatmap: one tab stop, every cell a named button that lists its exceptions. */
export function HeatmapTable({ grid, caption, rowHeading, bandCount, narrow, chosen, strings, listId, onChoose }: HeatmapTableProps): React.ReactElement {
  const roving = useRovingGrid(grid.rows.length, grid.columnLabels.length);
  const keysId = `${listId}-keys`;
  const button = (cell: GridCell, row: number, column: number): React.ReactElement => {
    const isChosen = sameChoice(chosen, cell.choice);
    return (
      <button
        type="button"
        className={styles.cell}
        data-kind={cell.count === 0 ? 'none' : cell.kind}
        data-shade={cell.kind === 'cell' ? cell.shade : undefined}
        style={cell.shade > 0 ? shadeStyle(cell.shade) : undefined}
        data-cell={`${row}:${column}`}
        tabIndex={roving.tabIndexOf({ row, column })}
        aria-label={cell.name}
        aria-pressed={isChosen}
        aria-controls={isChosen ? listId : undefined}
        onFocus={() => roving.onFocus({ row, column })}
        onKeyDown={(event) => roving.onKeyDown(event, { row, column })}
        onClick={() => onChoose?.(cell.choice)}
      >
        {cell.count === 0 && cell.kind !== 'cell' && cell.kind !== 'total' ? '–' : strings.formats.number(cell.count)}
      </button>
    );
  };
  return (
    <div className={styles.frame} aria-hidden={!onChoose}>
      <table className={narrow ? styles.narrowTable : styles.table} ref={roving.ref} aria-describedby={keysId}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <span className={styles.hidden}>{rowHeading}</span>
            </th>
            {grid.columnLabels.map((label, column) => (
              <th key={label} scope="col" className={column >= bandCount ? styles.side : styles.band}>
                {onChoose ? <ColumnLabel label={label} kind={grid.rows[0]?.cells[column]?.kind} /> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, rowIndex) => (
            <tr key={row.label} className={row.isTotal ? styles.totals : undefined}>
              <th scope="row" className={styles.rowLabel}>
                {row.label}
              </th>
              {row.cells.map((cell, column) => (
                <td key={grid.columnLabels[column]} className={column >= bandCount ? styles.side : undefined}>
                  {onChoose ? button(cell, rowIndex, column) : <div className={styles.cell} data-shade={cell.kind === 'cell' ? 0 : undefined} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={keysId} className={styles.hidden}>
        {strings.heatmap.table.keys}
      </p>
    </div>
  );
}

/** The side columns are words of the register. */
function ColumnLabel({ label, kind }: { readonly label: string; readonly kind: GridCell['kind'] | undefined }): React.ReactElement {
  if (kind === 'late') return <Term of="tolerance">{label}</Term>;
  return kind === 'noEnd' ? <Term of="permanentOverride">{label}</Term> : <>{label}</>;
}
