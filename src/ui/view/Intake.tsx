import * as React from 'react';
import type { Gate } from '../../lists/rest/gate';
import type { RegisterData } from '../../register/snapshot';
import { usePart } from '../hooks/usePart';
import type { IntakePanelProps } from '../intake/IntakePanel';
import type { Strings } from '../strings/strings';
import { Button } from './Button';
import styles from './Intake.module.scss';

export interface IntakeProps {
  readonly gate: Gate;
  readonly data: RegisterData;
  readonly strings: Strings;
  /** Called when something was kept, so that the register reads it. */
  readonly onKept: () => void;
  readonly say: (text: string) => void;
  /** The screen: told its button, and whether the panel stands above it. */
  readonly children: (readButton: React.ReactElement, isOpen: boolean) => React.ReactElement;
}

interface Opened {
  /** Dropped on the screen before the panel was there. */
  readonly files: readonly File[];
  readonly entries: readonly FileSystemEntry[];
  readonly nth: number;
}

/**
 * The way in for reports around a screen: a button, and the whole screen as a place to drop files on. The panel with its
 * parsers comes when it is first asked for.
 */
export function Intake({ gate, data, strings, onKept, say, children }: IntakeProps): React.ReactElement {
  const words = strings.reports;
  const [opened, setOpened] = React.useState<Opened>();
  const [dragging, setDragging] = React.useState(false);
  const Panel = usePart<IntakePanelProps>(opened !== undefined, ['findings', 'intake'], () => import(/* webpackChunkName: 'intake' */ '../intake/IntakePanel').then(({ IntakePanel }) => IntakePanel));
  const button = React.useRef<HTMLButtonElement>(null);

  /** What is being kept is not thrown away for another file. */
  const busy = React.useRef(false);

  const open = (files: readonly File[], entries: readonly FileSystemEntry[] = []): void => {
    if (!busy.current) setOpened((before) => ({ files, entries, nth: (before?.nth ?? 0) + 1 }));
  };
  const close = (): void => {
    setOpened(undefined);
    button.current?.focus();
  };
  const holdsFiles = (event: React.DragEvent): boolean => event.dataTransfer.types.includes('Files');

  return (
    <div
      className={styles.area}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDragging(!busy.current);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDragging(false);
        // Only while the drop is told: afterwards the browser forgets what was dropped.
        open([...event.dataTransfer.files], [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []));
      }}
    >
      {opened && Panel && <Panel key={opened.nth} files={opened.files} entries={opened.entries} gate={gate} data={data} strings={strings} onKept={onKept} onClose={close} onBusy={(isBusy) => (busy.current = isBusy)} say={say} />}
      {opened && !Panel && <p className={styles.loading}>{words.opening}</p>}
      {children(
        <span className={styles.action}>
          <Button buttonRef={button} onClick={() => open([])} aria-expanded={opened !== undefined}>
            {words.open}
          </Button>
          <span className={styles.hint}>{words.dropHint}</span>
        </span>,
        opened !== undefined,
      )}
      {dragging && (
        <div className={styles.drop} aria-hidden="true">
          {words.dropNow}
        </div>
      )}
    </div>
  );
}
