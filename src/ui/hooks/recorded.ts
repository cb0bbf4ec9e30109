import * as React from 'react';

/**
 * How often something was recorded on a screen that stands in place of another: what that one reads once beside the
 * rows, such as who is who, is read again, so that nobody comes back to what was true before.
 */
export const RecordedContext = React.createContext(0);
