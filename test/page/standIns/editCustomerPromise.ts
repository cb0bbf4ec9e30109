/** Microsoft's telemetry of failures while editing; nothing is sent from here. */
export const _logFailuresForEditCustomerPromise = (): void => undefined;
