/**
 * One way in which a site is not as the schema says. `danger`: somebody may do more than the matrix allows, or see
 * what he should not; `gap`: something is missing or does less than it should.
 */
export interface Difference {
  readonly code: DifferenceCode;
  readonly grade: 'danger' | 'gap';
  /** Title of the list, where it is about one. */
  readonly list: string | undefined;
  /** Group, level, setting, column or principal that it is about. */
  readonly name: string;
  /** One plain sentence. */
  readonly text: string;
}

export type DifferenceCode =
  | 'groupMissing'
  | 'groupCannotOpenSite'
  | 'levelMissing'
  | 'levelChanged'
  | 'readLevelChanged'
  | 'ownersMissing'
  | 'listMissing'
  | 'listInherits'
  | 'rightMissing'
  | 'rightTooWide'
  | 'callerHasFullControl'
  | 'extraPrincipal'
  | 'settingWrong'
  | 'commandMissing'
  | 'columnMissing'
  | 'columnWrongType'
  | 'notUnique'
  | 'notIndexed'
  | 'versionWrong';
