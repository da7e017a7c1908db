import { describe, expect, it } from 'vitest';
import { classifyAddress } from '../../../utils/evidence/address-class.ts';

describe('classifyAddress', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['157.240.1.60', 'public'],
    ['172.32.0.1', 'public'],
    ['100.128.0.1', 'public'],
    ['223.255.255.255', 'public'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'private'],
    ['169.254.1.1', 'private'],
    ['198.19.255.255', 'private'],
    ['224.0.0.1', 'private'],
    ['255.255.255.255', 'private'],
    ['0.1.2.3', 'private'],
    ['0.0.0.0', 'unspecified'],
    ['127.0.0.1', 'loopback'],
    ['127.9.9.9', 'loopback'],
    ['10.10.34.35', 'block-page'],
    ['95.167.13.50', 'block-page'],
    ['d0::11', 'block-page'],
    ['243.185.187.39', 'block-page'],
    ['2a00:1450:4001:81b::200e', 'public'],
    ['[2606:4700::1111]', 'public'],
    ['::1', 'loopback'],
    ['::', 'unspecified'],
    ['fe80::1%eth0', 'private'],
    ['fd00::1', 'private'],
    ['ff02::1', 'private'],
    ['2001:db8::1', 'private'],
    ['::ffff:10.0.0.1', 'private'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:8.8.8.8', 'public'],
    ['64:ff9b::8.8.8.8', 'public'],
    ['64:ff9b::10.10.34.34', 'block-page'],
    ['64:ff9b::c0a8:1', 'private'],
  ])('puts %s into %s', (address, expected) => {
    expect(classifyAddress(address)).toBe(expected);
  });

  it.each([
    '',
    'example.org',
    '1.2.3',
    '256.1.1.1',
    '1:2:3',
    '1::2::3',
    ':::',
    '12345::',
    '1:2:3:4:5:6:7:8:9',
    '::1.2.3.999',
  ])('finds no address in %j', (text) => {
    expect(classifyAddress(text)).toBeNull();
  });
});
