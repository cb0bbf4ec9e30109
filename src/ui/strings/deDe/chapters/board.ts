import type { Chapters } from '../../texts';
import { board } from '../board';

export const chapter: Chapters['board'] = { board };
