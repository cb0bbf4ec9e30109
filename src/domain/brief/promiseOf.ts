import type { Due } from '../judge/duties';
import type { Brief } from './brief';

/** What risk leadership was promised, in the words of whoever acknowledged, where that is what is due; undefined where a row does not say it. */
export function promiseOf({ acknowledgement }: Pick<Brief, 'acknowledgement'>, { duty }: Pick<Due, 'duty'>): string | undefined {
  return duty === 'doAcknowledged' ? acknowledgement?.what : undefined;
}
