import type { ExceptionStrings } from '../exceptionStrings';
import type { Formats } from '../formats';
import { accountability } from './accountability';
import { ACT_NOUNS, tellDecisions } from './exceptionActs';
import { BUTTONS } from './exceptionButtons';
import { duties } from './exceptionDuties';
import { life } from './exceptionLife';
import { exceptionPage } from './exceptionPage';
import { defects } from './exceptionPeople';
import { fieldName, reasons } from './exceptionReasons';
import { LEVEL_WORDS, LIFECYCLE_WORDS, SEAT_WORDS } from './exceptionWords';

export function exception(formats: Formats): ExceptionStrings {
  return {
    seats: SEAT_WORDS,
    lifecycles: LIFECYCLE_WORDS,
    levels: LEVEL_WORDS,
    field: fieldName,
    ...reasons(formats),
    acts: ACT_NOUNS,
    buttons: BUTTONS,
    told: tellDecisions(formats),
    ...duties(formats),
    defect: defects(formats),
    accountability: accountability(formats),
    life: life(formats),
    page: exceptionPage(formats),
  };
}
