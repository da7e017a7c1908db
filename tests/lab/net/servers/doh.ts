// What does a DNS-over-HTTPS resolver answer? (RFC 8484, and the JSON form of Google and Cloudflare.)

import { answerJson, readQuestion, writeAnswer } from '../dns.ts';
import { honestAnswer } from '../wire/resolver.ts';
import type { World } from '../world.ts';
import type { Page } from './pages.ts';

const BAD_REQUEST: Page = { status: 400, headers: { 'content-type': 'text/plain' }, body: 'Bad Request\n' };

/** Null when the path is no resolver's: the host's ordinary pages answer then. */
export function answerDoh(
  world: World,
  method: string,
  path: string,
  accept: string | undefined,
  body: Buffer,
): Page | null {
  const url = new URL(path, 'https://resolver.invalid');
  if (!/^\/(dns-query|resolve|unfiltered|family|private|dns|)(\/|$)/.test(url.pathname)) return null;
  const wire = method === 'POST' ? body : base64url(url.searchParams.get('dns'));
  if (wire !== null && wire.length > 0) return answerWire(world, wire);
  const name = url.searchParams.get('name');
  if (name !== null && (url.pathname.startsWith('/resolve') || accept?.includes('application/dns-json')))
    return answerName(world, name, url.searchParams.get('type') ?? 'A');
  return url.pathname === '/' ? null : BAD_REQUEST;
}

const base64url = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text, 'base64url'));

function answerWire(world: World, wire: Buffer): Page {
  const question = readQuestion(wire);
  if (question === null) return BAD_REQUEST;
  const headers = { 'content-type': 'application/dns-message', 'cache-control': 'max-age=5' };
  return { status: 200, headers, body: writeAnswer(question, honestAnswer(world, question)) };
}

function answerName(world: World, name: string, type: string): Page {
  const question = {
    id: 0,
    name: name.toLowerCase().replace(/\.$/, ''),
    type: type === '1' ? 'A' : type.toUpperCase(),
  };
  return {
    status: 200,
    headers: { 'content-type': 'application/dns-json' },
    body: answerJson(question, honestAnswer(world, question)),
  };
}
