import type { PastOn } from '../../../domain/policy/whatIf';
import type { Formats } from '../formats';
import type { PolicyFormStrings } from '../policyFormStrings';
import { daysDative } from './days';
import { policyWays } from './policyWays';

export function policyForm(formats: Formats): PolicyFormStrings {
  const { number, plural, list, day: dayText } = formats;
  const exceptions = (count: number): string => plural(count, { one: `${number(count)} Ausnahme`, other: `${number(count)} Ausnahmen` });

  /** `14 Ausnahmen sind über der Toleranz (5 Verantwortliche, für 2 ist niemand verantwortlich)` */
  function past({ past: count, owners, nobody }: PastOn): string {
    const whose = [...(owners > 0 ? [plural(owners, { one: '1 verantwortliche Person', other: `${number(owners)} verantwortliche Personen` })] : []), ...(nobody > 0 ? [`für ${number(nobody)} ist niemand verantwortlich`] : [])];
    const are = plural(count, { one: 'ist über der Toleranz', other: 'sind über der Toleranz' });
    return `${exceptions(count)} ${are}${whose.length === 0 ? '' : ` (${whose.join(', ')})`}`;
  }
  const named = (titles: readonly string[], more: number): string => `${titles.join('; ')}${more > 0 ? `; und ${number(more)} weitere` : ''}`;

  return {
    ...policyWays,
    heading: 'Regelwerk ändern',
    text: 'Jedes Regelwerk wird als Ganzes geschrieben und für immer aufbewahrt. Was strenger ist als vorher, zählt sofort. Was lockerer ist, zählt erst, wenn die Risikoleitung es angenommen hat.',
    further: 'Weitere Einstellungen',
    inDays: 'In Tagen.',
    wrongNumber: 'Geben Sie eine ganze Zahl an, die hier sinnvoll ist.',
    wrongList: 'Geben Sie ganze Zahlen von Tagen an, durch Kommas getrennt.',
    from: 'Ab welchem Tag?',
    fromHelp: 'Heute oder ein späterer Tag. Ein Regelwerk wird nie rückdatiert.',
    wrongDay: 'Geben Sie heute oder einen späteren Tag an.',
    nothing: 'Noch ist nichts geändert.',
    submit: 'Dieses Regelwerk schreiben',
    final: 'Ein geschriebenes Regelwerk bleibt für immer in der Liste. Ihm kann nur ein anderes folgen.',
    done: ({ fromDay, today, waits }) => {
      const when = fromDay > today ? `Was strenger ist, zählt ab dem ${dayText(fromDay)}.` : 'Was strenger ist, zählt ab jetzt.';
      return waits ? `Geschrieben. ${when} Was lockerer ist, wartet auf die Annahme durch die Risikoleitung.` : fromDay > today ? `Geschrieben. Das Regelwerk gilt ab dem ${dayText(fromDay)}.` : 'Geschrieben. Das Regelwerk gilt ab jetzt.';
    },
    title: (changes) => changes.join('; '),
    newest: 'Jemand hat ein Regelwerk geschrieben, seit dieses Formular geöffnet wurde. Brechen Sie ab, sehen Sie es sich an, und ändern Sie jenes.',
    effects: {
      heading: 'Was sich ändert und was das aus den offenen Ausnahmen machen würde',
      atOnce: 'Sofort, da strenger:',
      waits: 'Erst nach der Annahme durch die Risikoleitung, da lockerer:',
      defects: (sentences) => `Diese Einstellungen passen nicht zusammen: ${sentences.join(' ')}`,
    },
    whatIf: {
      reading: 'Die Ausnahmen werden gelesen, um zu sehen, was daraus würde.',
      notRead: 'Die Ausnahmen konnten nicht gelesen werden, daher kann niemand sagen, was daraus würde.',
      same: 'Keine offene Ausnahme stünde anders da, weder heute noch innerhalb von 90 Tagen.',
      today: (before, after) => `Heute: ${past(after)}, statt ${number(before.past)}.`,
      later: (before, after, today) => `In ${daysDative(formats, after.day - today)}, wenn niemand handelt: ${past(after)}, statt ${number(before.past)}.`,
      reviews: (before, after) => `Heute überfällige Überprüfungen: ${number(after)} statt ${number(before)}.`,
      newlyPast: (titles, more) => `Sofort über der Toleranz: ${named(titles, more)}.`,
      noLongerPast: (titles, more) => `Nicht mehr über der Toleranz: ${named(titles, more)}.`,
      beyondLife: (count) => `${exceptions(count)} ${plural(count, { one: 'endet', other: 'enden' })} später, als erlaubt wäre: Der Tag bleibt, und darüber hinaus kann nichts bewilligt werden.`,
      noExtension: (count) => plural(count, { one: `${exceptions(count)} könnte nicht mehr verlängert werden.`, other: `${exceptions(count)} könnten nicht mehr verlängert werden.` }),
      fromNext: (settings) => `Erst ab der nächsten Entscheidung, da festgelegte Tage bleiben: ${list(settings)}.`,
      untold: (settings) => `Was das aus offenen Ausnahmen macht, lässt sich allein aus dem Register nicht sagen: ${list(settings)}.`,
    },
  };
}
