/** Words of an extent that are ours and stay as they are kept, since extents are compared; all others are the tenant's own. */
const WORDS: Readonly<Record<string, string>> = {
  'multifactor authentication': 'authentification multifacteur',
  'compliant devices': 'appareils conformes',
  'hybrid joined devices': 'appareils à jonction hybride',
  inbound: 'entrant',
  outbound: 'sortant',
};

export function extentWord(kept: string): string {
  return WORDS[kept] ?? kept;
}
