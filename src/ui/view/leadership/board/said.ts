import type { AccountabilityWords } from '../../../strings/texts';
import type { BoardStrings } from '../../../strings/boardStrings';
import type { Strings } from '../../../strings/strings';

/** What every part of the board says its facts with. */
export interface Said {
  readonly strings: Strings;
  readonly words: BoardStrings;
  readonly accountability: AccountabilityWords;
  readonly duty: AccountabilityWords['duty'];
  tenantName(tenantId: string): string;
  idOf(exceptionKey: string): number | undefined;
}
