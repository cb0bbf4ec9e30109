import * as React from 'react';
import type { Totals } from '../../../../domain/kpi/breakdown';
import type { BoardModel } from './boardModel';
import type { Said } from './said';
import board from './Board.module.scss';
import styles from './Services.module.scss';

/** Past tolerance by service, and all numbers by tenant and service as a table. */
export function Services({ model, id, said }: { readonly model: BoardModel; readonly id: string; readonly said: Said }): React.ReactElement {
  const { services: words } = said.words;
  const { families } = said.strings;
  const { services, servicesNobodys } = model;
  const most = Math.max(1, ...services.map(({ past }) => past));
  return (
    <section className={board.section} aria-labelledby={`${id}-services`}>
      <h3 id={`${id}-services`} className={board.heading}>
        {words.heading}
      </h3>
      {services.length === 0 ? (
        <p className={board.said}>{words.none}</p>
      ) : (
        <ul className={styles.bars}>
          {services.map(({ family, past }) => (
            <Bar key={family} name={families[family]} value={past} most={most} said={said} />
          ))}
          {servicesNobodys > 0 && <Bar name={words.nobodys} value={servicesNobodys} most={most} isNobodys said={said} />}
        </ul>
      )}
      <details className={board.details}>
        <summary>{words.asTable}</summary>
        <BreakdownTable model={model} said={said} />
      </details>
    </section>
  );
}

function Bar({ name, value, most, isNobodys = false, said }: { readonly name: string; readonly value: number; readonly most: number; readonly isNobodys?: boolean; readonly said: Said }): React.ReactElement {
  return (
    <li className={styles.bar}>
      <span>{name}</span>
      <span className={styles.barNumber}>{said.strings.formats.number(value)}</span>
      <span aria-hidden="true" className={isNobodys ? styles.barNobody : styles.barFill} style={{ width: `${(value * 100) / most}%` }} />
    </li>
  );
}

const COLUMNS: readonly (keyof Totals)[] = ['open', 'past', 'nobody', 'accepted'];

/** The numbers of every tenant and service in which something stands, and their sums. */
export function BreakdownTable({ model: { lines, totals }, said }: { readonly model: BoardModel; readonly said: Said }): React.ReactElement {
  const { services: words } = said.words;
  const { families, formats } = said.strings;
  const tenants = new Set(lines.map(({ tenantId }) => tenantId)).size;
  return (
    <table className={board.table}>
      <caption>{words.asTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.family}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.tenantId} ${line.family}`}>
            <th scope="row">
              {families[line.family]}
              {tenants > 1 && <span className={board.small}>{said.tenantName(line.tenantId)}</span>}
            </th>
            {COLUMNS.map((column) => (
              <td key={column}>{formats.number(line[column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.all}</th>
          {COLUMNS.map((column) => (
            <td key={column}>{formats.number(totals[column])}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
