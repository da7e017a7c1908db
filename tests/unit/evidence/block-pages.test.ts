import { describe, expect, it } from 'vitest';
import { BLOCK_PAGES, isBlockPageAddress, isBlockPageUrl } from '../../../utils/evidence/block-pages.ts';

describe('block pages', () => {
  it('knows a listed redirect with any path behind it', () => {
    expect(isBlockPageUrl('http://warning.rt.ru/?id=17&st=0')).toBe(true);
    expect(isBlockPageUrl('http://blocked.mgts.ru')).toBe(true);
  });

  it('does not take a stranger that begins or ends alike', () => {
    expect(isBlockPageUrl('http://warning.rt.ru.example.org/')).toBe(false);
    expect(isBlockPageUrl('http://not-warning.rt.ru/')).toBe(false);
    expect(isBlockPageUrl('https://example.org/?next=http://warning.rt.ru')).toBe(false);
    expect(isBlockPageUrl('warning.rt.ru')).toBe(false);
  });

  it('knows listed addresses whole', () => {
    expect(isBlockPageAddress('10.10.34.34')).toBe(true);
    expect(isBlockPageAddress('10.10.34.3')).toBe(false);
  });

  it('has a source, a jurisdiction and something to recognise in every entry', () => {
    for (const page of BLOCK_PAGES) {
      expect(page.source).toMatch(/^https:\/\//);
      expect(page.jurisdiction).toMatch(/^[A-Z]{2}$/);
      expect(page.addresses.length + page.locations.length).toBeGreaterThan(0);
    }
  });
});
