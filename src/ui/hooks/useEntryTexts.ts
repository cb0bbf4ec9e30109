import * as React from 'react';
import { decodeTitleFacts } from '../../domain/exception/titleFacts';
import { jsonIn } from '../../lists/codec/jsonText';
import type { RegisterColumns } from '../../register/columns';
import type { EntryTexts, RegisterStore } from '../../register/snapshot';
import type { TitleOf } from '../strings/titleStrings';

type Known = EntryTexts | 'pending' | 'failed';

export interface ShownTexts {
  textsOf(id: number): Known;
  /** Reads what is missing of these; failed ones are asked for again. */
  need(ids: readonly number[]): void;
}

/** Titles, in the reader's language, and names of the exceptions that are on the screen, read a screenful at a time; read again where the rows changed. */
export function useEntryTexts(store: RegisterStore, columns: RegisterColumns, titleOf: TitleOf): ShownTexts {
  const known = React.useRef<{ columns: RegisterColumns; texts: Map<number, Known> }>({ columns, texts: new Map() });
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  const abort = React.useRef<AbortController>();
  React.useEffect(() => () => abort.current?.abort(), []);

  const need = React.useCallback(
    (ids: readonly number[]): void => {
      const { texts } = known.current;
      const stale = known.current.columns !== columns;
      known.current.columns = columns;
      const missing = stale ? ids : ids.filter((id) => typeof texts.get(id) !== 'object' && texts.get(id) !== 'pending');
      if (missing.length === 0) return;
      for (const id of missing) if (typeof texts.get(id) !== 'object') texts.set(id, 'pending');
      abort.current ??= new AbortController();
      const { signal } = abort.current;
      store.readTexts(missing, signal).then(
        (read) => {
          for (const id of missing) texts.set(id, titled(read.get(id), titleOf) ?? 'failed');
          if (!signal.aborted) redraw();
        },
        () => {
          for (const id of missing) if (typeof texts.get(id) !== 'object') texts.set(id, 'failed');
          if (!signal.aborted) redraw();
        },
      );
    },
    [store, columns, titleOf],
  );
  return { textsOf: (id) => known.current.texts.get(id) ?? 'pending', need };
}

function titled(texts: EntryTexts | undefined, titleOf: TitleOf): EntryTexts | undefined {
  return texts && { ...texts, title: titleOf({ title: texts.title, titled: decodeTitleFacts(jsonIn(texts.titleFacts)) }) };
}
