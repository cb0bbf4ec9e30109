import { SCHEMA_VERSION } from '../../../lists/schema/schemaVersion';
import type { Formats } from '../formats';
import type { SetupStrings } from '../setupStrings';
import { differenceTexts } from './siteDifferences';
import { siteWork } from './siteWork';

export function setup({ number, plural }: Formats): SetupStrings {
  return {
    heading: 'Le registre n’est pas encore configuré sur ce site',
    mayText: 'La configuration crée les listes, les groupes et les droits du registre sur ce site. Rien de ce qui s’y trouve déjà n’est modifié ni supprimé.',
    button: 'Configurer le registre ici',
    mayNotText: 'Demandez à un propriétaire de ce site d’ouvrir cette page : seul un propriétaire peut le configurer.',
    working: 'Configuration du registre',
    step: (done, total) => plural(done, { one: `${number(done)} étape faite sur ${number(total)}`, other: `${number(done)} étapes faites sur ${number(total)}` }),
    stopped: 'La configuration s’est arrêtée. Ce qui a été créé est conservé, et le prochain essai reprend à partir de là.',
    resume: 'Reprendre la configuration',
    done: 'Le registre est configuré',
    next: 'Afficher le registre',
    doneText: 'Ses droits ont été vérifiés et sont tels qu’ils doivent être. Ensuite : lisez un rapport de votre locataire, pour que ses exceptions s’affichent ici.',
    difference: differenceTexts(),
    work: siteWork,
    older: {
      heading: 'Les listes de ce site sont plus anciennes que cette version du registre',
      text: (site) => `Elles sont au schéma ${number(site)}, et cette version lit ce qui est venu avec le schéma ${number(SCHEMA_VERSION)}. Rien n’est perdu. Il faut les mettre à jour une fois.`,
      unfinished: 'La configuration du registre n’est jamais allée à son terme',
      unfinishedText: 'Certaines de ses listes existent, d’autres manquent peut-être. La configuration reprend là où elle s’est arrêtée.',
      mayNot: 'Demandez à un propriétaire du site d’ouvrir cette page : elle lui montre ce qui changerait, puis le fait.',
      next: 'Afficher le registre',
    },
    differ: 'Les listes sont là, mais ce site diffère encore de ce dont le registre a besoin. Un propriétaire du site doit y remédier avant que quiconque ne saisisse quoi que ce soit :',
  };
}
