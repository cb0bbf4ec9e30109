import type { Desk } from '../../../../decisions/desk';
import type { Drafts } from '../../../../decisions/draft';
import type { People } from '../../../../domain/people/people';
import type { HeldRow } from '../../../../lists/codec/heldRow';
import type { Gate } from '../../../../lists/rest/gate';
import type { RegisterStore } from '../../../../register/snapshot';
import type { ToldRead } from '../../../hooks/useTold';
import type { ExceptionStrings } from '../../../strings/exceptionStrings';
import type { ReviewStrings } from '../../../strings/reviewStrings';
import type { ReviewWorkStrings } from '../../../strings/reviewWorkStrings';
import type { Strings } from '../../../strings/strings';
import type { DeskItem, DeskList } from '../deskModel';

export interface ReviewWorkProps {
  readonly gate: Gate;
  readonly store: RegisterStore;
  readonly tenantId: string;
  /** IANA name. */
  readonly zone: string;
  readonly list: DeskList;
  /** `idle`: nothing is worked on, and only what was left unfinished is shown. */
  readonly mode: 'one' | 'many' | 'idle';
  readonly openKey: string | undefined;
  /** All rows: unfinished forms may be of any. */
  readonly rows: readonly HeldRow[];
  /** What the list shows. */
  readonly items: readonly DeskItem[];
  /** The next one that the visitor may do. */
  readonly next: DeskItem | undefined;
  readonly people: People;
  readonly tenantNames: ReadonlyMap<string, string>;
  readonly letters: boolean;
  readonly narrow: boolean;
  readonly strings: Strings;
  readonly words: ReviewStrings;
  readonly onOpen: (exceptionKey: string) => void;
  readonly onClose: () => void;
  /** Gives the focus back to the list. */
  readonly onList: () => void;
  readonly onLetters: (on: boolean) => void;
  readonly say: (text: string) => void;
}

export interface ItemPaneProps extends ReviewWorkProps {
  readonly exceptionKey: string;
  readonly desk: Desk;
  readonly drafts: Drafts | undefined;
  /** What exports told of its tenant. */
  readonly told: ToldRead;
  readonly workWords: ReviewWorkStrings;
  readonly exceptionWords: ExceptionStrings;
}
