import type { FirstTexts } from '../texts';
import { accountability } from './accountability';
import { entries } from './entries';
import { dutyText } from './duty';
import { frFr } from './frFr';
import { heatmap } from './heatmap';
import { leadership } from './leadership';
import { owner } from './owner';
import { ownNames } from './ownNames';
import { ownerMore } from './ownerMore';
import { register } from './register';
import { review } from './review';

/** What a web part needs to paint in French. */
export const first: FirstTexts = {
  strings: frFr,
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
