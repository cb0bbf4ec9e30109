/** A field as Microsoft's functions describe it; `type` is PropertyPaneFieldType. */
export interface Field {
  readonly type: number;
  readonly targetProperty: string;
  readonly properties: {
    readonly label?: string;
    readonly text?: string;
    readonly description?: string;
    readonly placeholder?: string;
    readonly href?: string;
    readonly multiline?: boolean;
    readonly disabled?: boolean;
    readonly min?: number;
    readonly max?: number;
    readonly step?: number;
    readonly options?: readonly { readonly key: string | number; readonly text: string }[];
    readonly onClick?: (value: unknown) => unknown;
  };
}

const element = <K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]> = {}): HTMLElementTagNameMap[K] =>
  Object.assign(document.createElement(name), properties);

type Draw = (field: Field, value: unknown, changed: (value: unknown) => void) => HTMLElement;

const labelled = ({ properties, targetProperty }: Field, input: HTMLElement): HTMLElement => {
  input.id = `property-${targetProperty}`;
  const row = element('div', { className: 'field' });
  row.append(element('label', { htmlFor: input.id, textContent: properties.label ?? properties.text ?? targetProperty }), input);
  if (properties.description) row.append(element('small', { textContent: properties.description }));
  return row;
};

const textField: Draw = (field, value, changed) => {
  const { placeholder = '', disabled = false, multiline } = field.properties;
  const input = element(multiline ? 'textarea' : 'input', { value: String(value ?? ''), placeholder, disabled });
  input.addEventListener('change', () => changed(input.value));
  return labelled(field, input);
};

const dropdown: Draw = (field, value, changed) => {
  const select = element('select', { disabled: field.properties.disabled ?? false });
  for (const { key, text } of field.properties.options ?? []) select.append(element('option', { value: String(key), textContent: text, selected: key === value }));
  select.addEventListener('change', () => changed(field.properties.options?.[select.selectedIndex]?.key));
  return labelled(field, select);
};

const checkBox: Draw = (field, value, changed) => {
  const input = element('input', { type: 'checkbox', checked: value === true, disabled: field.properties.disabled ?? false });
  input.addEventListener('change', () => changed(input.checked));
  return labelled(field, input);
};

const slider: Draw = (field, value, changed) => {
  const { min = 0, max = 100, step = 1 } = field.properties;
  const input = element('input', { type: 'range', min: String(min), max: String(max), step: String(step), value: String(value ?? min) });
  input.addEventListener('change', () => changed(input.valueAsNumber));
  return labelled(field, input);
};

const button: Draw = (field, value, changed) => {
  const { text = '', onClick } = field.properties;
  const control = element('button', { type: 'button', textContent: text });
  control.addEventListener('click', () => changed(onClick?.(value)));
  return control;
};

const DRAW: Readonly<Record<number, Draw>> = {
  2: checkBox,
  3: textField,
  5: checkBox,
  6: dropdown,
  7: ({ properties }) => element('p', { textContent: properties.text ?? '' }),
  8: slider,
  10: dropdown,
  11: button,
  12: () => element('hr'),
  13: ({ properties }) => element('a', { href: properties.href ?? '', textContent: properties.text ?? '' }),
};

/** Calls `changed` with the new value of the property. A kind of field that it does not know says so in its place. */
export function drawField(field: Field, value: unknown, changed: (value: unknown) => void): HTMLElement {
  const draw = DRAW[field.type] ?? (() => element('p', { textContent: `A field of type ${field.type} cannot be drawn here` }));
  return draw(field, value, changed);
}
