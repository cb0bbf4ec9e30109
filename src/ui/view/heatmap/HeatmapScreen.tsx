import * as React from 'react';
import { REVIEW_BANDS, type Band } from '../../../domain/day/bands';
import type { HeatmapChoice } from '../../../register/derive/entries';
import { deriveFilterChoices, type Filters } from '../../../register/derive/filters';
import { deriveHeatmap, type HeatmapModel, type HeatmapQuery, type Lens } from '../../../register/derive/heatmap';
import type { RegisterData, RegisterStore } from '../../../register/snapshot';
import { useNarrow } from '../../hooks/useNarrow';
import { usePart } from '../../hooks/usePart';
import type { HeatmapTexts } from '../../strings/heatmapStringsFor';
import { AnswerHead } from '../AnswerHead';
import { Button } from '../Button';
import { ToggleButtons } from '../ToggleButtons';
import type { Choice } from '../FilterSelect';
import type { EntriesPanelProps } from './entries/EntriesPanel';
import { Folded } from '../Folded';
import { FilterBar, isFiltered, NO_FILTERS } from './FilterBar';
import { countOf, gridOf, sameChoice, type GridLabels } from './gridModel';
import { labelsOf } from './labels';
import { HeatmapTable } from './HeatmapTable';
import { Legend } from './Legend';
import styles from './HeatmapScreen.module.scss';

export interface HeatmapScreenProps {
  readonly data: RegisterData;
  readonly strings: HeatmapTexts;
  readonly title: string;
  readonly firstLens: Lens;
  readonly bands: readonly Band[];
  /** Unique on the page: two web parts may show two registers. */
  readonly id: string;
  /** Names of tenants by id and of control owners by login, as far as they are known. */
  readonly tenantNames: ReadonlyMap<string, string>;
  readonly ownerNames: ReadonlyMap<string, string>;
  /** Where and as of when: `Contoso`, `up to date, 14:05`. */
  readonly status: readonly string[];
  readonly store: RegisterStore;
  readonly onAnnounce: (text: string) => void;
  /** Buttons of the screen, e.g. reading a report. */
  readonly actions?: React.ReactNode;
}

const LENSES: readonly Lens[] = ['age', 'review'];

/** The heatmap with its answer as heading, its filters, and the list of a chosen cell. */
export function HeatmapScreen(props: HeatmapScreenProps): React.ReactElement {
  const { data, store, strings, bands, id, onAnnounce, actions } = props;
  const { columns, today } = data;
  const words = strings.heatmap;
  const root = React.useRef<HTMLDivElement>(null);
  const narrow = useNarrow(root);
  const [lens, setLens] = React.useState(props.firstLens);
  const [filters, setFilters] = React.useState(NO_FILTERS);
  const [choice, setChoice] = React.useState<HeatmapChoice>();
  const Entries = usePart<EntriesPanelProps>(choice !== undefined, ['findings'], () => import(/* webpackChunkName: 'entries' */ './entries/EntriesPanel').then(({ EntriesPanel }) => EntriesPanel));

  const query = React.useMemo<HeatmapQuery>(
    () => ({ lens, today, ageBands: bands, reviewBands: REVIEW_BANDS, filters }),
    [lens, today, bands, filters],
  );
  const model = React.useMemo(() => deriveHeatmap(columns, query), [columns, query]);
  const labels = React.useMemo(() => labelsOf(lens, bands, strings), [lens, bands, strings]);
  const grid = React.useMemo(() => gridOf(model, labels, strings), [model, labels, strings]);
  const offered = React.useMemo(() => deriveFilterChoices(columns, today), [columns, today]);
  const named = (names: ReadonlyMap<string, string>) => ({ value }: { readonly value: string }): Choice => ({ value, label: names.get(value) ?? value });
  const owners = offered.accountables.filter(({ value }) => value !== '').map(named(props.ownerNames));
  const tenants = offered.tenants.map(named(props.tenantNames));
  const { acceptedRisks } = model.totals;
  const count = choice ? countOf(grid, choice) : 0;

  const change = (next: { lens?: Lens; filters?: Filters }): void => {
    if (next.lens !== undefined && next.lens !== lens) {
      setLens(next.lens);
      setChoice(undefined);
    }
    if (next.filters) setFilters(next.filters);
    onAnnounce(answerOf(deriveHeatmap(columns, { ...query, ...next }), strings));
  };
  const choose = (next: HeatmapChoice): void => {
    if (sameChoice(choice, next)) {
      setChoice(undefined);
      onAnnounce(words.announce.closed);
      return;
    }
    setChoice(next);
    onAnnounce(listHeadingOf(next, countOf(grid, next), labels, strings));
  };
  const closeList = (): void => {
    if (!choice) return;
    choose(choice);
    root.current?.querySelector<HTMLElement>('[data-cell][aria-pressed="true"]')?.focus();
  };

  return (
    <div ref={root}>
      <AnswerHead title={props.title} heading={answerOf(model, strings)} status={[...props.status, ...(acceptedRisks > 0 ? [strings.states.acceptedRisks(acceptedRisks)] : [])]}>
        <ToggleButtons label={words.lens.label} choices={LENSES.map((value) => ({ value, text: words.lens[value] }))} chosen={lens} onChoose={(next) => change({ lens: next })} />
      </AnswerHead>
      <div className={styles.controls}>
        <Folded narrow={narrow} summary={words.filters.label} isInUse={isFiltered(filters)}>
          <FilterBar filters={filters} tenants={tenants} owners={owners} strings={strings} onChange={(next) => change({ filters: next })} />
        </Folded>
        {actions}
      </div>
      {isFiltered(filters) && model.totals.open === 0 && <p className={styles.none}>{strings.states.nothingMatches}</p>}
      <HeatmapTable
        grid={grid}
        caption={lens === 'age' ? words.table.caption : words.table.captionReview}
        rowHeading={lens === 'age' ? words.table.family : words.table.review}
        bandCount={bands.length}
        narrow={narrow}
        chosen={choice}
        strings={strings}
        listId={`${id}-list`}
        onChoose={choose}
      />
      <Legend strings={strings} />
      {choice && (
        <section id={`${id}-list`} aria-labelledby={`${id}-list-heading`} className={styles.list}>
          <div className={styles.listHead}>
            <h3 id={`${id}-list-heading`} className={styles.listHeading}>
              {listHeadingOf(choice, count, labels, strings)}
            </h3>
            <Button onClick={closeList}>{words.closeList}</Button>
          </div>
          {count === 0 && <p>{words.emptyCell}</p>}
          {count > 0 && !Entries && <p>{words.openingList}</p>}
          {count > 0 && Entries && (
            <Entries
              key={`${JSON.stringify(choice)}${JSON.stringify(filters)}`}
              store={store}
              columns={columns}
              query={query}
              choice={choice}
              narrow={narrow}
              tenantNames={props.tenantNames}
              strings={strings}
              labelledBy={`${id}-list-heading`}
            />
          )}
        </section>
      )}
    </div>
  );
}

/** The heading: what the lens answers. */
function answerOf({ lens, totals }: HeatmapModel, strings: HeatmapTexts): string {
  const { open, late, unassigned, neverReviewed } = totals;
  return lens === 'age' ? strings.heatmap.heading({ open, late, unassigned }) : strings.heatmap.headingReview({ open, never: neverReviewed });
}

function listHeadingOf({ row, column, side }: HeatmapChoice, count: number, labels: GridLabels, strings: HeatmapTexts): string {
  return strings.heatmap.listHeading({
    count,
    ...(row === undefined ? {} : { row: labels.rows[row] ?? '' }),
    ...(column === undefined ? {} : { column: labels.spokenColumns[column] ?? '' }),
    ...(side === undefined ? {} : { side }),
  });
}

