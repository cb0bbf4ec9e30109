import * as React from 'react';
import { readManyHistories } from '../../../../decisions/readManyHistories';
import { isoFromDay } from '../../../../domain/day/day';
import { siteZone } from '../../../../domain/day/zone';
import { SharePointError } from '../../../../lists/rest/errors';
import type { Gate } from '../../../../lists/rest/gate';
import type { RegisterData } from '../../../../register/snapshot';
import { ExceptionLinksContext } from '../../../hooks/exceptionLinks';
import { entryStringsFor } from '../../../strings/entryStringsFor';
import { exportStringsFor } from '../../../strings/exportStringsFor';
import type { Strings } from '../../../strings/strings';
import { Button } from '../../Button';
import { ProgressBar } from '../../ProgressBar';
import type { Line } from '../registerLines';
import type { SearchNames } from '../registerModel';
import { csvOf } from './csv';
import { download } from '../../download';
import { exportTable } from './exportTable';
import { jsonOf } from './json';
import { XLSX_TYPE, xlsxOf } from './xlsx';
import styles from './ExportPanel.module.scss';

export interface ExportPanelProps {
  /** What is shown, in its order. */
  readonly lines: readonly Line[];
  readonly names: SearchNames;
  readonly data: RegisterData;
  readonly gate: Gate;
  readonly strings: Strings;
  readonly say: (text: string) => void;
  readonly onClose: () => void;
}

type State =
  | { readonly step: 'asking' }
  | { readonly step: 'reading'; readonly done: number; readonly total: number }
  | { readonly step: 'made'; readonly text: string }
  | { readonly step: 'stopped' }
  | { readonly step: 'failed' };

/** Three kinds of files of what is shown; the one with all decisions reads the ledger first. */
export function ExportPanel({ lines, names, data, gate, strings, say, onClose }: ExportPanelProps): React.ReactElement {
  const words = React.useMemo(() => exportStringsFor(strings.formats), [strings]);
  const links = React.useContext(ExceptionLinksContext);
  const [state, setState] = React.useState<State>({ step: 'asking' });
  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;
  const abort = React.useRef<AbortController>();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => {
    heading.current?.focus();
    return () => abort.current?.abort();
  }, []);

  const keep = (ending: string, content: Blob): void => {
    const name = `trust-exceptions-${isoFromDay(data.today)}.${ending}`;
    download(name, content);
    const text = words.made(name, lines.length);
    setState({ step: 'made', text });
    say(text);
  };
  const table = (): ReturnType<typeof exportTable> => exportTable(lines, { strings, words, entryWords: entryStringsFor(strings.formats), names, hrefOf: (key) => links?.hrefOf(key) ?? '' });
  const json = async (): Promise<void> => {
    const { signal } = (abort.current = new AbortController());
    setState({ step: 'reading', done: 0, total: 0 });
    try {
      const histories = await readManyHistories({ gate, zone: siteZone(data.zone) }, lines.map(({ row }) => row.exceptionKey), { signal, onProgress: (done, total) => !signal.aborted && setState({ step: 'reading', done, total }) });
      if (signal.aborted) return;
      keep('json', new Blob([jsonOf(lines, histories, { webUrl: gate.webUrl, zone: data.zone, today: data.today, confirmedAtMs: data.confirmedAtMs })], { type: 'application/json' }));
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof SharePointError)) throw error;
      setState({ step: 'failed' });
    }
  };
  const run = (work: () => Promise<void>): void => void work().catch(setFailure);
  const stop = (): void => {
    abort.current?.abort();
    setState({ step: 'stopped' });
  };

  return (
    <section className={styles.panel} aria-labelledby="register-export">
      <h3 className={styles.heading} id="register-export" ref={heading} tabIndex={-1}>
        {words.heading}
      </h3>
      <p className={styles.text}>{words.what(lines.length)}</p>
      <p className={styles.small}>
        {words.safe} {words.jsonHint}
      </p>
      {state.step === 'reading' ? (
        <>
          <ProgressBar label={words.reading} text={words.read(state.done, state.total)} done={state.done} total={state.total} />
          <Button onClick={stop}>{words.stop}</Button>
        </>
      ) : (
        <div className={styles.actions}>
          <Button onClick={() => run(async () => keep('csv', new Blob([csvOf(table())], { type: 'text/csv;charset=utf-8' })))}>{words.csv}</Button>
          <Button onClick={() => run(async () => keep('xlsx', new Blob([xlsxOf(table(), words.sheet)], { type: XLSX_TYPE })))}>{words.xlsx}</Button>
          <Button onClick={() => run(json)}>{words.json}</Button>
          <Button onClick={onClose}>{words.close}</Button>
        </div>
      )}
      {state.step === 'made' && <p className={styles.text}>{state.text}</p>}
      {state.step === 'stopped' && <p className={styles.text}>{words.stopped}</p>}
      {state.step === 'failed' && (
        <p className={styles.text} role="alert">
          {words.failed}
        </p>
      )}
    </section>
  );
}
