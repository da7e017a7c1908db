// How is the user told outside our own pages?

export interface NotifierPort {
  /** Resolves to false where the permission is missing. */
  show(notice: { id: string; title: string; message: string }): Promise<boolean>;
}

export const MENU_COMMANDS = ['check-now', 'pause', 'resume', 'settings', 'erase'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export interface MenuPort {
  /** On the toolbar button; does nothing where the browser gives none or the user wants none. */
  show(items: readonly { command: MenuCommand; title: string }[]): Promise<void>;
}

export interface BadgePort {
  show(badge: { text: string; color: string; title: string; icon: string }): Promise<void>;
}
