/** The shapes an answer can have, chosen by Accept and the OData version header. */
export type Metadata = 'verbose' | 'minimal' | 'none' | 'full';
export type Flavour = { kind: 'json'; metadata: Metadata; version: 3 | 4 } | { kind: 'atom' };

/** No Accept, or one that names no JSON, is ATOM XML. */
export function flavourOf(accept: string | undefined, odataVersion: string | undefined): Flavour {
  const wanted = (accept ?? '').toLowerCase();
  if (!wanted.includes('json')) return { kind: 'atom' };
  const version = odataVersion?.startsWith('4') === true ? 4 : 3;
  const metadata = /odata(?:\.metadata)?\s*=\s*(verbose|nometadata|none|minimalmetadata|minimal|fullmetadata|full)/.exec(wanted)?.[1];
  switch (metadata) {
    case 'verbose':
      return { kind: 'json', metadata: 'verbose', version: 3 };
    case 'nometadata':
    case 'none':
      return { kind: 'json', metadata: 'none', version };
    case 'fullmetadata':
    case 'full':
      return { kind: 'json', metadata: 'full', version };
    default:
      return { kind: 'json', metadata: 'minimal', version };
  }
}

export function contentTypeOf(flavour: Flavour): string {
  if (flavour.kind === 'atom') return 'application/atom+xml;type=entry;charset=utf-8';
  if (flavour.metadata === 'verbose') return 'application/json;odata=verbose;charset=utf-8';
  if (flavour.version === 4) return `application/json;odata.metadata=${flavour.metadata};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`;
  return `application/json;odata=${flavour.metadata === 'none' ? 'nometadata' : `${flavour.metadata}metadata`};streaming=true;charset=utf-8`;
}
