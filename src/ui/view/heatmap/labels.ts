import { REVIEW_BANDS, type Band } from '../../../domain/day/bands';
import { FAMILIES } from '../../../domain/exception/family';
import type { Lens } from '../../../register/derive/heatmap';
import type { HeatmapTexts } from '../../strings/heatmapStringsFor';
import type { GridLabels } from './gridModel';

/** Words of the rows and columns of a lens, in the order of the model's. */
export function labelsOf(lens: Lens, bands: readonly Band[], strings: HeatmapTexts): GridLabels {
  const { table } = strings.heatmap;
  const byLens =
    lens === 'age'
      ? { rows: FAMILIES.map((family) => strings.families[family]), allRows: table.allFamilies }
      : { rows: [...REVIEW_BANDS.map((band) => strings.heatmap.reviewedBand(strings.band(band))), table.neverReviewed], allRows: table.allReviews };
  return { ...byLens, columns: bands.map((band, index) => (index === 0 ? strings.band(band) : strings.bandShort(band))), spokenColumns: bands.map(strings.band) };
}
