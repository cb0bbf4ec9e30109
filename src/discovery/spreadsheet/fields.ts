import { plainWords } from './words';

/** What a column of an own register can hold. */
export const FIELDS = ['reference', 'principal', 'principalId', 'principalType', 'family', 'kinds', 'setting', 'control', 'reason', 'businessOwner', 'controlOwner', 'reviewer', 'startDay', 'endDay', 'reviewDay', 'severity', 'status', 'compensating', 'tenant'] as const;
export type Field = (typeof FIELDS)[number];

/** Column of each field, from 0; a field that is missing has no column. */
export type Mapping = Readonly<Partial<Record<Field, number>>>;

/**
 * Headings that people give to a field, in English, German and French, as `plainWords` writes them. The first of a field
 * fits best.
 */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  reference: ['id', 'exception id', 'reference', 'ref', 'number', 'no', 'nr', 'ticket', 'request', 'ausnahme id', 'nummer', 'referenz', 'antrag', 'numero', 'identifiant', 'demande', 'exception'],
  principal: ['principal', 'account', 'user', 'excluded user', 'excluded account', 'user principal name', 'userprincipalname', 'upn', 'identity', 'object', 'subject', 'who', 'scope', 'user or group', 'app', 'application', 'group', 'system', 'asset', 'konto', 'benutzer', 'benutzername', 'objekt', 'wer', 'gruppe', 'anwendung', 'geltungsbereich', 'compte', 'utilisateur', 'identite', 'objet', 'qui', 'groupe', 'perimetre'],
  principalId: ['principal id', 'object id', 'objectid', 'entra object id', 'objekt id', 'id d objet'],
  principalType: ['principal type', 'object type', 'account type', 'kind of account', 'kontotyp', 'objekttyp', 'type d objet', 'type de compte'],
  family: ['control family', 'family', 'type', 'category', 'exception type', 'area', 'domain', 'typ', 'kategorie', 'ausnahmetyp', 'art', 'bereich', 'categorie', 'type d exception', 'domaine', 'type de derogation'],
  kinds: ['kinds of hole'],
  setting: ['policy', 'policy name', 'setting', 'settings', 'excluded from', 'what', 'exception', 'title', 'name', 'rule', 'role', 'richtlinie', 'einstellung', 'ausgenommen von', 'ausnahme', 'titel', 'bezeichnung', 'regel', 'rolle', 'strategie', 'politique', 'parametre', 'regle', 'titre', 'exception a', 'derogation'],
  control: ['control', 'controls', 'control id', 'baseline', 'requirement', 'benchmark', 'kontrolle', 'massnahme', 'anforderung', 'controle', 'exigence', 'mesure'],
  reason: ['reason', 'justification', 'business justification', 'rationale', 'why', 'description', 'comment', 'notes', 'grund', 'begrundung', 'geschaftliche begrundung', 'beschreibung', 'bemerkung', 'kommentar', 'raison', 'motif', 'justificatif', 'commentaire', 'remarque'],
  businessOwner: ['business owner', 'owner', 'requester', 'requested by', 'requestor', 'responsible', 'eigentumer', 'verantwortlich', 'verantwortlicher', 'antragsteller', 'beantragt von', 'fachverantwortlicher', 'proprietaire', 'responsable', 'demandeur', 'demande par', 'proprietaire metier'],
  controlOwner: ['control owner', 'approver', 'approved by', 'accountable', 'authorised by', 'authorized by', 'risk owner', 'genehmiger', 'genehmigt von', 'freigegeben von', 'risikoeigentumer', 'approbateur', 'approuve par', 'valide par', 'autorise par', 'valideur'],
  reviewer: ['reviewer', 'security reviewer', 'reviewed by', 'security contact', 'prufer', 'gepruft von', 'relecteur', 'revu par', 'verificateur'],
  startDay: ['start', 'start date', 'since', 'valid from', 'valid since', 'from', 'approved on', 'approval date', 'created', 'date', 'granted', 'requested on', 'beginn', 'startdatum', 'gultig ab', 'gultig seit', 'seit', 'ab', 'von', 'genehmigt am', 'datum', 'erstellt', 'debut', 'date de debut', 'valable des', 'valable depuis', 'depuis', 'du', 'approuve le', 'date d approbation'],
  endDay: ['end', 'end date', 'expires', 'expiry', 'expiry date', 'expiration', 'expiration date', 'valid until', 'valid to', 'until', 'due date', 'ende', 'enddatum', 'ablauf', 'ablaufdatum', 'gultig bis', 'bis', 'lauft ab', 'befristet bis', 'fin', 'date de fin', 'expire', 'expire le', 'date d expiration', 'valable jusqu au', 'echeance', 'au'],
  reviewDay: ['next review', 'review date', 'review', 'review due', 'reviewed on', 'uberprufung', 'nachste prufung', 'prufdatum', 'wiedervorlage', 'revue', 'prochaine revue', 'date de revue', 'revision'],
  severity: ['severity', 'risk', 'risk level', 'risk rating', 'priority', 'schweregrad', 'risiko', 'risikostufe', 'kritikalitat', 'prioritat', 'gravite', 'risque', 'niveau de risque', 'criticite', 'priorite'],
  status: ['status', 'state', 'zustand', 'statut', 'etat'],
  compensating: ['compensating controls', 'compensating control', 'mitigation', 'mitigations', 'mitigating controls', 'kompensierende massnahmen', 'ausgleichsmassnahmen', 'massnahmen', 'mesures compensatoires', 'mesures d attenuation'],
  tenant: ['tenant', 'tenant id', 'tenantid', 'directory id', 'organisation', 'organization', 'mandant', 'mandanten id', 'locataire'],
};

/** More than any heading is long. */
const EXACTLY = 1000;

/** How well a heading names a field: 0 not at all, more the better. */
function fit(heading: string, field: Field): number {
  const words = plainWords(heading);
  if (words === '') return 0;
  const exact = HEADINGS[field].indexOf(words);
  if (exact >= 0) return EXACTLY - exact;
  // A heading with more words, `Approved by (CISO)`: the longest known one that it holds whole.
  const held = HEADINGS[field].filter((known) => known.length > 3 && ` ${words} `.includes(` ${known} `));
  return held.reduce((best, known) => Math.max(best, known.length), 0);
}

const isExact = (fits: number): boolean => fits > EXACTLY / 2;

/** How many cells of a line are headings of some field. */
export function knownHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => FIELDS.some((field) => fit(cell, field) > 0)).length;
}

/**
 * The columns that headings seem to name: first what can mean one field alone (`Exception` beside `Policy` is a reference), then
 * the best fitting pair of heading and field, each of them once, the leftmost of equal ones. A guess to be shown, not a decision.
 */
export function guessMapping(headings: readonly string[]): Mapping {
  const pairs = headings.flatMap((heading, column) => {
    const fits = FIELDS.map((field, order) => ({ field, column, order, fit: fit(heading, field) })).filter((pair) => pair.fit > 0);
    const exact = fits.filter((pair) => isExact(pair.fit)).length;
    return fits.map((pair) => ({ ...pair, meanings: isExact(pair.fit) ? exact : FIELDS.length }));
  });
  pairs.sort((a, b) => a.meanings - b.meanings || b.fit - a.fit || a.order - b.order || a.column - b.column);
  const mapping: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const { field, column } of pairs) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}

/** Of these a register has at least one; a list of names alone is none. */
const TELLING: readonly Field[] = ['endDay', 'reason', 'controlOwner', 'businessOwner'];

/** What a mapping lacks to be one of a register; empty where it lacks nothing. */
export function lacksOf(mapping: Mapping): readonly Field[] {
  const isThere = (field: Field): boolean => mapping[field] !== undefined;
  if (!isThere('principal') && !isThere('principalId') && !isThere('setting')) return ['principal'];
  return TELLING.some(isThere) ? [] : TELLING;
}
