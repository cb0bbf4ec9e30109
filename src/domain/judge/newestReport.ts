/** Reviewed together is what a report shows that is no older: more days, and each is reviewed by itself. */
export const NEWEST_REPORT_DAYS = 30;
