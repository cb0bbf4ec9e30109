/** Texts of choosing a person; they come with the forms' chunk. */
export interface PeoplePickerStrings {
  readonly placeholder: string;
  /** Name of the list of those who were found. */
  readonly list: string;
  readonly looking: string;
  found(count: number): string;
  nobody(text: string): string;
  chosen(name: string): string;
  /** Something was typed, and nobody was chosen. */
  readonly chooseOne: string;
  /** Mark of a guest. */
  readonly guest: string;
  /** Why a guest may not be chosen here. */
  readonly noGuest: string;
  readonly denied: string;
  readonly failed: string;
  readonly again: string;
}
