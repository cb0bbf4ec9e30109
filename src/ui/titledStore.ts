import type { Titled } from '../domain/exception/titleFacts';
import type { Rows } from '../register/rows';
import type { RegisterStore } from '../register/snapshot';
import type { TitleOf } from './strings/titleStrings';

/** A store whose rows have their titles in the reader's language: screens, searches and sorting know no other. */
export function titledStore(store: RegisterStore, titleOf: TitleOf): RegisterStore {
  const titled = <T extends Titled>(each: T): T => {
    const title = titleOf(each);
    return title === each.title ? each : { ...each, title };
  };
  // Many screens read the same rows.
  const known = new WeakMap<Rows, Rows>();
  return {
    ...store,
    readRows: async (signal) => {
      const rows = await store.readRows(signal);
      const inLanguage = known.get(rows) ?? { ...rows, rows: rows.rows.map(titled) };
      known.set(rows, inLanguage);
      return inLanguage;
    },
  };
}
