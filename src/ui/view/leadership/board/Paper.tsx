import * as React from 'react';
import { BreakdownTable } from './Services';
import type { BoardModel } from './boardModel';
import type { NumberLine } from './numberLines';
import type { Said } from './said';
import { TrendChart, TrendTable } from './Trend';
import styles from './Board.module.scss';

export interface PaperProps {
  readonly model: BoardModel;
  readonly heading: string;
  readonly lines: readonly NumberLine[];
  readonly tenants: readonly string[];
  readonly paperRef: React.Ref<HTMLDivElement>;
  readonly said: Said;
}

/** The board paper: shown in print alone. Numbers by tenant and service, in black and white, and no name of a person. */
export function Paper({ model, heading, lines, tenants, paperRef, said }: PaperProps): React.ReactElement {
  const { paper, nobodyActs, stacked, signOff, trend, services } = said.words;
  const { today, totals, soon, later } = model;
  return (
    <div className={styles.paper} ref={paperRef} data-paper>
      <p>
        <strong>{paper.heading}</strong>
      </p>
      <p>{paper.of(tenants, today)}</p>
      <h2>{heading}</h2>
      <p>{nobodyActs.summaryOnPaper({ now: totals.past, soon: soon.past, soonDay: soon.byDay, later: later.past, laterDay: later.byDay })}</p>
      <p>{signOff.summary({ signed: model.signOff.signed, held: model.signOff.held, nobodys: model.signOff.nobodys.length, quarter: model.signOff.quarter })}</p>
      <p>{stacked.summary(model.stacks.length)}</p>
      <h3>{services.onPaper}</h3>
      <BreakdownTable model={model} said={said} />
      <h3>{said.words.numbers.heading}</h3>
      <table className={`${styles.table} ${styles.measures}`}>
        <caption>{said.words.numbers.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{paper.measure}</th>
            <th scope="col">{paper.number}</th>
            <th scope="col" className={styles.words}>
              {paper.ofIt}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, name, value, beside }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <td className={styles.words}>{beside}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{trend.heading}</h3>
      <TrendChart points={model.trend} said={said} />
      <h3>{trend.asTable}</h3>
      <TrendTable points={model.trend} today={today} said={said} />
      <p>{paper.note}</p>
    </div>
  );
}
