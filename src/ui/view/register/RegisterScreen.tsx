import * as React from 'react';
import type { HeldRow } from '../../../lists/codec/heldRow';
import type { ReadProblem, RegisterData } from '../../../register/snapshot';
import type { Rows } from '../../../register/rows';
import { useTenantNames } from '../../hooks/useNames';
import { usePart } from '../../hooks/usePart';
import { usePeopleKnown } from '../../hooks/usePeopleKnown';
import { accountabilityStringsFor } from '../../strings/accountabilityStringsFor';
import { entryStringsFor } from '../../strings/entryStringsFor';
import { registerStringsFor } from '../../strings/registerStringsFor';
import { AnswerHead } from '../AnswerHead';
import { Button } from '../Button';
import { Message } from '../Message';
import type { Frame, WebPartProps } from '../RegisterFrame';
import { RowsKept, rowsStatus } from '../RowsFailure';
import { Ways } from '../Ways';
import type { ExportPanelProps } from './export/ExportPanel';
import { countsOf } from './registerLines';
import { RegisterGrid } from './RegisterGrid';
import { RegisterSentences } from './RegisterSentences';
import { RegisterTools } from './RegisterTools';
import { addressOf, queryOf, WHOLE } from './registerQuery';
import { SavedViewsBar } from './SavedViewsBar';
import { useRegisterView } from './useRegisterView';
import styles from './Register.module.scss';

export interface RegisterScreenProps extends WebPartProps {
  readonly rows: Rows;
  readonly data: RegisterData;
  readonly frame: Frame;
  /** Why newer rows could not be read; those shown are of an earlier moment. */
  readonly problem: ReadProblem | undefined;
  /** Why the register's columns could not be confirmed; said above the screen. */
  readonly stale?: ReadProblem | undefined;
  readonly onRetry: () => void;
  readonly readButton: React.ReactElement;
  /** A report is being read above: an empty register says nothing of its own then. */
  readonly isReading: boolean;
}

/** The register with its answer as heading, what is asked of it, and the list. */
export function RegisterScreen(props: RegisterScreenProps): React.ReactElement {
  const { rows, data, gate, strings, title, id, frame, problem, stale, onRetry, readButton, isReading, tenantId = '', login } = props;
  const { narrow, say } = frame;
  const { today } = data;
  const words = React.useMemo(() => registerStringsFor(strings.formats), [strings]);
  const entryWords = React.useMemo(() => entryStringsFor(strings.formats), [strings]);
  const duties = React.useMemo(() => accountabilityStringsFor(strings.formats), [strings]);
  const tenantNames = useTenantNames(gate, data.columns);
  const { people, isRead } = usePeopleKnown(gate);
  const names = React.useMemo(
    () => ({
      id: entryWords.list.id,
      tenant: (tenant: string) => tenantNames.get(tenant) ?? tenant,
      kind: ({ family, category }: Pick<HeldRow, 'family' | 'category'>) => [strings.families[family], ...(category === 'unclassified' ? [] : [strings.categories[category]])],
    }),
    [strings, entryWords, tenantNames],
  );
  const view = useRegisterView(rows, today, people, names);
  const { query, change, counts, shown, lines } = view;
  const [isExporting, setExporting] = React.useState(false);
  const Export = usePart<ExportPanelProps>(isExporting, ['screens'], () => import(/* webpackChunkName: 'registerExport' */ './export/ExportPanel').then((part) => part.ExportPanel));

  const exportButton = React.useRef<HTMLButtonElement>(null);
  const closeExport = (): void => {
    setExporting(false);
    exportButton.current?.focus();
  };
  const told = React.useRef(counts);
  React.useEffect(() => {
    if (told.current !== counts) say(words.announce(counts));
    told.current = counts;
  }, [counts]);

  const { states } = strings;
  if (lines.length === 0) return isReading ? <></> : <Message heading={states.empty.heading} text={states.empty.text}><Ways readButton={readButton} narrow={narrow} strings={strings} /></Message>;
  const status = [words.inAll(lines.length), ...rowsStatus(data, rows.unreadable, stale ?? problem, strings)];
  const all = countsOf(lines);
  const listed = { ...view, narrow, today, names, isPeopleRead: isRead, strings, words, entryWords, duties };

  return (
    <div>
      {problem && !stale && <RowsKept problem={problem} strings={strings} onRetry={onRetry} />}
      <AnswerHead title={title} heading={view.isFiltered ? words.headingFiltered(counts) : words.heading(all)} headingId={`${id}-heading`} status={status} />
      <div className={styles.ways}>
        <Ways readButton={readButton} narrow={narrow} strings={strings} />
      </div>
      <div className={styles.tools}>
        <RegisterTools {...listed} />
        <SavedViewsBar scope={{ tenantId, webUrl: gate.webUrl, login }} values={addressOf(query)} words={words} say={say} onChoose={(values) => change(queryOf(values))} />
        <span className={narrow ? undefined : styles.export}>
          <Button buttonRef={exportButton} onClick={() => setExporting(!isExporting)} aria-expanded={isExporting}>
            {words.exportOpen}
          </Button>
        </span>
      </div>
      {isExporting && (Export ? <Export lines={shown} names={names} data={data} gate={gate} strings={strings} say={say} onClose={closeExport} /> : <p role="status">{states.loading}</p>)}
      {shown.length === 0 ? (
        <div className={styles.none}>
          <p>{view.isFiltered ? words.noneMatch : states.nothingOpen.text}</p>
          {view.isFiltered && <Button onClick={() => change(WHOLE)}>{words.filters.clear}</Button>}
        </div>
      ) : narrow ? (
        <RegisterSentences {...listed} labelledBy={`${id}-heading`} />
      ) : (
        <RegisterGrid {...listed} labelledBy={`${id}-heading`} keysId={`${id}-keys`} />
      )}
    </div>
  );
}
