/** Every error that the local SharePoint answers; sentences and codes are SharePoint's own (facts table 1.2). */
export class SharePointError extends Error {
  readonly status: number;
  /** `<hresult>, <.NET type>` */
  readonly code: string;
  readonly headers: Record<string, string>;
  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The request asks for something that this server does not know: never a lucky 200. */
export class UnsupportedError extends SharePointError {
  readonly asked: string;
  constructor(asked: string) {
    super(501, '-1, Local.NotImplemented', `The local SharePoint does not know ${asked}.`);
    this.asked = asked;
  }
}

const SP = 'Microsoft.SharePoint.SPException';
const INVALID_QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const error = (status: number, code: string, message: string, headers?: Record<string, string>): SharePointError =>
  new SharePointError(status, code, message, headers);

export const unsupported = (asked: string): UnsupportedError => new UnsupportedError(asked);

// Missing things
export const listTitleMissing = (title: string, siteUrl: string): SharePointError =>
  error(404, '-1, System.ArgumentException', `List '${title}' does not exist at site with URL '${siteUrl}'.`);
export const listIdMissing = (): SharePointError =>
  error(404, `-2130575322, ${SP}`, 'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.');
export const itemMissing = (): SharePointError =>
  error(404, '-2130575338, System.ArgumentException', 'Item does not exist. It may have been deleted by another user.');
export const fileMissing = (url: string): SharePointError => error(404, `-2130575338, ${SP}`, `The file ${url} does not exist.`);
export const fileNotFound = (): SharePointError => error(404, '-2147024894, System.IO.FileNotFoundException', 'File Not Found.');
export const resourceMissing = (request: string): SharePointError =>
  error(404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException', `Cannot find resource for the request ${request}.`);
export const groupMissing = (): SharePointError => error(404, `-2146232832, ${SP}`, 'Group cannot be found.');
export const userMissing = (): SharePointError => error(500, `-2146232832, ${SP}`, 'User cannot be found.');
export const ensuredUserMissing = (name: string): SharePointError =>
  error(400, `-2146232832, ${SP}`, `The specified user ${name} could not be found.`);
export const fieldMissing = (name: string): SharePointError =>
  error(404, '-2147024809, System.ArgumentException', `Column '${name}' does not exist. It may have been deleted by another user.`);
export const viewMissing = (): SharePointError => error(404, '-2147024809, System.ArgumentException', 'The specified view is invalid.');
export const roleDefinitionMissing = (): SharePointError => error(404, '-2146232832, Microsoft.SharePoint.SPException', 'Cannot find the specified permission level.');
export const roleAssignmentMissing = (): SharePointError =>
  error(404, '-2146232832, Microsoft.SharePoint.SPException', 'Can not find the principal with id.');
export const contentTypeMissing = (): SharePointError => error(404, '-1, System.ArgumentException', 'Content type does not exist.');

// Refused
export const accessDenied = (): SharePointError =>
  error(403, '-2147024891, System.UnauthorizedAccessException', 'Access denied. You do not have permission to perform this action or access this resource.');
export const digestInvalid = (): SharePointError =>
  error(403, `-2130575252, ${SP}`, 'The security validation for this page is invalid and might be corrupted. Please use your web browser\'s Back button to try your operation again.');
export const throttled = (status: 429 | 503, retryAfter: string | undefined): SharePointError =>
  error(status, '-2147429894, Microsoft.SharePoint.SPThrottledException', 'Too many requests. The request has been throttled.', retryAfter === undefined ? {} : { 'retry-after': retryAfter });

// Conflicts and limits
export const listTitleTaken = (): SharePointError =>
  error(500, `-2130575342, ${SP}`, 'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.');
export const fieldNameTaken = (name: string): SharePointError =>
  error(500, '-2130575300, Microsoft.SharePoint.SPDuplicateFieldNameException', `A duplicate field name "${name}" was found.`);
export const groupNameTaken = (): SharePointError => error(500, '-2130575293, Microsoft.SharePoint.SPException', 'The specified name is already in use.');
export const roleNameTaken = (): SharePointError =>
  error(500, `-2130575292, ${SP}`, 'A permission level with this name already exists. Please choose another name.');
export const duplicateValue = (field: string, status: 400 | 500): SharePointError =>
  error(status, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${field}].`);
export const thresholdExceeded = (): SharePointError =>
  error(500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'The attempted operation is prohibited because it exceeds the list view threshold.');
export const tooManyLookups = (): SharePointError =>
  error(500, '-2147024749, Microsoft.SharePoint.SPQueryThrottledException', 'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.');
export const tooManyIndexes = (): SharePointError =>
  error(500, `-2130575247, ${SP}`, 'You have exceeded the maximum number of indexed columns for this list.');
export const etagMismatch = (given: string, actual: string): SharePointError =>
  error(412, '-1, Microsoft.SharePoint.Client.ClientServiceException', `The request ETag value '${given}' does not match the object's ETag value '${actual}'.`);
export const saveConflict = (): SharePointError =>
  error(409, `-2130575305, ${SP}`, 'Save Conflict.\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.');

export const fileTaken = (url: string, by: string, when: string): SharePointError =>
  error(400, `-2130575257, ${SP}`, `A file with the name ${url} already exists. It was last modified by ${by} on ${when}.`);
export const folderTaken = (name: string): SharePointError => error(400, `-2130245363, ${SP}`, `A file or folder with the name ${name} already exists.`);
export const fileNameInvalid = (): SharePointError => error(400, `-2130575245, ${SP}`, 'The file or folder name contains characters that are not permitted.  Please use a different name.');

// Malformed
export const propertyMissing = (name: string): SharePointError => error(400, `-1, ${SP}`, `The field or property '${name}' does not exist.`);
export const lookupNotExpanded = (name: string): SharePointError =>
  error(400, `-1, ${SP}`, `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`);
export const columnMissing = (name: string): SharePointError =>
  error(400, '-2147024809, System.ArgumentException', `Column '${name}' does not exist. It may have been deleted by another user.`);
export const bodyPropertyUnknown = (name: string, type: string): SharePointError =>
  error(400, INVALID_QUERY, `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`);
export const expressionInvalid = (expression: string): SharePointError => error(400, INVALID_QUERY, `The expression "${expression}" is not valid.`);
export const parameterUnknown = (name: string, method: string): SharePointError =>
  error(400, INVALID_QUERY, `The parameter ${name} does not exist in method ${method}.`);
export const wrongType = (edmType: string): SharePointError =>
  error(400, INVALID_QUERY, `Cannot convert a primitive value to the expected type '${edmType}'. See the inner exception for more details.`);
export const bodyInvalid = (): SharePointError =>
  error(400, INVALID_QUERY, 'Invalid JSON. A token was not recognized in the JSON content.');
export const argumentInvalid = (message: string): SharePointError => error(400, '-2147024809, System.ArgumentException', message);
export const fieldNotQueryable = (name: string): SharePointError =>
  error(400, `-1, ${SP}`, `The field '${name}' of type 'Note' cannot be used in the query filter expression.`);
export const camlInvalid = (): SharePointError =>
  error(400, `-2130575340, ${SP}`, 'One or more field types are not installed properly. Go to the list settings page to delete these fields.');
export const camlMalformed = (): SharePointError => error(400, '-2147467259, Microsoft.SharePoint.SPException', 'Cannot complete this action.\n\nPlease try again.');
export const textInvalid = (): SharePointError =>
  error(500, `-2130575155, ${SP}`, 'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.');
export const validationFailed = (message: string): SharePointError =>
  error(500, '-2130575163, Microsoft.SharePoint.SPListDataValidationException', message === '' ? 'List data validation failed.' : message);
export const operationInvalid = (message: string): SharePointError => error(400, '-1, System.InvalidOperationException', message);
export const forbiddenByState = (message: string): SharePointError => error(500, `-2146232832, ${SP}`, message);
