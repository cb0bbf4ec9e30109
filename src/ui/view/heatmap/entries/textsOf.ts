import type { EntryTexts } from '../../../../register/snapshot';

export type TextsOf = (id: number) => EntryTexts | 'pending' | 'failed';
