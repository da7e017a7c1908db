// Which certificate does the lab show for a name: under the lab's CA, Signal's private root, or an interceptor's?

import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bits, commonName, der, integer, objectId, octets, pem, sequence, time, truth } from './der.ts';

const DAY_MS = 86_400_000;
const ECDSA_SHA256 = '1.2.840.10045.4.3.2';

export interface Authority {
  name: string;
  key: KeyObject;
  certificate: string;
}

export interface Leaf {
  key: string;
  cert: string;
}

export interface Names {
  dns: string[];
  addresses?: string[];
}

interface Body {
  issuer: string;
  subject: string;
  publicKey: KeyObject;
  notBefore: Date;
  notAfter: Date;
  extensions: Buffer[];
}

function certificate(body: Body, key: KeyObject): string {
  const algorithm = sequence(objectId(ECDSA_SHA256));
  const signed = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x5a]), randomBytes(8)])),
    algorithm,
    commonName(body.issuer),
    sequence(time(body.notBefore), time(body.notAfter)),
    commonName(body.subject),
    body.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...body.extensions)),
  );
  return pem(sequence(signed, algorithm, bits(sign('sha256', signed, key))));
}

const extension = (id: string, isCritical: boolean, content: Buffer) =>
  sequence(objectId(id), ...(isCritical ? [truth()] : []), octets(content));
const basicConstraints = (isAuthority: boolean) =>
  extension('2.5.29.19', true, sequence(...(isAuthority ? [truth()] : [])));
const keyUsage = (bitmap: number, unused: number) => extension('2.5.29.15', true, bits(Buffer.from([bitmap]), unused));

export function createAuthority(name: string): Authority {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = {
    issuer: name,
    subject: name,
    publicKey,
    notBefore: new Date(Date.now() - 30 * DAY_MS),
    notAfter: new Date(Date.now() + 3650 * DAY_MS),
    extensions: [basicConstraints(true), keyUsage(0x06, 1)],
  };
  return { name, key: privateKey, certificate: certificate(body, privateKey) };
}

// One key for all servers: making keys is slow, and nobody here attacks them.
const leafKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const leafKey = leafKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

/** `endsInDays` below 0 makes an expired one. */
export function issue(authority: Authority, names: Names, endsInDays = 90): Leaf {
  const sans = [
    ...names.dns.map((name) => der(0x82, Buffer.from(name))),
    ...(names.addresses ?? []).map((address) => der(0x87, Buffer.from(address.split('.').map(Number)))),
  ];
  const body = {
    issuer: authority.name,
    subject: names.dns[0] ?? 'nameless',
    publicKey: leafKeys.publicKey,
    notBefore: new Date(Date.now() - 90 * DAY_MS),
    notAfter: new Date(Date.now() + endsInDays * DAY_MS),
    extensions: [
      basicConstraints(false),
      keyUsage(0x80, 7),
      extension('2.5.29.37', false, sequence(objectId('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.17', false, sequence(...sans)),
    ],
  };
  return { key: leafKey, cert: certificate(body, authority.key) + authority.certificate };
}

/** Signed by its own key under its own name: nobody vouches for it. */
export function selfSigned(names: Names): Leaf {
  const own = { name: names.dns[0] ?? 'nameless', key: createPrivateKey(leafKey), certificate: '' };
  return issue(own, names);
}

/** Names of one edge, shortened by wildcards where three or more share a parent, as large sites do. */
export function coveringNames(hosts: readonly string[]): string[] {
  const byParent = new Map<string, string[]>();
  for (const host of hosts) {
    const parent = host.slice(host.indexOf('.') + 1);
    byParent.set(parent, [...(byParent.get(parent) ?? []), host]);
  }
  return [...byParent].flatMap(([parent, group]) =>
    group.length >= 3 && parent.includes('.') ? [`*.${parent}`] : group,
  );
}
