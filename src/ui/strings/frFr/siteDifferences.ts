import type { RightsDifference } from '../../../domain/integrity/finding';
import type { Difference, DifferenceCode } from '../../../lists/provision/difference';
import type { DifferenceText } from '../setupStrings';

/** What people do with a list; by its title, which administrators may change: then it is said in general. */
const DONE_WITH: Readonly<Record<string, string>> = {
  Requests: 'demander des exceptions, proposer des fonctions et signaler des suppressions',
  Approvals: 'approuver, refuser et répondre à ce qui a été constaté',
  Reviews: 'revoir, attribuer et vérifier des suppressions',
  'Risk decisions': 'accepter des risques et prendre acte d’escalades',
  Observations: 'enregistrer des rapports et des escalades automatiques',
  Evidence: 'ajouter des preuves',
  'Exception register': 'tenir les lignes d’où est tiré chaque écran',
  Notices: 'envoyer des rappels',
  Sweeps: 'enregistrer des balayages',
  People: 'noter ce qu’on apprend sur les personnes',
  Policy: 'modifier la politique',
  'Service owners': 'nommer des responsables de service',
  Tenants: 'nommer des locataires',
  Controls: 'tenir la liste des contrôles',
};

const RUN = 'Lancer la configuration y remédie.';

type Said = (difference: Pick<Difference, 'list' | 'name'>) => DifferenceText;

const doneWith = (list: string | undefined): string => DONE_WITH[list ?? ''] ?? `utiliser la liste « ${list ?? ''} »`;

const TEXTS: Readonly<Record<DifferenceCode, Said>> = {
  groupMissing: ({ name }) => ({ what: `Le groupe « ${name} » est absent.`, breaks: 'Personne ne peut recevoir ce que ses membres peuvent faire.', mend: RUN }),
  groupCannotOpenSite: ({ name }) => ({ what: `Le groupe « ${name} » n’est pas autorisé à ouvrir le site.`, breaks: 'Ses membres ne voient rien du registre.', mend: RUN }),
  levelMissing: ({ name }) => ({ what: `Le niveau d’autorisation « ${name} » est absent.`, breaks: 'Les listes de décisions ne peuvent pas être limitées aux ajouts.', mend: RUN }),
  levelChanged: ({ name }) => ({ what: `Le niveau d’autorisation « ${name} » a été modifié.`, breaks: 'Ceux qui l’ont peuvent faire plus ou moins que ce que le registre suppose : peut-être modifier ou supprimer des décisions.', mend: RUN }),
  readLevelChanged: ({ name }) => ({ what: `Le niveau « ${name} » de SharePoint a été modifié ou est absent.`, breaks: 'Tout le monde lit le registre grâce à lui : on peut alors faire plus que lire, ou ne pas lire du tout.', mend: 'Rétablissez le niveau Lecture de SharePoint dans les niveaux d’autorisation du site, puis vérifiez de nouveau.' }),
  ownersMissing: () => ({ what: 'Le site n’a pas de groupe de propriétaires.', breaks: 'Seuls les administrateurs de la collection de sites peuvent réparer les listes.', mend: 'Donnez au site un groupe de propriétaires dans ses autorisations, puis vérifiez de nouveau.' }),
  listMissing: ({ list }) => ({ what: `La liste « ${list ?? ''} » est absente.`, breaks: `Personne ne peut ${doneWith(list)}.`, mend: `${RUN} Ce qu’elle contenait ne revient pas : regardez d’abord dans la corbeille du site.` }),
  listInherits: ({ list }) => ({ what: `La liste « ${list ?? ''} » reprend les droits du site.`, breaks: 'Qui peut modifier sur le site peut modifier et supprimer ce qu’elle contient.', mend: RUN }),
  rightMissing: ({ list, name }) => ({ what: `« ${name} » peut trop peu sur la liste « ${list ?? ''} ».`, breaks: `Ses membres ne peuvent pas ${doneWith(list)}, alors qu’ils le devraient.`, mend: RUN }),
  rightTooWide: ({ list, name }) => ({ what: `« ${name} » peut trop sur la liste « ${list ?? ''} ».`, breaks: 'Ses membres peuvent écrire, modifier ou supprimer ce qu’ils ne devraient pas.', mend: RUN }),
  callerHasFullControl: ({ list }) => ({ what: `Vous avez personnellement le contrôle total sur la liste « ${list ?? ''} », resté après la configuration.`, breaks: 'Vous pourriez modifier et supprimer ce qu’elle contient sans que quiconque vous l’ait accordé.', mend: RUN }),
  extraPrincipal: ({ list, name }) => ({ what: `Droits sur la liste « ${list ?? ''} » que rien ici ne donne : ${name}.`, breaks: 'Ce qui y est écrit peut venir de quelqu’un qu’aucune règle du registre ne connaît.', mend: 'Retirez l’entrée dans les autorisations de la liste.' }),
  settingWrong: ({ list, name }) => ({ what: `La liste « ${list ?? ''} » a un paramètre incorrect (${name}).`, breaks: SETTINGS[name] ?? 'La liste ne se comporte pas comme le registre le suppose.', mend: RUN }),
  commandMissing: ({ list, name }) => ({ what: `La liste « ${list ?? ''} » ne propose pas « ${name} ».`, breaks: 'Rien ne mène d’une ligne de la liste à sa page dans le registre.', mend: RUN }),
  columnMissing: ({ list, name }) => ({ what: `La liste « ${list ?? ''} » n’a pas cette colonne : ${name}.`, breaks: 'Ce qui doit y figurer ne peut être ni écrit ni lu.', mend: RUN }),
  columnWrongType: ({ list, name }) => ({ what: `La colonne ${name} dans « ${list ?? ''} » est d’un autre type.`, breaks: 'Ce qui doit y figurer ne peut être ni écrit ni lu.', mend: 'Renommez la mauvaise colonne et supprimez-la quand elle est vide, puis lancez la configuration : elle crée la bonne.' }),
  notUnique: ({ list, name }) => ({ what: `La colonne ${name} dans « ${list ?? ''} » permet deux fois la même valeur.`, breaks: 'Une décision envoyée deux fois peut être conservée deux fois.', mend: `${RUN} En cas de refus, deux éléments ont la même valeur : la vérification du registre les nomme.` }),
  notIndexed: ({ list, name }) => ({ what: `La colonne ${name} dans « ${list ?? ''} » n’a pas d’index.`, breaks: 'Dès que la liste est longue, SharePoint refuse d’y chercher.', mend: RUN }),
  versionWrong: () => ({ what: 'Le site est à un autre schéma que celui que demande cette version du registre.', breaks: 'Quelque chose dont cette version a besoin peut manquer.', mend: RUN }),
};

const SETTINGS: Readonly<Record<string, string>> = {
  NoCrawl: 'Ce qu’elle contient est trouvé par la recherche, avec les noms de ceux qui bénéficient d’une exception.',
  ExcludeFromOfflineClient: 'Elle peut être synchronisée sur des ordinateurs, d’où personne ne peut la reprendre.',
  EnableAttachments: 'Des fichiers dont personne ne se porte garant peuvent être joints.',
  EnableFolderCreation: 'Des éléments placés dans des dossiers peuvent passer inaperçus.',
  DisableCommenting: 'Des commentaires peuvent être écrits qui ne sont pas des décisions et dont personne ne se porte garant.',
  DisableGridEditing: 'Des lignes peuvent être modifiées par une faute de frappe.',
  EnableVersioning: 'Une décision modifiée ne se distingue pas d’une décision qui ne l’a pas été.',
  MajorVersionLimit: 'Des versions antérieures peuvent être perdues.',
};

export function differenceTexts(): (difference: Pick<Difference, 'code' | 'list' | 'name'>) => DifferenceText {
  return (difference) => TEXTS[difference.code](difference);
}

/** What differs, in one sentence; undefined for a difference that is not known here. */
export function differenceText({ code, list, name }: Pick<RightsDifference, 'code' | 'list' | 'name'>): string | undefined {
  return (TEXTS as Readonly<Record<string, Said | undefined>>)[code]?.({ list, name }).what;
}
