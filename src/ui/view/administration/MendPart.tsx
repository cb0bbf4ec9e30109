import * as React from 'react';
import type { Gate } from '../../../lists/rest/gate';
import { useMaySetUp } from '../../hooks/useMaySetUp';
import { administrationStringsFor } from '../../strings/administrationStringsFor';
import type { Strings } from '../../strings/strings';
import { SiteCheckPart } from './SiteCheckPart';
import { useSiteCheck } from './useSiteCheck';

export interface MendPartProps {
  readonly gate: Gate;
  readonly strings: Strings;
  readonly say: (text: string) => void;
  readonly onChanged: () => void;
}

/** The check of the set-up where nothing else could be read: it reads no rows, and what it mends may be why they fail. */
export function MendPart({ gate, strings, say, onChanged }: MendPartProps): React.ReactElement | null {
  const mayRun = useMaySetUp(gate);
  const words = React.useMemo(() => administrationStringsFor(strings.formats), [strings]);
  const checking = useSiteCheck({ gate, words, say, onChanged });
  return mayRun === undefined ? null : <SiteCheckPart checking={checking} mayRun={mayRun} strings={strings} words={words} />;
}
