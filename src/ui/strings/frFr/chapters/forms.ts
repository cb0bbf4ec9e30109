import type { Chapters } from '../../texts';
import { forms } from '../forms';
import { handOver } from '../handOver';
import { peoplePicker } from '../peoplePicker';

export const chapter: Chapters['forms'] = { form: forms, handOver, peoplePicker };
