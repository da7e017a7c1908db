// What does each view of the popup get, and what may it ask for?

import type { NewsFilter } from '../../components/NewsFilters.tsx';
import type { Speech } from '../../components/speech.ts';
import type { Message } from '../../utils/contracts/messages.ts';
import type { ReadSnapshot } from '../../utils/contracts/read-snapshot.ts';
import type { More } from './more.ts';

export type TabName = 'status' | 'news' | 'routes';

/** What the user looks at; never stored. */
export interface View {
  tab: TabName;
  openId: string | null;
  filter: NewsFilter;
  /** The worker did not answer, or said no. */
  hasFailed: boolean;
  /** "Check now" was pressed and the worker has not answered yet. */
  isAsking: boolean;
  /** "Erase" was pressed once and waits for the second press. */
  isErasing: boolean;
}

type LaterMessage = Extract<
  Message,
  { type: 'pause' | 'erase' | 'compare-routes' | 'stop-comparing' | 'stop-deep-check' }
>;

export interface Actions {
  show(change: Partial<View>): void;
  open(page: 'welcome' | 'options' | 'dashboard', part?: string): void;
  checkNow(): void;
  deepCheck(serviceId: string): void;
  markRead(itemIds: readonly string[]): void;
  /** What only the views behind the first one ask for. */
  tell(message: LaterMessage): void;
}

export interface ScreenProps {
  read: ReadSnapshot;
  view: View;
  speech: Speech;
  /** The views behind the first one, once their script is there. */
  more: More | null;
  actions: Actions;
}
