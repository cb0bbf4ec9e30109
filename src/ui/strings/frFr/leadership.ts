import type { Formats } from '../formats';
import type { LeadershipStrings } from '../leadershipStrings';

export function leadership({ number, plural }: Formats): LeadershipStrings {
  return {
    heading: ({ open, past, nobody }) => {
      if (open === 0) return 'Aucune exception n’est ouverte';
      const late = `Hors tolérance : ${number(past)} sur ${plural(open, { one: `${number(open)} exception ouverte`, other: `${number(open)} exceptions ouvertes` })}`;
      if (nobody === 0) return `${late}, et quelqu’un répond de chacune`;
      return `${late}, et ${plural(nobody, { one: `${number(nobody)} n’a personne qui en réponde`, other: `${number(nobody)} n’ont personne qui en réponde` })}`;
    },
  };
}
