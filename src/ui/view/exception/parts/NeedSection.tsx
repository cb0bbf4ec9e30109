import * as React from 'react';
import type { Day } from '../../../../domain/day/day';
import { shownSecretEnd } from '../../../../domain/ledger/shownSecretEnd';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { ExceptionModel } from '../exceptionModel';
import { Section } from '../Section';
import facts from '../Facts.module.scss';

/** What the business side said about its need. */
export function NeedSection({ model, words }: { readonly model: ExceptionModel; readonly words: ExceptionStrings }): React.ReactElement {
  const said = words.page.need;
  const { need, grants, seen } = model.state.parts;
  const day = (value: number | undefined): string => (value === undefined ? '' : said.dayIs(value, model.today));
  const rows: readonly (readonly [string, string])[] = [
    ...(need
      ? ([
          [said.why, need.why],
          [said.stops, need.stops],
          [said.until, day(need.untilDay)],
          [said.setting, need.setting],
          [said.vendor, need.vendor],
          [said.contractEnds, day(need.contractEndDay)],
          [said.cutOver, day(need.cutOverDay)],
          [said.tenants, need.sourceTenant === '' && need.targetTenant === '' ? '' : said.fromTo(need.sourceTenant, need.targetTenant)],
          [said.ticket, need.ticket],
        ] as const)
      : []),
    [said.secretEnds, day(firstOf(grants.secretEndDay, shownSecretEnd(seen, model.today)))],
  ];
  const told = rows.filter(([, value]) => value !== '');
  return (
    <Section heading={said.heading}>
      {!need && <p className={facts.text}>{said.none}</p>}
      {told.length > 0 && (
        <dl className={facts.pairs}>
          {told.map(([name, value]) => (
            <div key={name} className={facts.pair}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** The control owner may know of an earlier end than reports show, and a report of one that is earlier by now. */
function firstOf(said: Day | undefined, shown: Day | undefined): Day | undefined {
  return said === undefined || shown === undefined ? (said ?? shown) : Math.min(said, shown);
}
