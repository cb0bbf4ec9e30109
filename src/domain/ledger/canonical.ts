/** What a decision's body may hold: JSON without surprises. `undefined` members are left out of the canonical text. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/** A list or an object that is being written: what of it is still to come. */
interface Open {
  readonly values: readonly (Json | undefined)[];
  /** Undefined of a list. */
  readonly names: readonly string[] | undefined;
  at: number;
}

/**
 * The one text of a JSON value: members sorted by code unit, no white space. Equal values give equal texts in every
 * browser, so a hash over it can be compared (the idea of RFC 8785, for the JSON we write ourselves). However deep it is
 * nested, it has one: whoever may add to a list may nest what they write.
 */
export function canonicalText(value: Json): string {
  const open: Open[] = [];
  let text = '';
  let next: Json | undefined = value;
  for (;;) {
    const opened = openOf(next);
    if (opened) {
      open.push(opened);
      text += opened.names ? '{' : '[';
    } else text += JSON.stringify(next) ?? '';
    let within = open[open.length - 1];
    while (within && within.at === within.values.length) {
      text += within.names ? '}' : ']';
      open.pop();
      within = open[open.length - 1];
    }
    if (!within) return text;
    if (within.at > 0) text += ',';
    if (within.names) text += `${JSON.stringify(within.names[within.at])}:`;
    next = within.values[within.at];
    within.at += 1;
  }
}

/** Undefined of what holds nothing else. */
function openOf(value: Json | undefined): Open | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return { values: value as readonly Json[], names: undefined, at: 0 };
  const members = value as { readonly [name: string]: Json | undefined };
  const names = Object.keys(members).filter((name) => members[name] !== undefined).sort(byCodeUnit);
  return { values: names.map((name) => members[name]), names, at: 0 };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True where two values have one canonical text: told without writing it, which ends at the first difference. */
export function isSameJson(a: unknown, b: unknown): boolean {
  const pairs: (readonly [unknown, unknown])[] = [[a, b]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [one, other] = pair;
    if (one === other) continue;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
    if (Array.isArray(one) && Array.isArray(other)) {
      if (one.length !== other.length) return false;
      for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) pairs.push([one[at], other[at]]);
      continue;
    }
    const [ofOne, ofOther] = [one, other] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
    if (!Object.keys(ofOther).every((name) => ofOther[name] === undefined || ofOne[name] !== undefined)) return false;
    for (const name of Object.keys(ofOne)) if (ofOne[name] !== ofOther[name]) pairs.push([ofOne[name], ofOther[name]]);
  }
  return true;
}
