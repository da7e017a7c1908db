// How does a call probe gather candidates, without knowing which page holds the peer connection?

export interface IceRequest {
  id: string;
  /** `stun:host:port`, `turn:host:port?transport=udp|tcp`, `turns:host:port`. */
  url: string;
  /** TURN only: a wrong credential that is answered 401 proves the path. */
  username: string | null;
  credential: string | null;
  deadlineMs: number;
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
  lagMs: number;
}

export interface PeerConnectionPort {
  /** One gathering at a time. */
  gather(request: IceRequest): Promise<IceReport>;
}
