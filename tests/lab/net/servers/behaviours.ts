// What does a server answer when it does not behave?

import { LANDING_HOST } from '../../zone/index.ts';
import type { Page } from './pages.ts';

const html = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${body}</p></body></html>`;
const answer = (status: number, title: string, body: string, headers: Record<string, string> = {}): Page => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: html(title, body),
});

const REFUSALS: Record<string, Page> = {
  '503': answer(503, '503 Service Unavailable', 'No server is available to handle this request.'),
  '403': answer(403, '403 Forbidden', 'You do not have permission to access this resource.'),
  '429': answer(429, '429 Too Many Requests', 'Slow down.', { 'retry-after': '60' }),
  '451': answer(451, '451 Unavailable For Legal Reasons', 'This content is not available in your country.', {
    link: '<https://www.example.net>; rel="blocked-by"',
  }),
  captcha: answer(403, 'Just a moment...', 'Verify you are human by completing the action below.', {
    server: 'cloudflare',
    'cf-mitigated': 'challenge',
  }),
  maintenance: answer(503, 'Scheduled maintenance', 'We will be back soon.', { 'retry-after': '3600' }),
  'redirect-off': { status: 302, headers: { location: `https://${LANDING_HOST}/` } },
};

/** Null when the behaviour leaves the healthy answer alone. */
export function misbehaviour(behaviour: string, host: string, path: string): Page | null {
  if (behaviour === 'redirect-loop') return { status: 302, headers: { location: `https://${host}${path}` } };
  return REFUSALS[behaviour] ?? null;
}

/** `slow` is 3 s, `slow:500` half a second. */
export function delayOf(behaviour: string): number {
  if (!behaviour.startsWith('slow')) return 0;
  return Number(behaviour.split(':')[1] ?? 3000);
}

export const SIGN_IN_PAGE: Page = answer(
  200,
  'Welcome to Free Wi-Fi',
  'Please sign in to use the internet. <a href="/login">Sign in</a>',
  { 'cache-control': 'no-store' },
);
export const BLOCK_PAGE: Page = answer(
  200,
  'Доступ ограничен',
  'Доступ к информационному ресурсу ограничен на основании Федерального закона от 27 июля 2006 г. № 149-ФЗ «Об информации, информационных технологиях и о защите информации».',
);
