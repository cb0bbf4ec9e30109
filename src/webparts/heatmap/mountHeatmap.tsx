import * as React from 'react';
import { AGE_BANDS } from '../../domain/day/bands';
import { HeatmapApp } from '../../ui/view/heatmap/HeatmapApp';
import { mountView } from '../mountView';
import { parseAgeBands } from './ageBands';
import type { HeatmapProperties } from './heatmapProperties';

export const mountHeatmap = mountView<HeatmapProperties>((props, { lens, ageBands }) => {
  const firstLens = lens === 'review' ? 'review' : 'age';
  // Another first lens begins anew.
  return <HeatmapApp key={firstLens} {...props} firstLens={firstLens} bands={parseAgeBands(ageBands ?? '') ?? AGE_BANDS} />;
});
