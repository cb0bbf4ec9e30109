/** Words of an extent that are ours and stay as they are kept, since extents are compared; all others are the tenant's own. */
const WORDS: Readonly<Record<string, string>> = {
  'multifactor authentication': 'mehrstufige Authentifizierung',
  'compliant devices': 'konforme Geräte',
  'hybrid joined devices': 'hybrid eingebundene Geräte',
  inbound: 'eingehend',
  outbound: 'ausgehend',
};

export function extentWord(kept: string): string {
  return WORDS[kept] ?? kept;
}
