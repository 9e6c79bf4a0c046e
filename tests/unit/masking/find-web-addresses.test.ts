import { describe, expect, it } from 'vitest';
import { findWebAddresses } from '../../../src/shared/masking/text/find-web-addresses.ts';

const found = (text: string) =>
  findWebAddresses(text).map(({ start, end, site }) => [text.slice(start, end), site]);

describe('web addresses that tell who somebody is', () => {
  it.each([
    ['https://shop.example.com/orders/4711882?token=a1', 'https://shop.example.com/'],
    ['https://example.com/u/5f3c2a9e8b7d', 'https://example.com/'],
    ['www.example.com/track?parcel=JD014600', 'www.example.com/'],
    ['http://mia@example.com/', 'http://example.com/'],
    ['https://example.com/c/0f8fad5b-d9cb-469f-a165-70867728950e', 'https://example.com/'],
    ['https://example.com/app#/customer/4711882', 'https://example.com/'],
    ['https://example.com:8443/s/a1B2c3D4e5F6', 'https://example.com/'],
  ])('are found: %s', (address, site) => {
    expect(found(`See ${address}.`)).toEqual([[address, site]]);
    expect(found(`(${address})`)).toEqual([[address, site]]);
  });

  it.each([
    'https://example.com/',
    'https://www.example.com/products/coffee-machine-2000',
    'https://example.com/blog/2026/11/customer-journey',
    'https://example.com/report-20261103',
    'https://example.com/help#returns',
    'Ask at example.com about it',
    'www.example.com',
  ])('are not those of a page for everybody: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is done in no time where a text is made to be slow', () => {
    const text = `https://${'a.'.repeat(100_000)}/${'1a'.repeat(100_000)}?`.repeat(2);
    expect(findWebAddresses(text).length).toBeGreaterThan(0);
  });
});
