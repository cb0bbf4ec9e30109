import * as React from 'react';
import type { Documented } from '../../../../domain/kpi/documented';
import type { BoardModel } from './boardModel';
import { ItemsPanel } from './ItemsPanel';
import type { Said } from './said';
import { tilesOf, type TileName } from './tileModel';
import styles from './Tiles.module.scss';

export interface TilesProps {
  readonly model: BoardModel;
  /** Undefined until reports are read; `failed` where they could not be. */
  readonly documented: Documented | 'failed' | undefined;
  readonly narrow: boolean;
  /** Unique on the page. */
  readonly id: string;
  readonly said: Said;
}

/** The numbers that leadership asks for, each with what it counts and the exceptions behind it. */
export function Tiles({ model, documented, narrow, id, said }: TilesProps): React.ReactElement {
  const { words } = said;
  const [open, setOpen] = React.useState<TileName>();
  const strip = React.useRef<HTMLUListElement>(null);
  const tiles = tilesOf(model, documented, words);
  const shown = tiles.find(({ name }) => name === open);
  const close = (): void => {
    strip.current?.querySelector<HTMLElement>(`[data-tile="${open}"]`)?.focus();
    setOpen(undefined);
  };
  return (
    <>
      <ul className={narrow ? styles.tilesNarrow : styles.tiles} aria-label={words.tiles.label} ref={strip}>
        {tiles.map(({ name, title, value, beside, isLate }) => (
          <li key={name}>
            <button type="button" className={styles.tile} data-tile={name} aria-expanded={open === name} aria-controls={open === name ? `${id}-items` : undefined} onClick={() => setOpen(open === name ? undefined : name)}>
              <span className={styles.tileName}>{title}</span>
              <span className={isLate ? styles.lateNumber : styles.tileNumber}>{value}</span>
              {beside !== undefined && <span className={styles.tileBeside}>{beside}</span>}
            </button>
          </li>
        ))}
      </ul>
      {shown && <ItemsPanel key={shown.name} id={`${id}-items`} heading={words.items.heading(shown.title, shown.items.length)} definition={shown.definition} items={shown.items} today={model.today} said={said} onClose={close} />}
    </>
  );
}
