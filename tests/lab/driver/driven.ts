// What must a browser offer, so that one and the same run can drive the shipped extension in it?

export interface DrivenPage {
  /** The value of an expression, promises awaited. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Polls until it is truthy. */
  waitFor<Value>(expression: string, timeoutMs?: number, what?: string): Promise<Value>;
  /** A real mouse click. */
  click(selector: string): Promise<void>;
  setViewport(width: number, height: number, scale?: number): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface DrivenBrowser<Page extends DrivenPage = DrivenPage> {
  /** Of the addresses of extension pages. */
  readonly scheme: 'chrome-extension' | 'moz-extension';
  openPage(url: string): Promise<Page>;
}

export interface Alarm {
  name: string;
  scheduledTime: number;
  periodInMinutes?: number;
}

/** The shipped product, its clock in our hands. */
export interface DrivenProduct {
  now(): number;
  /** Forward only, as time goes. */
  moveTo(epochMs: number): Promise<void>;
  /** As the browser does it: an alarm without a period is gone before its listener hears of it. */
  fire(alarm: Alarm): Promise<void>;
  /** Is any probe under way? */
  isOnTheWire(): Promise<boolean>;
}
