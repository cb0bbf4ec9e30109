import * as React from 'react';
import type { Step } from '../../../lists/provision/step';
import type { Gate } from '../../../lists/rest/gate';
import type { AdministrationStrings } from '../../strings/administrationStrings';
import type { Stop } from '../setup/setUpSite';
import { checkSite, upgradeSite, type SiteCheck } from './siteCheck';

export type SiteCheckState =
  | { readonly step: 'idle' }
  | { readonly step: 'checking' }
  | { readonly step: 'checked'; readonly check: SiteCheck; /** Somebody asked for it, so the focus goes to its answer. */ readonly asked: boolean; /** The set-up ran before this check. */ readonly ran: boolean; /** Why a run stopped. */ readonly stopped: Stop | undefined }
  | { readonly step: 'running'; readonly done: number; readonly total: number; /** Undefined before the first. */ readonly now: Step | undefined };

export interface SiteChecking {
  readonly state: SiteCheckState;
  check(): void;
  /** Does what the check showed, and checks again. */
  upgrade(): void;
}

export interface SiteCheckOptions {
  readonly gate: Gate;
  /** Once true, the site is checked without anybody asking; what is found is shown and not announced. */
  readonly begins?: boolean;
  readonly words: AdministrationStrings;
  readonly say: (text: string) => void;
  readonly onChanged: () => void;
}

/** The check of the set-up and its run, for the part that shows them and for what counts what they found. */
export function useSiteCheck({ gate, begins = false, words, say, onChanged }: SiteCheckOptions): SiteChecking {
  const [state, setState] = React.useState<SiteCheckState>({ step: 'idle' });
  const [failure, setFailure] = React.useState<unknown>();
  // Drawn again with the error, so that the error boundary of the web part says it.
  if (failure !== undefined) throw failure;
  const alive = React.useRef(true);
  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const tell = (next: SiteCheckState): void => {
    if (alive.current) setState(next);
  };
  const check = async (asked: boolean, ran = false, stopped?: Stop): Promise<void> => {
    tell({ step: 'checking' });
    const found = await checkSite(gate);
    tell({ step: 'checked', check: found, asked, ran, stopped });
    if (alive.current && asked) say(answerOf(found, words));
  };
  const upgrade = async (): Promise<void> => {
    tell({ step: 'running', done: 0, total: 0, now: undefined });
    const made = await upgradeSite(gate, ({ index, total, step }) => tell({ step: 'running', done: index - 1, total, now: step }));
    if (alive.current) onChanged();
    await check(true, true, made.outcome === 'stopped' ? made.why : undefined);
  };
  const run = (work: () => Promise<void>): void => void work().catch((error: unknown) => alive.current && setFailure(error));
  React.useEffect(() => {
    if (begins && state.step === 'idle') run(() => check(false));
  }, [begins]);
  return { state, check: () => run(() => check(true)), upgrade: () => run(upgrade) };
}

/** What a check found in one sentence, the same for who reads the heading and who hears it. */
export function answerOf(found: SiteCheck, { check: said }: AdministrationStrings): string {
  if (found.outcome === 'refused') return said.failed;
  if (found.differences.length > 0) return said.found(found.differences.length);
  if (found.outcome === 'obstacle') return said.obstacle;
  return found.steps.length > 0 ? said.preview(found.steps.length) : said.right;
}
