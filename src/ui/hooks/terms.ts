import * as React from 'react';
import type { Formats } from '../strings/formats';

/** Where explanations of terms are drawn, and in which language. */
export interface Terms {
  readonly formats: Formats;
  /** Frame of the web part: an explanation is drawn inside it, so that it has its colours and is cut off by nothing. */
  readonly root: React.RefObject<HTMLElement>;
}

/** Undefined where a screen stands alone: terms are plain words then. */
export const TermsContext = React.createContext<Terms | undefined>(undefined);
