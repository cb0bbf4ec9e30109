import type { Chapters } from '../../texts';
import { administration } from '../administration';
import { setup } from '../setup';

export const chapter: Chapters['administration'] = { administration, setup };
