import type { Column } from './column';
import type { ListSchema } from './list';

/** What every item has without a column of ours. `Created` and `Modified` are UTC, `2026-11-24T10:00:00Z`. */
interface StandardItem {
  readonly Id: number;
  readonly Created: string;
  readonly Modified: string;
  readonly AuthorId: number;
  readonly EditorId: number;
}

/** What REST gives for a filled column: a person is a site user's id, a date is an ISO instant. */
type ValueOf<C extends Column> = C extends { readonly kind: 'choice'; readonly choices: readonly (infer Value)[] }
  ? Value
  : C extends { readonly kind: 'number' | 'day' | 'person' }
    ? number
    : C extends { readonly kind: 'yesNo' }
      ? boolean
      : string;

type PropertyName<Name, C> = Name extends string ? (C extends { readonly kind: 'person' } ? `${Name}Id` : Name) : never;

type OwnProperties<L extends ListSchema> = {
  readonly [Name in keyof L['columns'] as PropertyName<Name, L['columns'][Name]>]: ValueOf<L['columns'][Name]> | null;
};

/** One item of a list as REST answers it (`odata=nometadata`): empty columns are null. */
export type ItemOf<L extends ListSchema> = StandardItem & OwnProperties<L>;

/** Names that `$select` takes for a list; a person column is named by its id property. */
export type PropertyOf<L extends ListSchema> = keyof ItemOf<L> & string;

/** What may be written of an item; a column left out stays as it is. */
export type WriteOf<L extends ListSchema> = Partial<OwnProperties<L>>;

/** The part of an item that was selected. */
export type Selected<L extends ListSchema, Name extends PropertyOf<L>> = Pick<ItemOf<L>, Name>;
