import type { Chapters } from '../../texts';
import { evidence } from '../evidence';
import { exception } from '../exception';

export const chapter: Chapters['exception'] = { evidence, exception };
