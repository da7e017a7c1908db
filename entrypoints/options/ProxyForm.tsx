// The user types the address of a proxy: is it one, and does it work? (Firefox only.)

import type { ProxyView } from './ask-proxy.ts';
import type { ScreenProps } from './screen-props.ts';

export function ProxyForm({ proxy, speech, actions }: ScreenProps & { proxy: ProxyView }) {
  const { words, voice } = speech;
  const { routing } = words.options;
  const { report } = proxy;
  const problem = proxy.problem ? routing.problem[proxy.problem] : null;
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (!proxy.isAsking) void actions.testProxy(proxy.typed);
      }}
    >
      <label for="proxy-address">{routing.proxyAddress}</label>
      <input
        id="proxy-address"
        type="text"
        dir="ltr"
        spellcheck={false}
        autocomplete="off"
        placeholder="socks5://127.0.0.1:1080"
        value={proxy.typed}
        aria-invalid={problem !== null}
        aria-describedby="proxy-says proxy-hint"
        onInput={(event) => actions.show({ proxy: { ...proxy, typed: event.currentTarget.value, problem: null } })}
      />
      <p id="proxy-says" role="status" data-proxy={report?.state} data-problem={proxy.problem ?? undefined}>
        {proxy.isAsking ? routing.asking : (problem ?? (report ? routing.state[report.state] : ''))}
      </p>
      {report?.state === 'up' && !proxy.isAsking && (
        <ul class="hint">
          {report.resolvesNames !== null && <li>{report.resolvesNames ? routing.findsNames : routing.findsNoNames}</li>}
          {report.delayMs !== null && (
            <li>{voice.say(routing.delay, { time: voice.amount(Math.round(report.delayMs), 'millisecond') })}</li>
          )}
          {proxy.opened.length > 0 && <li>{voice.say(routing.opened, { names: voice.list(proxy.opened) })}</li>}
          {proxy.closed.length > 0 && <li>{voice.say(routing.closed, { names: voice.list(proxy.closed) })}</li>}
        </ul>
      )}
      <button type="submit" class="button" data-action="test-proxy" aria-disabled={proxy.isAsking}>
        {routing.test}
      </button>
      <small class="hint" id="proxy-hint">
        {routing.proxyHint}
      </small>
    </form>
  );
}
