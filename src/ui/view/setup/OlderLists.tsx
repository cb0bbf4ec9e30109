import * as React from 'react';
import type { Gate } from '../../../lists/rest/gate';
import { useMaySetUp } from '../../hooks/useMaySetUp';
import { administrationStringsFor } from '../../strings/administrationStringsFor';
import { setupStringsFor } from '../../strings/setupStringsFor';
import type { Strings } from '../../strings/strings';
import { SiteCheckPart } from '../administration/SiteCheckPart';
import { useSiteCheck } from '../administration/useSiteCheck';
import { Button } from '../Button';
import { Message } from '../Message';

export interface OlderListsProps {
  readonly gate: Gate;
  readonly strings: Strings;
  /** Schema of the site; undefined where setting up never came to its end. */
  readonly site: number | undefined;
  readonly say: (text: string) => void;
  /** Reads the register, whose lists may be as they should be now. */
  readonly onDone: () => void;
}

/**
 * In place of every screen of a site whose lists lack what this version reads: an owner sees here what would change and
 * brings them up to date, the others are told whom to ask. Nothing is asked of the lists.
 */
export function OlderLists({ gate, strings, site, say, onDone }: OlderListsProps): React.ReactElement {
  const words = setupStringsFor(strings.formats).older;
  const administration = React.useMemo(() => administrationStringsFor(strings.formats), [strings]);
  const may = useMaySetUp(gate);
  const [hasRun, setRun] = React.useState(false);
  const checking = useSiteCheck({ gate, words: administration, say, onChanged: () => setRun(true) });
  const [heading, text] = site === undefined ? [words.unfinished, words.unfinishedText] : [words.heading, words.text(site)];
  return (
    <>
      <Message heading={heading} text={may === false ? `${text} ${words.mayNot}` : text}>
        {hasRun && <Button onClick={onDone}>{words.next}</Button>}
      </Message>
      {may === true && <SiteCheckPart checking={checking} mayRun strings={strings} words={administration} />}
    </>
  );
}
