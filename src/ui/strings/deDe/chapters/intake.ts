import type { Chapters } from '../../texts';
import { intake } from '../intake';

export const chapter: Chapters['intake'] = { intake };
