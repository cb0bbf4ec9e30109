import type { Chapters } from '../../texts';
import { many } from '../many';
import { reviewWork } from '../reviewWork';

export const chapter: Chapters['review'] = { many, reviewWork };
