// Runs inside the lab's client namespace: starts Firefox there and passes WebDriver BiDi on, a message a line.
// `relay.ts <firefox> <profile> [argument...]`. When its input ends, Firefox ends too.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import WebSocket from 'ws';

const [binary = '', profile = '', ...rest] = process.argv.slice(2);
const ENDPOINT = /WebDriver BiDi listening on (ws:\/\/[^\s]+)/;

const firefox = spawn(
  binary,
  ['--profile', profile, '--no-remote', '--remote-debugging-port=0', '--remote-allow-system-access', ...rest],
  { stdio: ['ignore', 'ignore', 'pipe'] },
);
const hasGone = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
const endpoint = await new Promise<string>((resolve, reject) => {
  let said = '';
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
    const found = ENDPOINT.exec(said)?.[1];
    if (found) resolve(found);
  };
  firefox.stderr.on('data', listen);
  firefox.once('error', reject);
  void hasGone.then(() => reject(new Error(`Firefox did not start: ${said.trim() || 'it said nothing'}`)));
});

const socket = new WebSocket(`${endpoint}/session`, { maxPayload: 0 });
socket.on('message', (message: Buffer) => process.stdout.write(`${message.toString()}\n`));
socket.once('error', (error) => process.stderr.write(`${error.message}\n`));
socket.once('open', () => {
  // Only now: lines that come before anybody listens are lost.
  const input = createInterface({ input: process.stdin });
  input.on('line', (line) => socket.send(line));
  input.once('close', () => void firefox.kill());
});
await hasGone;
process.exit(0);
