import type { AnswerStrings } from './answerStrings';
import { answers } from './enUs/answers';
import type { Formats } from './formats';
import { textsIn } from './language';

export function answerStringsFor(formats: Formats): AnswerStrings {
  return (textsIn(formats.locale).answer ?? answers)(formats);
}
