import * as React from 'react';
import type { ExceptionState } from '../../../../domain/ledger/fold';
import { ownMember } from '../../../../domain/ledger/ownMember';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { Formats } from '../../../strings/formats';
import { ownNamesFor } from '../../../strings/ownNamesFor';
import facts from '../Facts.module.scss';

export interface DetailsProps {
  readonly state: ExceptionState;
  readonly words: ExceptionStrings;
  readonly formats: Formats;
}

/** Ids and hashes, for whoever compares them with SharePoint, the tenant or an export. */
export function Details({ state, words, formats }: DetailsProps): React.ReactElement {
  const said = words.page.details;
  const { parts, entries } = state;
  const pairs: readonly (readonly [string, string])[] = [
    [said.key, state.exceptionKey],
    ...(parts.subject ? ([[said.principal, ownNamesFor(formats).name(parts.subject.principal.name)], [said.objectId, parts.subject.principal.id]] as const) : []),
    [said.revision, formats.number(state.revision)],
    ...(parts.seen?.findings ?? []).map(({ key }) => [said.finding, key] as const),
  ];
  return (
    <details>
      <summary className={facts.summary}>{said.heading}</summary>
      <dl className={facts.pairs}>
        {pairs.map(([name, value], at) => (
          <div key={at} className={facts.pair}>
            <dt>{name}</dt>
            <dd>
              <code className={facts.code}>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      <ol className={facts.list}>
        {entries.map(({ decision, stamp }) => (
          <li key={decision.key}>
            {ownMember<string>(words.acts, decision.act) ?? decision.title} · {decision.author.name} · {formats.instant(decision.createdAt)}
            <span className={facts.small}>
              {said.author}: {words.page.decisions.stamps[stamp]}
            </span>
            <span className={facts.small}>
              {said.list}: {decision.list} {formats.number(decision.id)}, <code className={facts.code}>{decision.key}</code>
            </span>
            <span className={facts.small}>
              {said.hash}: <code className={facts.code}>{decision.contentHash}</code>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
