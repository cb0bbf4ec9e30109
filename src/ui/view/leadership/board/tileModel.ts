import type { Documented } from '../../../../domain/kpi/documented';
import type { JudgedRow } from '../../../../domain/kpi/judged';
import type { BoardStrings } from '../../../strings/boardStrings';
import type { BoardModel } from './boardModel';

export type TileName = 'pastTolerance' | 'ifNobodyActs' | 'noControlOwner' | 'reviewsOnTime' | 'documented' | 'acceptedRisks';

export interface Tile {
  readonly name: TileName;
  readonly title: string;
  readonly value: string;
  readonly beside: string | undefined;
  /** Red is for what is late alone. */
  readonly isLate: boolean;
  readonly definition: string;
  readonly items: readonly JudgedRow[];
}

/** What stands first, in this order. */
export function tilesOf({ kpis, trend, totals, soon, today }: BoardModel, documented: Documented | 'failed' | undefined, words: BoardStrings): readonly Tile[] {
  const { tiles } = words;
  const measure = <Name extends 'pastTolerance' | 'noControlOwner' | 'reviewsOnTime' | 'acceptedRisks'>(name: Name, beside: string | undefined): Tile => {
    const { name: title, value, definition } = words.kpis[name];
    return { name, title, value: (value as (kpi: unknown) => string)(kpis[name]), beside, isLate: name === 'pastTolerance' && totals.past > 0, definition, items: kpis[name].items };
  };
  const monthBefore = [...trend].reverse().find(({ day }) => day < today);
  const { documented: said } = words.kpis;
  return [
    measure('pastTolerance', tiles.comparedWith(totals.past, monthBefore)),
    {
      name: 'ifNobodyActs',
      title: tiles.ifNobodyActs,
      value: words.count(soon.past),
      beside: tiles.pastBy(soon.byDay),
      isLate: false,
      definition: tiles.ifNobodyActsMeans(soon.byDay),
      items: [...kpis.pastTolerance.items, ...soon.coming],
    },
    measure('noControlOwner', tiles.noReviewer(kpis.noReviewer.items.length)),
    measure('reviewsOnTime', words.kpis.reviewsOnTime.beside(kpis.reviewsOnTime)),
    {
      name: 'documented',
      title: said.name,
      value: documented === undefined || documented === 'failed' ? '–' : said.value(documented),
      beside: documented === undefined ? tiles.reading : documented === 'failed' ? tiles.notRead : said.beside(documented),
      isLate: false,
      definition: said.definition,
      items: documented === undefined || documented === 'failed' ? [] : documented.items,
    },
    measure('acceptedRisks', words.kpis.acceptedRisks.beside(kpis.acceptedRisks)),
  ];
}
