// How is the user told outside our own pages?

export interface NotifierPort {
  /** Resolves to false where the permission is missing. */
  show(notice: { id: string; title: string; message: string }): Promise<boolean>;
}

export interface BadgePort {
  show(badge: { text: string; color: string; title: string; icon: string }): Promise<void>;
}
