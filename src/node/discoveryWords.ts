import { gaps } from '../ui/strings/enUs/gaps';
import { said } from '../ui/strings/enUs/said';
import { where } from '../ui/strings/enUs/wheres';
import { formatsOf } from '../ui/strings/formats';
import type { DiscoveryWords } from './discovered';

/** What command lines say of reports: in English, like all of theirs. */
export function discoveryWords(): DiscoveryWords {
  const formats = formatsOf('en-US');
  return { ...gaps(formats), ...said(formats), where };
}
