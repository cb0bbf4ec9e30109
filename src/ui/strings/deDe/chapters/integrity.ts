import type { Chapters } from '../../texts';
import { integrity } from '../integrity';

export const chapter: Chapters['integrity'] = { integrity };
