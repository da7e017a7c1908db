// What does the popup say right now, read as an outsider would, from its black-box attributes alone?

export interface Said {
  state: string;
  mechanism: string | null;
  confidence: string | null;
  stage: string | null;
  /** Channels only: the first of the reasons. */
  reason: string | null;
}

export interface Reading {
  network: string | null;
  route: string | null;
  checkedAt: string | null;
  isBusy: boolean;
  services: Readonly<Record<string, Said & { channels: Readonly<Record<string, Said>> }>>;
}

/** One state that stood on the screen at some moment, provisional ones included. */
export interface Shown {
  service: string;
  /** null = the service's own line. */
  channel: string | null;
  state: string;
  mechanism: string | null;
  stage: string | null;
  /** Real milliseconds since the watch began. */
  atMs: number;
}

/** An expression whose value is the page's `Reading`; null while nothing is drawn. */
export const READ = `(() => {
  const root = document.querySelector('[data-network]');
  if (!root) return null;
  const said = (element) => ({
    state: element.dataset.state ?? '', mechanism: element.dataset.mechanism || null,
    confidence: element.dataset.confidence || null, stage: element.dataset.stage || null,
    reason: element.dataset.firstReason || null,
  });
  const services = {};
  for (const row of document.querySelectorAll('[data-service][data-state]')) {
    const channels = {};
    for (const channel of row.querySelectorAll('[data-channel]')) channels[channel.dataset.channel] = said(channel);
    services[row.dataset.service] = { ...said(row), channels };
  }
  return { network: root.dataset.network, route: root.dataset.route || null, checkedAt: root.dataset.checkedAt || null,
    isBusy: root.dataset.busy === 'true' || !!document.querySelector('[data-busy="true"]'), services };
})()`;

/** Starts a log, in the page, of every state that is ever drawn from now on. */
export const WATCH = `(() => {
  if (window.throughlineLog) return;
  const log = window.throughlineLog = [];
  const last = new Map();
  const look = () => {
    const reading = ${READ};
    for (const [service, row] of Object.entries(reading?.services ?? {})) {
      for (const [channel, said] of [[null, row], ...Object.entries(row.channels)]) {
        const key = service + '/' + channel;
        const text = [said.state, said.mechanism, said.stage].join();
        if (last.get(key) === text) continue;
        last.set(key, text);
        log.push({ service, channel, state: said.state, mechanism: said.mechanism, stage: said.stage, atMs: performance.now() });
      }
    }
  };
  look();
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
})()`;
