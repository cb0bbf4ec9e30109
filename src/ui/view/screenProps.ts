import type { Gate } from '../../lists/rest/gate';
import type { RegisterColumns } from '../../register/columns';
import type { Rows } from '../../register/rows';
import type { Route } from '../hooks/useRoute';
import type { Strings } from '../strings/strings';

/** What every screen of the register is given. */
export interface ScreenProps {
  readonly gate: Gate;
  /** For what this browser keeps of unfinished forms. */
  readonly tenantId?: string | undefined;
  readonly route: Route;
  /** IANA name, where the register was read already. */
  readonly zone: string | undefined;
  /** Ids of the tenants in the register's rows, as far as these were read. */
  readonly tenants: readonly string[];
  /** What of the register was read so far; another object once its rows changed, and undefined until there are any to ask for. */
  readonly columns?: RegisterColumns | undefined;
  /** Whole rows of the register; undefined where a screen stands without it. */
  readonly readRows?: ((signal: AbortSignal) => Promise<Rows>) | undefined;
  readonly strings: Strings;
  /** Something was written: what lists the exceptions should read again. */
  readonly onChanged: () => void;
  readonly say: (text: string) => void;
}
