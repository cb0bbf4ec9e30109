import type { DayLimit } from '../../../domain/ledger/voidReason';

/** Which rule sets the latest day, and what to do about it. @param named the day in words. */
export function latestDay(because: DayLimit, named: string): string {
  switch (because) {
    case 'grant':
      return `Le dernier jour possible est le ${named} : un octroi ne va pas plus loin. Choisissez ce jour ou un jour antérieur.`;
    case 'totalLife':
      return `Le dernier jour possible est le ${named} : c’est la durée de vie totale la plus longue, comptée depuis la première approbation. Après, elle est supprimée ou acceptée comme risque.`;
    case 'twoPerson':
      return `Le dernier jour possible est le ${named} : la même personne demande et approuve ici, les octrois sont donc courts.`;
    case 'contract':
      return `Le dernier jour possible est le ${named} : le contrat prend fin ce jour-là.`;
    case 'secret':
      return `Le dernier jour possible est le ${named} : le secret ou le certificat prend fin ce jour-là.`;
    case 'shownSecret':
      return `Le dernier jour possible est le ${named} : aucun rapport ne montre de secret ou de certificat qui prenne fin plus tard. S’il a été renouvelé, lisez d’abord un nouveau rapport.`;
    case 'cutOver':
      return `Le dernier jour possible est le ${named} : l’exception d’une migration prend fin peu après la bascule.`;
    case 'emergency':
      return `Le dernier jour possible est le ${named} : une urgence ne tient pas plus longtemps sans approbation. Demandez une approbation pour ce qui dure davantage.`;
    case 'acknowledge':
      return `Le dernier jour possible est le ${named} : une promesse ne va pas plus loin. Indiquez un jour antérieur.`;
    case 'deputy':
      return `Le dernier jour possible est le ${named} : un suppléant ne remplace pas plus longtemps. Proposez la fonction pour de bon, ou indiquez un jour antérieur.`;
    case 'deputyBegin':
      return `Le dernier jour possible est le ${named} : un suppléant est désigné au plus un an à l’avance. Choisissez un premier jour plus proche.`;
    case 'deputyNow':
      return `Le dernier jour possible est le ${named} : un suppléant agit déjà ce jour-là, et un autre y mettrait fin. Désignez le suivant après lui, ou un autre dès ce jour.`;
    case 'sign':
      return `Le dernier jour possible est le ${named} : le risque doit être signé de nouveau d’ici là.`;
    case 'approvedEnd':
      return `Le dernier jour possible est le ${named}, la date de fin approuvée. Une date ultérieure est une prolongation : demandez-la.`;
    case 'currentEnd':
      return `Le dernier jour possible est le ${named}, sa date de fin actuelle. Une revue ne peut que raccourcir : une date ultérieure ne peut être accordée que par le responsable du contrôle.`;
    case 'today':
      return `Ce jour est à venir : choisissez aujourd’hui, le ${named}, ou un jour antérieur.`;
  }
}
