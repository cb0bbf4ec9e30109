/** A command of our own in SharePoint's page of a list (src/extensions). It stands on that list alone, not on every list of the tenant. */
export interface ListCommand {
  readonly name: string;
  readonly title: string;
  /** Id of the command set in its manifest. */
  readonly componentId: string;
}

/** Where SharePoint offers it: in the command bar and in the menu of an item. */
export const COMMAND_LOCATION = 'ClientSideExtension.ListViewCommandSet';

export const OPEN_IN_REGISTER: ListCommand = { name: 'TrustExceptionsOpenInRegister', title: 'Open in the register', componentId: '7d1f4b0e-3c52-4c7a-9a57-2f0d6b8e4a19' };
