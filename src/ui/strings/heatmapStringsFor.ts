import { heatmap } from './enUs/heatmap';
import type { HeatmapStrings } from './heatmapStrings';
import { textsIn } from './language';
import type { Strings } from './strings';

/** The texts of every screen with those of the heatmap. */
export type HeatmapTexts = Strings & { readonly heatmap: HeatmapStrings };

export function heatmapTextsFor(strings: Strings): HeatmapTexts {
  const { formats } = strings;
  return { ...strings, heatmap: (textsIn(formats.locale).heatmap ?? heatmap)(formats) };
}
