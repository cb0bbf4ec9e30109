import * as React from 'react';
import type { Desk } from '../../../decisions/desk';
import type { Exportable } from '../../../export/exportable';
import type { ExportFormat, FormatName } from '../../../export/format';
import { SharePointError } from '../../../lists/rest/errors';
import type { ReadProblem } from '../../../register/snapshot';

export interface ExportRead {
  readonly exportable: Exportable | undefined;
  readonly problem: ReadProblem | undefined;
  retry(): void;
}

/** What scanners may be told of, read from every decision when the screen is opened. */
export function useExport(desk: Desk): ExportRead {
  const [read, setRead] = React.useState<Pick<ExportRead, 'exportable' | 'problem'>>({ exportable: undefined, problem: undefined });
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    const abort = new AbortController();
    import(/* webpackChunkName: 'export' */ '../../../export/readExport')
      .then(({ readExport }) => readExport(desk, abort.signal))
      .then(
        (exportable) => !abort.signal.aborted && setRead({ exportable, problem: undefined }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          setRead(() => {
            // Anything else is for the error boundary of the web part.
            if (!(error instanceof SharePointError)) throw error;
            const { kind, code, requestId } = error;
            return { exportable: undefined, problem: { kind, code, requestId } };
          });
        },
      );
    return () => abort.abort();
  }, [desk, tries]);
  return { ...read, retry: () => setTries((count) => count + 1) };
}

export interface WrittenFile {
  readonly format: ExportFormat;
  readonly text: string;
}

/** The file of a format; undefined while it is written. */
export function useFile(exceptions: Exportable['exceptions'], name: FormatName, linkOf: (exceptionKey: string) => string): WrittenFile | undefined {
  const [file, setFile] = React.useState<WrittenFile & { readonly of: unknown }>();
  React.useEffect(() => {
    let gone = false;
    const write = async (): Promise<void> => {
      const { FORMATS } = await import(/* webpackChunkName: 'export' */ '../../../export/formats');
      const format = FORMATS[name];
      const text = await format.write(exceptions, { linkOf });
      if (!gone) setFile({ format, text, of: exceptions });
    };
    write().catch((error: unknown) =>
      setFile(() => {
        throw error;
      }),
    );
    return () => {
      gone = true;
    };
  }, [exceptions, name]);
  return file?.of === exceptions && file.format.name === name ? file : undefined;
}
