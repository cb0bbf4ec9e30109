import * as React from 'react';
import type { Gate } from '../../lists/rest/gate';
import { readSettingNames } from '../../register/settingNames';
import { readTenantNames } from '../../register/tenantNames';
import type { Option } from '../forms/ChoiceInput';
import type { Formats } from '../strings/formats';
import { ownNamesFor } from '../strings/ownNamesFor';

export type AskChoices = { readonly [field: string]: readonly Option[] };

const NONE: AskChoices = {};

/** Tenants and settings that the register knows, for whoever asks before a report showed it; what cannot be read is typed. Undefined until it was tried. */
export function useAskChoices(gate: Gate, formats: Formats): AskChoices | undefined {
  const [choices, setChoices] = React.useState<AskChoices>();
  React.useEffect(() => {
    const abort = new AbortController();
    Promise.all([readTenantNames(gate, abort.signal), readSettingNames(gate, abort.signal)]).then(
      ([tenants, settings]) =>
        !abort.signal.aborted &&
        setChoices({
          tenantId: [...tenants].map(([key, text]) => ({ key, text })),
          setting: settings.map((name) => ({ key: name, text: ownNamesFor(formats).name(name) })),
        }),
      () => !abort.signal.aborted && setChoices(NONE),
    );
    return () => abort.abort();
  }, [gate, formats]);
  return choices;
}
