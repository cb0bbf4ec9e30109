import type { Chapters } from '../../texts';
import { answers } from '../answers';
import { said } from '../said';

export const chapter: Chapters['findings'] = { answer: answers, said };
