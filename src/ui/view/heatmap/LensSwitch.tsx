import * as React from 'react';
import type { Lens } from '../../../register/derive/heatmap';
import type { Strings } from '../../strings/strings';
import styles from './LensSwitch.module.scss';

const LENSES: readonly Lens[] = ['age', 'review'];

export function LensSwitch({ lens, strings, onChange }: { readonly lens: Lens; readonly strings: Strings; readonly onChange: (lens: Lens) => void }): React.ReactElement {
  const words = strings.heatmap.lens;
  return (
    <div role="group" aria-label={words.label} className={styles.lenses}>
      {LENSES.map((value) => (
        <button key={value} type="button" className={styles.lens} aria-pressed={value === lens} onClick={() => onChange(value)}>
          {words[value]}
        </button>
      ))}
    </div>
  );
}
