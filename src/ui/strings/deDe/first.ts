import type { FirstTexts } from '../texts';
import { accountability } from './accountability';
import { deDe } from './deDe';
import { entries } from './entries';
import { dutyText } from './duty';
import { heatmap } from './heatmap';
import { leadership } from './leadership';
import { owner } from './owner';
import { ownNames } from './ownNames';
import { ownerMore } from './ownerMore';
import { register } from './register';
import { review } from './review';

/** German, as far as a web part needs it to paint. */
export const first: FirstTexts = {
  strings: deDe,
  accountability: (formats) => ({ accountability: accountability(formats), duty: dutyText(formats) }),
  entry: entries,
  heatmap,
  leadership,
  owner,
  ownNames: () => ownNames,
  ownerMore,
  register,
  review,
};
