import type { Chapters } from '../../texts';
import { people } from '../people';
import { policyForm } from '../policyForm';

export const chapter: Chapters['people'] = { people, policyForm };
