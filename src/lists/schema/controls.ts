import { FAMILIES } from '../../domain/exception/family';
import { SEVERITIES } from '../../domain/exception/severity';
import { FRAMEWORKS } from '../../domain/frameworks/control';
import { choice, text } from './column';
import { asWords, SEVERITY_FORMATTER } from './formatting';
import { listOf } from './list';

export const controls = listOf({
  url: 'Controls',
  title: 'Controls',
  description: 'Baseline controls by id, with titles in our own words, their control family and default severity.',
  kind: 'list',
  keptByForm: true,
  columns: {
    Title: text({ name: 'Title', description: 'What the control asks for, in our own words.' }),
    ControlId: text({ name: 'Control id', description: 'Id of the control with its framework.', unique: true }),
    Framework: choice(FRAMEWORKS, { name: 'Framework', description: 'Framework that the id is of.', indexed: true }),
    Family: choice(FAMILIES, { name: 'Control family', description: 'What kind of trust the control is about; empty where it is about governance.', indexed: true, formatter: asWords(FAMILIES) }),
    Severity: choice(SEVERITIES, { name: 'Default severity', description: 'Severity of a departure before anybody rated it.', formatter: SEVERITY_FORMATTER }),
  },
  views: [{ title: 'All', columns: ['ControlId', 'LinkTitle', 'Framework', 'Family', 'Severity'], query: '<OrderBy><FieldRef Name="ControlId" /></OrderBy>', isDefault: true }],
});
