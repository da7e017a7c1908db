// How does a call probe gather candidates, without knowing which page holds the peer connection?

export interface IceRequest {
  id: string;
  /** `stun:host:port`, `turn:host:port?transport=udp|tcp`, `turns:host:port`. */
  url: string;
  /** TURN only: a wrong credential that is answered 401 proves the path. */
  username: string | null;
  credential: string | null;
  deadlineMs: number;
  /** STUN only: a short train to run once the first binding was answered, to see how many get lost. */
  echoes?: TrainRequest;
}

/** No host address ever crosses this port. */
export interface IceReport {
  id: string;
  startedAtMs: number;
  durationMs: number;
  hasReflexive: boolean;
  hasRelay: boolean;
  isComplete: boolean;
  errorCode: number | null;
  errorText: string | null;
  /** `aborted`: the page that held the connection went away. */
  outcome: 'gathered' | 'error' | 'deadline' | 'aborted';
  /** Was there any local interface to gather on? False: the device is off the network. */
  hasInterface: boolean;
  /** The largest lateness of our own event loop while it ran, in ms; 0 where the deadline was put off by what was lost. */
  lagMs: number;
  /** Where the request wished for them and had an answer. */
  echoes?: TrainReport;
}

/** A paced row of STUN bindings, each from a socket of its own, over the servers in turn. */
export interface TrainRequest {
  /** `stun:host:port`. */
  urls: readonly string[];
  periodMs: number;
  durationMs: number;
  /** How long one answer is waited for. */
  sampleDeadlineMs: number;
}

export interface TrainSample {
  /** Which of the servers. */
  urlIndex: number;
  sentAfterMs: number;
  /** From the first request to the answer; null where none came. */
  answerMs: number | null;
  lagMs: number;
}

export interface TrainReport {
  samples: readonly TrainSample[];
  /**
   * The browser repeats an unanswered request by itself: when, counted from the first. An answer that comes later
   * than the line takes therefore tells how many of them were lost.
   */
  repeatsAtMs: readonly number[];
}

export interface PeerConnectionPort {
  /** One gathering after another; a silent one holds up the next for a moment only. `aborted` when `stop` is given. */
  gather(request: IceRequest, stop?: AbortSignal): Promise<IceReport>;
  /** Alone: it waits for gatherings, and they for it. Ends early when the signal is given. */
  runTrain(request: TrainRequest, onSample: (sample: TrainSample) => void, stop: AbortSignal): Promise<TrainReport>;
}
