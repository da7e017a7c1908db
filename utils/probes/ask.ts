// What is a probe told to look at?

import type { ProbeKind } from '../evidence/observation.ts';

/** What a probe needs to know of a catalogue target (which satisfies this shape). */
export interface ProbeTarget {
  id: string;
  url: string;
  expects: 'any' | 'private-root' | readonly number[];
  subprotocols?: readonly string[];
  bytes?: number;
}

export interface ProbeResolver {
  id: string;
  url: string;
}

interface AskTerms {
  target: ProbeTarget;
  deadlineMs: number;
  /** Counted from the start of the generation. */
  startAfterMs: number;
  /** Only for pages of services: how far neutral ones are here, null = not known yet (see `WireRequest`). */
  roundTripMs?: number | null;
  /** Only for `stun`: so many more bindings once it has answered, so that loss shows. */
  echoes?: number;
}

/**
 * One thing to look at in one generation. `kind` may differ from the target's own: a page's host is confirmed by a
 * bare socket, a socket's host by a HEAD.
 */
export type Ask =
  | (AskTerms & { kind: Exclude<ProbeKind, 'dns'> })
  | (AskTerms & { kind: 'dns'; resolver: ProbeResolver });

/** Host name of a target's URL, for `stun:` and `turn:` as well; without brackets or port. */
export function probedHost(url: string): string {
  const ice = /^(?:stun|turns?):(\[[^\]]*\]|[^:?]*)/.exec(url);
  return ice ? (ice[1] as string) : new URL(url).hostname;
}
