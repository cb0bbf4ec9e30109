import type { FormValues } from '../../domain/ledger/askRule';
import type { Json } from '../../domain/ledger/canonical';
import type { FieldWords } from '../strings/formStrings';
import type { FormWords } from './effectText';
import type { Option } from './ChoiceInput';
import type { ExceptionFinder } from '../../register/findException';
import type { FrameIds } from './FieldFrame';
import type { FormContext, FormField } from './formContext';
import type { PeopleSearcher } from './usePeoplePicker';

/** What every control of a field is given. */
export interface FieldProps {
  readonly context: FormContext;
  readonly field: FormField;
  readonly fieldWords: FieldWords;
  readonly words: FormWords;
  readonly ids: FrameIds;
  readonly invalid: boolean;
  /** Values that the page knows, to choose from or to be reminded of. */
  readonly known: readonly Option[];
  /** What the act would say as the form stands, by which the rules limit this field. */
  readonly limitsBy: FormValues;
  readonly search: PeopleSearcher;
  /** Looks an exception up, where a field can name another one. */
  readonly find?: ExceptionFinder | undefined;
  readonly onChange: (value: Json) => void;
}
