/** UTF-16 units of a chosen name that go into the library, its extension included. */
export const MAX_TITLE_CHARACTERS = 128;
/** Where more stands behind the last dot, it is a part of the name and no type. */
const MAX_EXTENSION_CHARACTERS = 20;
/** UTF-16 units of a name in the library; a whole address below the host may have 400. */
const MAX_NAME_CHARACTERS = 255;
const WITHOUT_STEM = 'file';
const REPLACEMENT = '-';

/**
 * What SharePoint refuses in file names (https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa, as quoted
 * on 2026-11-25; control characters as in PnPjs), with # and % besides, which older clients cannot address.
 */
const FORBIDDEN = /["*:<>?/\\|#%\u0000-\u001f\u007f-\u009f\ufffe\uffff]/;
const EACH_FORBIDDEN = new RegExp(FORBIDDEN.source, 'g');
/** Half a surrogate pair has no UTF-8 form. */
const LONE_SURROGATE = /\p{Cs}/u;
const EACH_LONE_SURROGATE = new RegExp(LONE_SURROGATE.source, 'gu');
/** Characters that cannot be seen. Joiners stay: emoji and several scripts need them. */
const EACH_INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const DOTS_AND_BLANKS_AROUND = /^[. ]+|[. ]+$/g;

/** A chosen name as far as it can stand in a library; `stem` is empty where nothing of it can. */
export interface NameParts {
  readonly stem: string;
  /** Without the dot, as written; empty where there is none. */
  readonly extension: string;
}

/**
 * Name of the n-th file of a decision in the library: always one that SharePoint takes, the same for the same title.
 * @param decisionKey letters, digits and hyphens. @param n at least 1.
 */
export function evidenceName(decisionKey: string, n: number, title: string): string {
  const { stem, extension } = namePartsOf(title);
  const ending = extension && `.${extension}`;
  const kept = shortened(stem, MAX_TITLE_CHARACTERS - ending.length).replace(DOTS_AND_BLANKS_AROUND, '');
  return `${decisionKey}-${n}-${kept || WITHOUT_STEM}${ending}`;
}

/** True for a name that can stand in the library: flat, and nothing that SharePoint refuses. */
export function isEvidenceName(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME_CHARACTERS && !FORBIDDEN.test(name) && !LONE_SURROGATE.test(name) && !/^[. ~]|[. ]$|_vti_/i.test(name);
}

export function namePartsOf(title: string): NameParts {
  const legal = title
    .normalize('NFC')
    .replace(EACH_LONE_SURROGATE, REPLACEMENT)
    .replace(EACH_INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(EACH_FORBIDDEN, REPLACEMENT)
    .replace(/\.{2,}/g, '.')
    .replace(/_(?=vti_)/gi, REPLACEMENT)
    .replace(/[. ]+$/, '');
  const [, stem = legal, extension = ''] = /^(.*)\.([^. ]+)$/s.exec(legal) ?? [];
  const isType = extension.length <= MAX_EXTENSION_CHARACTERS;
  return { stem: (isType ? stem : legal).replace(DOTS_AND_BLANKS_AROUND, ''), extension: isType ? extension : '' };
}

/** Cuts between characters as people see them, never inside one. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > longest) break;
    kept += segment;
  }
  return kept;
}
