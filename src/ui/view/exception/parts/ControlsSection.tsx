import * as React from 'react';
import type { CompensatingControl } from '../../../../domain/ledger/parts';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { ExceptionModel } from '../exceptionModel';
import { Section } from '../Section';
import facts from '../Facts.module.scss';
import { freshnessOf, type Freshness } from './freshness';

export interface ControlsSectionProps {
  readonly model: ExceptionModel;
  readonly narrow: boolean;
  readonly words: ExceptionStrings;
}

/** What holds the risk meanwhile, when it was last shown to work, and whether that still counts: of what is over nothing must. */
export function ControlsSection({ model, narrow, words }: ControlsSectionProps): React.ReactElement {
  const said = words.page.controls;
  const { controls } = model.state.parts;
  const isHolding = !model.isOver;
  const rows = controls.map((control) => ({ control, freshness: freshnessOf(control, model.state.severity, model.policy, model.today) }));
  return (
    <Section heading={said.heading} term="control">
      {rows.length === 0 && <p className={facts.text}>{said.none}</p>}
      {rows.length > 0 && narrow && (
        <ul className={facts.list}>
          {rows.map(({ control, freshness }) => (
            <li key={control.id}>
              <What control={control} words={words} />
              {isHolding && (
                <span className={facts.line}>
                  <Counts freshness={freshness} words={words} />
                </span>
              )}
              {control.shownOnDay !== undefined && (
                <span className={facts.small}>
                  {said.shown}: {said.shownBy(control.shownOnDay, control.shownBy?.name)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && !narrow && (
        <table className={facts.table}>
          <thead>
            <tr>
              <th scope="col">{said.control}</th>
              <th scope="col">{said.shown}</th>
              {isHolding && <th scope="col">{said.counts}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ control, freshness }) => (
              <tr key={control.id}>
                <th scope="row">
                  <What control={control} words={words} />
                </th>
                <td>{control.shownOnDay === undefined ? '–' : said.shownBy(control.shownOnDay, control.shownBy?.name)}</td>
                {isHolding && (
                  <td>
                    <Counts freshness={freshness} words={words} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function What({ control, words }: { readonly control: CompensatingControl; readonly words: ExceptionStrings }): React.ReactElement {
  return (
    <>
      {control.text}
      {control.how !== '' && <span className={facts.small}>{words.page.controls.how(control.how)}</span>}
    </>
  );
}

function Counts({ freshness, words }: { readonly freshness: Freshness; readonly words: ExceptionStrings }): React.ReactElement {
  const said = words.page.controls;
  switch (freshness.is) {
    case 'fresh':
      return <>{said.fresh(freshness.untilDay)}</>;
    case 'stale':
      return <span className={facts.late}>{said.stale(freshness.days, freshness.validDays)}</span>;
    case 'neverShown':
      return <span className={facts.late}>{said.neverShown}</span>;
    case 'doesNotWork':
      return <span className={facts.late}>{said.doesNotWork}</span>;
    case 'doubted':
      return <span className={facts.late}>{said.doubted(freshness.doubt)}</span>;
  }
}
