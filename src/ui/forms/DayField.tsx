import * as React from 'react';
import { IconButton } from '@fluentui/react/lib/Button';
import { Calendar, type ICalendar } from '@fluentui/react/lib/Calendar';
import { Callout, DirectionalHint } from '@fluentui/react/lib/Callout';
import { FocusTrapZone } from '@fluentui/react/lib/FocusTrapZone';
import { TextField } from '@fluentui/react/lib/TextField';
import type { Day } from '../../domain/day/day';
import type { Json } from '../../domain/ledger/canonical';
import type { DayLimits } from '../../domain/ledger/askRule';
import type { Formats } from '../strings/formats';
import type { FormStrings } from '../strings/formStrings';
import { calendarDate, dayOfCalendar } from './calendarDay';
import { calendarStrings, firstDayOfWeek } from './calendarStrings';
import { FLOATING } from './formTheme';
import type { FormIcon } from './icons';
import { parseDay } from './parseDay';
import styles from './Form.module.scss';

export interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  /** A day; a text where what was typed is no day (yet). */
  readonly value: Json | undefined;
  readonly today: Day;
  readonly limits: DayLimits;
  readonly formats: Formats;
  readonly words: FormStrings['day'];
  readonly onChange: (value: Day | string) => void;
}

const icon = (iconName: FormIcon): { readonly iconName: string } => ({ iconName });

/** A site day, typed or chosen in a calendar. The calendar's today is the site's. */
export function DayField({ id, label, describedBy, invalid, required, value, today, limits, formats, words, onChange }: DayFieldProps): React.ReactElement {
  const [typed, setTyped] = React.useState<string>();
  const [isOpen, setOpen] = React.useState(false);
  const button = React.useRef<HTMLDivElement>(null);
  const calendar = React.useRef<ICalendar>(null);
  const { locale } = formats;
  const strings = React.useMemo(() => calendarStrings(locale, words), [locale, words]);
  const chosen = typeof value === 'number' ? value : undefined;
  const shown = typed ?? (chosen === undefined ? (typeof value === 'string' ? value : '') : formats.day(chosen));

  const type = (text: string): void => {
    setTyped(text);
    onChange(parseDay(text, locale, false) ?? text);
  };
  const leave = (): void => {
    const whole = typed === undefined ? undefined : parseDay(typed, locale);
    if (whole !== undefined && whole !== chosen) onChange(whole);
    setTyped(undefined);
  };
  const close = (): void => {
    setOpen(false);
    button.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <div className={styles.day}>
        <TextField
          id={id}
          className={styles.dayText}
          autoComplete="off"
          value={shown}
          invalid={invalid}
          aria-required={required}
          aria-describedby={describedBy}
          onChange={(_event, text = '') => type(text)}
          onBlur={leave}
        />
        <div ref={button}>
          <IconButton type="button" iconProps={icon('register-calendar')} ariaLabel={words.choose(label)} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
        </div>
      </div>
      {isOpen && (
        <Callout doNotLayer styles={FLOATING} role="dialog" ariaLabel={words.dialog} target={button} isBeakVisible={false} directionalHint={DirectionalHint.bottomRightEdge} onDismiss={close} onPositioned={() => calendar.current?.focus()}>
          <FocusTrapZone isClickableOutsideFocusTrap disableFirstFocus>
            <Calendar
              componentRef={calendar}
              value={calendarDate(chosen ?? limits.latest?.day ?? today)}
              today={calendarDate(today)}
              {...(limits.earliestDay === undefined ? {} : { minDate: calendarDate(limits.earliestDay) })}
              {...(limits.latest === undefined ? {} : { maxDate: calendarDate(limits.latest.day) })}
              firstDayOfWeek={firstDayOfWeek(locale)}
              showMonthPickerAsOverlay
              strings={strings}
              dateTimeFormatter={{
                formatDay: (date) => String(date.getDate()),
                formatMonth: (date) => strings.months[date.getMonth()] ?? '',
                formatYear: (date) => String(date.getFullYear()),
                formatMonthDayYear: (date) => formats.day(dayOfCalendar(date)),
                formatMonthYear: (date) => `${strings.months[date.getMonth()] ?? ''} ${date.getFullYear()}`,
              }}
              navigationIcons={{ leftNavigation: 'register-up', rightNavigation: 'register-down', closeIcon: 'register-cancel' }}
              onSelectDate={(date) => {
                setTyped(undefined);
                onChange(dayOfCalendar(date));
                close();
              }}
              onDismiss={close}
            />
          </FocusTrapZone>
        </Callout>
      )}
    </>
  );
}
