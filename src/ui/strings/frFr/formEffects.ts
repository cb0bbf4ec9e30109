import type { Formats } from '../formats';
import type { EffectStrings, Named } from '../formStrings';
import { relativeDays } from './days';

/** What an act would do, in the order in which a reader asks. */
export function effects(formats: Formats): EffectStrings {
  const { day: dayText, number, plural } = formats;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const must = (named: Named | undefined): string => (named === undefined ? 'Quelqu’un doit' : named.isMe ? 'Vous devez' : `${named.name} doit`);

  return {
    heading: 'Ce qui va se passer',
    notYet: 'Cela s’affiche ici dès que le formulaire est complet.',
    stands: (lifecycle) => `L’exception est ${lifecycle}.`,
    ends: (day, today) => (day === today ? 'Elle prend fin aujourd’hui.' : `Elle prend fin le ${dayText(day)}, ${relativeDays(formats, day, today)}.`),
    endsNoMore: 'Elle n’a plus de date de fin.',
    endStays: (day) => `Sa date de fin reste le ${dayText(day)}.`,
    answers: (named) => (named.isMe ? 'Vous en répondrez.' : `${named.name} en répond.`),
    seated: (seat, named) => (named.isMe ? `Vous en devenez ${seat}.` : `${named.name} en devient ${seat}.`),
    watches: (named) => (named.isMe ? 'Vous répondrez de sa surveillance.' : `${named.name} répond de sa surveillance.`),
    offered: ({ seat, to, dueDay, holder }) => {
      const asked = to.isMe ? `La fonction de ${seat} vous est proposée : vous avez` : `La fonction de ${seat} est proposée à ${to.name}, qui a`;
      const meanwhile = holder === undefined ? `personne n’est ${seat}` : holder.isMe ? 'vous gardez la fonction' : `${holder.name} garde la fonction`;
      return `${asked} jusqu’au ${dayText(dueDay)} pour répondre. D’ici là, ${meanwhile}.`;
    },
    deputy: ({ seat, person, fromDay, toDay }) => `${person} peut agir pour vous comme ${seat} du ${dayText(fromDay)} au ${dayText(toDay)}. Vous continuez d’en répondre.`,
    overtaken: (seat, to) => `La proposition faite à ${to} de devenir ${seat} prend fin.`,
    declined: (seat) => `La fonction de ${seat} n’est plus proposée à personne.`,
    must: (named, duty) => `${must(named)} ${duty}.`,
    riskLeadership: 'La direction des risques',
    extensionsLeft: (left, allowed) => `Prolongations restantes : ${number(left)} sur ${number(allowed)}.`,
    severity: (severity) => `Sa gravité est ${severity.toLowerCase()}.`,
    told: (words) => `${capital(words)} reçoit l’escalade.`,
    pauses: (untilDay) => `L’escalade est suspendue jusqu’au ${dayText(untilDay)}.`,
    pausesNotAgain: 'L’escalade n’est pas suspendue une nouvelle fois : il a déjà été pris acte de ce qui a été manqué.',
    pausesNoMore: 'L’escalade n’est pas suspendue : des signalements de suppression antérieurs, réfutés, ont épuisé ce délai.',
    moved: (count) => plural(count, { one: `${number(count)} constat passe dans une exception à part.`, other: `${number(count)} constats passent dans une exception à part.` }),
    reviewed: (today) => `La revue est enregistrée à votre nom, le ${dayText(today)}.`,
    twoPerson: 'Vous l’avez demandée et l’approuvez : c’est signalé partout où elle apparaît.',
    askGone: 'Ce qui était demandé a reçu une réponse.',
    answersForRisk: 'Vous répondrez du risque.',
    recorded: (today) => `C’est enregistré à votre nom, le ${dayText(today)}.`,
    recordedOnly: (today) => `C’est enregistré à votre nom, le ${dayText(today)}. Rien d’autre ne change.`,
  };
}
