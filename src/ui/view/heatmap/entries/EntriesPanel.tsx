import * as React from 'react';
import type { RegisterColumns } from '../../../../register/columns';
import { deriveEntries, type HeatmapChoice } from '../../../../register/derive/entries';
import type { HeatmapQuery } from '../../../../register/derive/heatmap';
import type { RegisterStore } from '../../../../register/snapshot';
import { useDetail } from '../../../hooks/useDetail';
import { useEntryTexts } from '../../../hooks/useEntryTexts';
import type { SortKey } from '../../../strings/entryStrings';
import { entryStringsFor } from '../../../strings/entryStringsFor';
import type { Strings } from '../../../strings/strings';
import { EntryDetail } from './EntryDetail';
import { EntryList } from './EntryList';
import { sortEntries } from './entryModel';

export interface EntriesPanelProps {
  readonly store: RegisterStore;
  readonly columns: RegisterColumns;
  readonly query: HeatmapQuery;
  readonly choice: HeatmapChoice;
  readonly narrow: boolean;
  readonly tenantNames: ReadonlyMap<string, string>;
  readonly strings: Strings;
  readonly labelledBy: string;
}

/** The list of a chosen cell: its order, its texts as they come into view, and the one entry that is open. */
export function EntriesPanel({ store, columns, query, choice, narrow, tenantNames, strings, labelledBy }: EntriesPanelProps): React.ReactElement {
  const words = React.useMemo(() => entryStringsFor(strings.formats), [strings]);
  const [sort, setSort] = React.useState<SortKey>('risk');
  const [openId, setOpenId] = React.useState<number>();
  const { today } = query;
  const entries = React.useMemo(() => deriveEntries(columns, query, choice), [columns, query, choice]);
  const sorted = React.useMemo(() => sortEntries(entries, sort), [entries, sort]);
  const texts = useEntryTexts(store, columns, strings.title);
  const detail = useDetail(store, openId, columns);
  return (
    <EntryList
      entries={sorted}
      sort={sort}
      narrow={narrow}
      today={today}
      strings={strings}
      words={words}
      labelledBy={labelledBy}
      textsOf={texts.textsOf}
      onDrawn={texts.need}
      openId={openId}
      onOpen={setOpenId}
      onSort={setSort}
      detailOf={(entry) => <EntryDetail entry={entry} tenantName={tenantNames.get(entry.tenantId) ?? entry.tenantId} detail={detail} today={today} strings={strings} words={words} />}
    />
  );
}
