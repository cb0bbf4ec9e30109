import { BaseListViewCommandSet, type IListViewCommandSetExecuteEventParameters } from '@microsoft/sp-listview-extensibility';
import { addressOf, isOffered } from './offer';

const COMMAND = 'OPEN_IN_REGISTER';

/** What an administrator may set where the command is added to the list. */
interface Properties {
  /** Page below the site that holds the web part; left out: the page of the provisioning template. */
  readonly page?: string;
}

/** A button of SharePoint's own list page that leads from a row to its page in the register. */
export default class OpenInRegisterCommandSet extends BaseListViewCommandSet<Properties> {
  public override async onInit(): Promise<void> {
    this.offer();
    this.context.listView.listViewStateChangedEvent.add(this, this.follow);
  }

  public override onExecute({ itemId, selectedRows: [row] }: IListViewCommandSetExecuteEventParameters): void {
    if (itemId === COMMAND && row) void this.open(Number(row.getValueByName('ID')));
  }

  private readonly follow = (): void => {
    this.offer();
    this.raiseOnChange();
  };

  private offer(): void {
    const { listView, pageContext } = this.context;
    const command = this.tryGetCommand(COMMAND);
    if (command) command.visible = isOffered({ webPath: pageContext.web.serverRelativeUrl, listPath: pageContext.list?.serverRelativeUrl, selected: listView.selectedRows?.length ?? 0 });
  }

  private async open(id: number): Promise<void> {
    const { absoluteUrl } = this.context.pageContext.web;
    const { readExceptionKey } = await import(/* webpackChunkName: 'exception-key' */ './exceptionKey');
    window.location.assign(addressOf(absoluteUrl, this.properties.page, await readExceptionKey(absoluteUrl, id)));
  }
}
