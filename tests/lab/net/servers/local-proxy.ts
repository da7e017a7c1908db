// A proxy inside the client's own namespace: what it fetches goes out over the client's censored line.
// Arguments: type (both are understood), port, and an upstream "address:port"; with an upstream it leaks every other connection.

import { createConnection, createServer, type Socket } from 'node:net';
import { serveProxy } from './proxy.ts';

const [, , , port = '1080', upstream = ''] = process.argv;
let connections = 0;

function direct(host: string, targetPort: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port: targetPort }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Through the working proxy abroad, by SOCKS5 with the name left to it. */
async function abroad(host: string, targetPort: number): Promise<Socket> {
  const [address = '', relayPort = ''] = upstream.split(':');
  const socket = await direct(address, Number(relayPort));
  const say = (bytes: Buffer) =>
    new Promise<Buffer>((resolve, reject) => {
      socket.once('data', resolve);
      socket.once('close', () => reject(new Error('the relay hung up')));
      socket.write(bytes);
    });
  await say(Buffer.from([5, 1, 0]));
  const name = Buffer.from(host);
  const reply = await say(
    Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, Buffer.from([targetPort >> 8, targetPort & 255])]),
  );
  if (reply[1] !== 0) throw new Error('the relay refused');
  return socket;
}

const server = createServer((client) => {
  const isLeaking = connections++ % 2 === 1;
  serveProxy(client, 'works', upstream === '' || isLeaking ? direct : abroad);
});
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
process.stdin.on('end', () => process.exit(0)).resume();
