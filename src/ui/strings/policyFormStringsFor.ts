import { policyForm } from './enUs/policyForm';
import type { Formats } from './formats';
import { textsIn } from './language';
import type { PolicyFormStrings } from './policyFormStrings';

export function policyFormStringsFor(formats: Formats): PolicyFormStrings {
  return (textsIn(formats.locale).policyForm ?? policyForm)(formats);
}
