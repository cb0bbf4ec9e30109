import * as React from 'react';
import { CHANGES, groupDrift, type Change, type DriftGroup, type DriftLine, type Grouping } from '../../../domain/reconcile/drift';
import { useNarrow } from '../../hooks/useNarrow';
import type { DriftStrings } from '../../strings/driftStrings';
import { ownNamesFor } from '../../strings/ownNamesFor';
import type { Strings } from '../../strings/strings';
import styles from './Drift.module.scss';

/** Groups that are written out; the rest is a number. */
const SHOWN_GROUPS = 40;

export interface DriftTableProps {
  readonly lines: readonly DriftLine[];
  readonly by: Grouping;
  readonly nameOf: (tenantId: string) => string;
  readonly strings: Strings;
  readonly words: DriftStrings;
}

/** How many holes of each group changed in which way. */
export function DriftTable({ lines, by, nameOf, strings, words }: DriftTableProps): React.ReactElement {
  const ref = React.useRef<HTMLDivElement>(null);
  const narrow = useNarrow(ref);
  const groups = React.useMemo(() => groupDrift(lines, by), [lines, by]);
  const shown = groups.slice(0, SHOWN_GROUPS);
  const present = CHANGES.filter((change) => groups.some(({ counts }) => counts[change] > 0));
  const several = new Set(groups.map(({ tenantId }) => tenantId.toLowerCase())).size > 1;
  const own = ownNamesFor(strings.formats);
  const name = ({ family, tenantId, settingName }: DriftGroup): string => {
    if (by === 'family') return strings.families[family];
    if (by === 'tenant') return nameOf(tenantId);
    return several ? words.setting(own.name(settingName), nameOf(tenantId)) : own.name(settingName);
  };
  return (
    <div ref={ref}>
      {narrow ? <List groups={shown} present={present} name={name} words={words} /> : <Table groups={shown} present={present} name={name} by={by} strings={strings} words={words} />}
      {groups.length > shown.length && <p className={styles.small}>{words.more(groups.length - shown.length)}</p>}
    </div>
  );
}

interface GroupsProps {
  readonly groups: readonly DriftGroup[];
  readonly present: readonly Change[];
  readonly name: (group: DriftGroup) => string;
  readonly words: DriftStrings;
}

function Table({ groups, present, name, by, strings, words }: GroupsProps & { readonly by: Grouping; readonly strings: Strings }): React.ReactElement {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.groupings[by]}</th>
          {present.map((change) => (
            <th key={change} scope="col" className={styles.number}>
              {words.changes[change]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.key}>
            <th scope="row">{name(group)}</th>
            {present.map((change) => (
              <td key={change} className={styles.number}>
                {group.counts[change] === 0 ? '–' : strings.formats.number(group.counts[change])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ groups, present, name, words }: GroupsProps): React.ReactElement {
  return (
    <ul className={styles.plain}>
      {groups.map((group) => (
        <li key={group.key} className={styles.group}>
          <strong>{name(group)}</strong>
          {present
            .filter((change) => group.counts[change] > 0)
            .map((change) => (
              <span key={change} className={styles.line}>
                {words.listed(change, group.counts[change])}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
