import type { IReadonlyTheme } from '@microsoft/sp-component-base';

/** The inner side of Microsoft's runtime that a host page touches; npm's types leave it out. */
export interface ServiceScope {
  consume<T>(key: ServiceKey<T>): T;
  whenFinished(callback: () => void): void;
}
export interface ServiceKey<T> {
  readonly id?: T;
}

export interface ModuleLoader {
  _isTelemetryDisabled: boolean;
  start(options: object, onFailure: (error: Error) => void): void;
}

export interface ComponentLoader {
  loadComponentById<T>(id: string): Promise<T>;
}

export interface PageContextModule {
  readonly PageContext: { readonly serviceKey: ServiceKey<{ initialize(options: object, legacy: object): void }> };
}

export interface ComponentBaseModule {
  readonly ThemeProvider: { readonly serviceKey: ServiceKey<{ _setTheme(theme: IReadonlyTheme): void }> };
}

export interface WebPartData {
  readonly id: string;
  readonly instanceId: string;
  readonly title: string;
  readonly dataVersion: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** 1: people read the page; 2: somebody edits it. */
export type DisplayMode = 1 | 2;

export interface WebPartManager {
  loadWebPart(options: object): Promise<void>;
  setDisplayMode(mode: DisplayMode): void;
  serialize(instanceId: string): Map<string, WebPartData | undefined>;
  requestPropertyPaneAction(instanceId: string, action: string): void;
}

export interface WebPartBaseModule {
  readonly _ClientSideWebPartManager: new (host: object) => WebPartManager;
}

export interface ThemedStylesModule {
  loadTheme(palette: Readonly<Record<string, string>>): void;
}

declare global {
  interface Window {
    spModuleLoader: ModuleLoader;
    _spComponentLoader: ComponentLoader;
  }
}
