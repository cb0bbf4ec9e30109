import { drawField, type Field } from './propertyPaneFields';

interface Consumer {
  _getPropertyPaneData(): Promise<PaneData>;
  _onPropertyPaneLifeCycleEvent(event: string): void;
  _onPropertyPaneFieldChanged(path: string, value: unknown, type?: number): void;
}
interface PaneData {
  readonly title: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly configuration: {
    readonly pages: readonly {
      readonly header?: { readonly description: string };
      readonly groups: readonly { readonly groupName?: string; readonly groupFields: readonly Field[] }[];
    }[];
  };
}

/** What the web part manager asks of a property pane. Changes count at once; the page is told by an event. */
export class LocalPropertyPane {
  private readonly consumers = new Map<string, Consumer>();
  private openFor: string | undefined;

  public registerConsumer(instanceId: string, consumer: Consumer): void {
    this.consumers.set(instanceId, consumer);
  }

  public onConsumerDelete(instanceId: string): void {
    this.consumers.delete(instanceId);
    if (this.openFor === instanceId) this.close();
  }

  public isOpen(instanceId?: string): boolean {
    return this.openFor !== undefined && (instanceId === undefined || this.openFor === instanceId);
  }

  public isRenderedByConsumer(): boolean {
    return false;
  }

  public isContentPanelOpen(): boolean {
    return false;
  }

  public requestAction(instanceId: string, action: string): void {
    if (action === 'Close') return this.close();
    const consumer = this.consumers.get(instanceId);
    if (!consumer) return;
    this.openFor = instanceId;
    consumer._onPropertyPaneLifeCycleEvent('ConfigurationStart');
    this.draw(consumer, true).catch((error: unknown) => console.error(error));
  }

  private close(): void {
    if (this.openFor !== undefined) this.consumers.get(this.openFor)?._onPropertyPaneLifeCycleEvent('ConfigurationComplete');
    this.openFor = undefined;
    const pane = document.getElementById('property-pane');
    if (pane) pane.hidden = true;
    document.querySelector<HTMLElement>('[data-edit-web-part]')?.focus();
  }

  private async draw(consumer: Consumer, isOpening: boolean): Promise<void> {
    const { title, properties, configuration } = await consumer._getPropertyPaneData();
    const pane = document.getElementById('property-pane');
    if (!pane) return;
    const focused = document.activeElement?.id;
    const heading = Object.assign(document.createElement('h2'), { textContent: title, id: 'property-pane-title', tabIndex: -1 });
    const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close properties' });
    close.addEventListener('click', () => this.close());
    pane.replaceChildren(heading, close);
    for (const { header, groups } of configuration.pages) {
      if (header) pane.append(Object.assign(document.createElement('p'), { textContent: header.description }));
      for (const { groupName, groupFields } of groups) {
        const group = document.createElement('fieldset');
        group.append(Object.assign(document.createElement('legend'), { textContent: groupName ?? title }));
        const changed = (field: Field, value: unknown): void => {
          consumer._onPropertyPaneFieldChanged(field.targetProperty, value, field.type);
          window.dispatchEvent(new Event('local-page-properties'));
          // A property may decide which other fields there are.
          this.draw(consumer, false).catch((error: unknown) => console.error(error));
        };
        group.append(...groupFields.map((field) => drawField(field, properties[field.targetProperty], (value) => changed(field, value))));
        pane.append(group);
      }
    }
    pane.hidden = false;
    (isOpening ? heading : focused ? document.getElementById(focused) : null)?.focus();
  }
}
