import { notices } from './enUs/notices';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { NoticeStrings } from './noticeStrings';

export function noticeStringsFor(formats: Formats): NoticeStrings {
  return (textsIn(formats.locale).notice ?? notices)(formats);
}
