import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { CallQuality } from '../../components/CallQuality.tsx';
import { CallsWhy } from '../../components/CallsWhy.tsx';
import { LOCALES } from '../../utils/words/locales.ts';
import type { Locale } from '../../utils/words/voice.ts';
import { CALL_TESTS } from '../support/call-tests.ts';
import { speechIn } from '../support/popup-stage.tsx';
import { SERVICES, verdict } from '../support/snapshots.ts';
import { pageWords, popupWords } from '../support/words.ts';

const nothing = () => undefined;

function drawn(name: string, locale: Locale, hasFailed = false): HTMLElement {
  const root = document.createElement('div');
  const words = pageWords(locale).callQuality;
  const shown = { test: CALL_TESTS[name] ?? null, hasFailed, words, speech: speechIn(locale) };
  render(<CallQuality {...shown} onStart={nothing} onStop={nothing} />, root);
  return root.querySelector('[role="status"]') as HTMLElement;
}

describe('the way round in the call quality test', () => {
  it.each(LOCALES)('is told in a sentence of its own beside the grade, in %s', (locale) => {
    const { grade, wayRound } = pageWords(locale).callQuality;
    for (const [name, way] of [
      ['silent, open over TCP', 'tcp'],
      ['silent, open over TLS', 'tls'],
      ['silent, closed', 'closed'],
    ] as const) {
      const status = drawn(name, locale);
      expect(status.textContent).toBe(`${grade.silent} ${wayRound[way]}`);
      expect(status.querySelector<HTMLElement>('[data-way-round]')?.dataset['wayRound']).toBe(way);
    }
    expect(new Set(Object.values(wayRound)).size).toBe(3);
  });

  it('is not spoken of where nothing was seen of it, nor where no test could be started', () => {
    for (const name of ['never', 'running', 'done', 'silent', 'stopped'])
      expect(drawn(name, 'en').querySelector('[data-way-round]'), name).toBeNull();
    expect(drawn('silent, closed', 'en', true).querySelector('[data-way-round]')).toBeNull();
  });
});

describe('calls whose way round over TLS nobody looked at', () => {
  it.each(LOCALES)('are told so, and sent to the button beneath by its own name, in %s', (locale) => {
    const calls = verdict('unreachable', {
      mechanism: 'udp',
      reasons: [{ code: 'udp-silent-for-all' }, { code: 'relay-tls-untested' }],
    });
    const service = { ...SERVICES.max, channels: [{ name: 'calls' as const, verdict: calls }] };
    const root = document.createElement('div');
    render(<CallsWhy service={service} speech={speechIn(locale)} onCallQuality={nothing} />, root);
    const { details } = popupWords(locale);
    const reason = root.querySelector('[data-reason="relay-tls-untested"]')?.textContent;
    expect(reason).toContain(details.reason['relay-tls-untested']);
    const button = root.querySelector('[data-action="open-call-quality"]')?.textContent ?? '?';
    expect(reason).toContain(button);
  });
});
