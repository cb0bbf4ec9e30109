const FOCUSABLE = 'input:not([type=hidden]), textarea, select, [role="combobox"], button';

/** To the first field of a form; where it has none, to its first button. */
export function focusFirst(form: HTMLElement | null): void {
  (form?.querySelector<HTMLElement>(`[data-field] :is(${FOCUSABLE})`) ?? form?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
}

/** To the first field that a reason stands beside, else to the other reasons, else as `focusFirst`. */
export function focusReason(form: HTMLElement | null): void {
  const field = form?.querySelector('[data-field] [role="alert"]:not(:empty)')?.closest('[data-field]');
  const reason = field?.querySelector<HTMLElement>(FOCUSABLE) ?? form?.querySelector<HTMLElement>('[data-reasons]');
  if (reason) reason.focus();
  else focusFirst(form);
}
