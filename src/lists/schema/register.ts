import { CATEGORIES } from '../../domain/exception/category';
import { FAMILIES } from '../../domain/exception/family';
import { PRINCIPAL_TYPES } from '../../domain/exception/finding';
import { LIFECYCLES } from '../../domain/exception/lifecycle';
import { SOURCES } from '../../domain/exception/source';
import { SEVERITIES } from '../../domain/exception/severity';
import { REGISTER_LIST } from './addresses';
import { choice, dateOnly, day, note, number, person, text, yesNo } from './column';
import { AGE_FORMATTER, asWords, AT_LEAST_FORMATTER, LATE_FORMATTER, NO_FORMATTER, SEAT_FORMATTER, SEVERITY_FORMATTER } from './formatting';
import { listOf } from './list';
import { OPEN_IN_REGISTER } from './listCommand';
import { REGISTER_VIEWS } from './registerViews';

export const register = listOf({
  ...REGISTER_LIST,
  title: 'Exception register',
  description: 'One row for each trust exception: what its decisions add up to. The ledger lists are the truth.',
  contentType: 'Trust exception',
  command: OPEN_IN_REGISTER,
  columns: {
    Title: text({ name: 'Title', description: 'Who or what is excepted from what.' }),
    ExceptionKey: text({ name: 'Exception key', description: 'Key of the exception in the register and its ledger.', unique: true }),
    Facets: text({ name: 'Facets', description: 'Tenant, family, severity, category, lifecycle and "at least", packed so that a page loads fewer columns.' }),
    Tenant: text({ name: 'Tenant id', description: 'Id of the Microsoft 365 tenant.', indexed: true }),
    Family: choice(FAMILIES, { name: 'Control family', description: 'What kind of trust is given.', indexed: true, formatter: asWords(FAMILIES) }),
    Severity: choice(SEVERITIES, { name: 'Severity', description: 'How bad it would be if the trust were misused.', indexed: true, formatter: SEVERITY_FORMATTER }),
    Category: choice(CATEGORIES, { name: 'Category', description: 'Why it exists: tells which rules apply.', formatter: asWords(CATEGORIES) }),
    Lifecycle: choice(LIFECYCLES, { name: 'State', description: 'Where the exception stands.', indexed: true, formatter: asWords(LIFECYCLES) }),
    Source: choice(SOURCES, { name: 'Found by', description: 'How the exception came to be known.', formatter: asWords(SOURCES) }),
    Kind: text({ name: 'Kind', description: 'Kind of the departure from the baseline.' }),
    PrincipalType: choice(PRINCIPAL_TYPES, { name: 'Principal type', description: 'What kind of thing is excepted.', formatter: asWords(PRINCIPAL_TYPES) }),
    PrincipalId: text({ name: 'Principal id', description: "Id of the excepted object in the tenant, or the setting's path." }),
    PrincipalName: text({ name: 'Principal', description: 'Name of who or what is excepted.' }),
    SettingName: text({ name: 'Setting', description: 'Setting that departs from the baseline; the first where there are several.' }),
    FindingCount: number({ name: 'Findings', description: 'How many findings the exception covers.' }),
    FindingsHash: text({ name: 'Findings hash', description: 'SHA-256 over the findings: tells whether a report says something new.' }),
    Controls: note({ name: 'Controls', description: 'Ids of the baseline controls that it departs from, one a line.' }),
    BusinessOwner: person({ name: 'Business owner', description: 'Who needs the exception.' }),
    BusinessOwnerLogin: text({ name: 'Business owner (login)', description: 'Login of the business owner: this is what counts.' }),
    BusinessOwnerName: text({ name: 'Business owner (name)', description: 'Name of the business owner when the row was written.', formatter: SEAT_FORMATTER }),
    ControlOwner: person({ name: 'Control owner', description: 'Who approved the exception and answers for it.' }),
    ControlOwnerLogin: text({ name: 'Control owner (login)', description: 'Login of the control owner: this is what counts.', indexed: true }),
    ControlOwnerName: text({ name: 'Control owner (name)', description: 'Name of the control owner when the row was written.', formatter: SEAT_FORMATTER }),
    SecurityReviewer: person({ name: 'Security reviewer', description: 'Who answers for watching it.' }),
    SecurityReviewerLogin: text({ name: 'Security reviewer (login)', description: 'Login of the security reviewer: this is what counts.' }),
    SecurityReviewerName: text({ name: 'Security reviewer (name)', description: 'Name of the security reviewer when the row was written.', formatter: SEAT_FORMATTER }),
    ControlOwnerSinceDay: day({ name: 'Control owner since (number)', description: 'Day on which the control owner took the seat, as days since 1970-01-01.' }),
    SinceDay: day({ name: 'Since (number)', description: 'Earliest day on which the exception is known to have stood, as days since 1970-01-01.', indexed: true }),
    Since: dateOnly({ name: 'Since', description: 'Earliest day on which the exception is known to have stood; lists show how long ago that is.', formatter: AGE_FORMATTER }),
    SinceAtLeast: yesNo({ name: 'Since at least', description: 'Yes where the true beginning may be earlier.', formatter: AT_LEAST_FORMATTER }),
    ReviewedDay: day({ name: 'Last review (number)', description: 'Day of the last security review, as days since 1970-01-01.' }),
    Reviewed: dateOnly({ name: 'Last review', description: 'Day of the last security review.' }),
    ExpiresDay: day({ name: 'End date (number)', description: 'End date, as days since 1970-01-01; empty where there is none.', indexed: true }),
    Expires: dateOnly({ name: 'End date', description: 'Day on which the exception ends; empty where there is none.', indexed: true, formatter: NO_FORMATTER }),
    ReviewDueDay: day({ name: 'Review due (number)', description: 'Day by which the next security review is due, as days since 1970-01-01.', indexed: true }),
    ReviewDue: dateOnly({ name: 'Review due', description: 'Day by which the next security review is due.', formatter: LATE_FORMATTER }),
    TriageDueDay: day({ name: 'Answer due (number)', description: 'Day by which a found exception must be answered, as days since 1970-01-01.' }),
    DueDay: day({ name: 'Due (number)', description: 'Earliest day on which something is due, as days since 1970-01-01.', indexed: true }),
    Due: dateOnly({ name: 'Due', description: 'Earliest day on which something is due: end, review or answer.', indexed: true, formatter: LATE_FORMATTER }),
    TitleFacts: note({ name: 'Title facts', description: 'Kind, principal and settings of which screens make the title in their reader’s language. Made from the decisions.' }),
    Brief: note({ name: 'Brief', description: 'Duties, offers, escalations and what happened so far, packed for the screens. Made from the decisions.' }),
    Revision: number({ name: 'Revision', description: 'How many decisions made this row.' }),
    LastDecisionKey: text({ name: 'Last decision key', description: 'Key of the last decision that made this row.' }),
  },
  views: REGISTER_VIEWS,
});
