import * as React from 'react';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { ResponsiveMode } from '@fluentui/react/lib/ResponsiveMode';
import { Icon } from '@fluentui/react/lib/Icon';
import type { FrameIds } from './FieldFrame';
import { FLOATING, INVALID_BORDER } from './formTheme';
import type { FormIcon } from './icons';

export interface Option {
  readonly key: string;
  readonly text: string;
}

export interface ChoiceInputProps {
  readonly ids: FrameIds;
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly placeholder: string;
  readonly onChange: (key: string) => void;
}

/** More than these are chosen from a list that opens. */
const SHOWN_OPTIONS = 5;

/** True where a choice is drawn as a group of radio buttons. */
export const isShownWhole = (options: readonly unknown[]): boolean => options.length <= SHOWN_OPTIONS;

const SIDE_BY_SIDE = { flexContainer: { display: 'flex', flexWrap: 'wrap', columnGap: '24px' } } as const;

const caret: FormIcon = 'register-down';

/** A few values side by side, many in a list. */
export function ChoiceInput({ ids, options, value, invalid, required, placeholder, onChange }: ChoiceInputProps): React.ReactElement {
  const drawn = options.map(({ key, text }) => ({ key, text }));
  if (isShownWhole(options)) {
    return <ChoiceGroup id={ids.control} ariaLabelledBy={ids.namedBy} options={drawn} selectedKey={value ?? null} required={required} styles={SIDE_BY_SIDE} onChange={(_event, option) => option && onChange(option.key)} />;
  }
  return (
    <Dropdown
      id={ids.control}
      aria-labelledby={`${ids.label} ${ids.control}-option`}
      aria-describedby={ids.describedBy}
      aria-invalid={invalid}
      aria-required={required}
      placeholder={placeholder}
      options={drawn}
      selectedKey={value ?? null}
      // The list stands beside the field at every width; Fluent would open a panel over the page on narrow screens.
      responsiveMode={ResponsiveMode.large}
      // Scrolling to its last options must not close it.
      calloutProps={{ doNotLayer: true, preventDismissOnScroll: true, styles: FLOATING }}
      styles={invalid ? { title: { borderColor: INVALID_BORDER } } : {}}
      onRenderCaretDown={() => <Icon iconName={caret} />}
      onChange={(_event, option) => option && onChange(String(option.key))}
    />
  );
}
