import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'news-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.replace(/^\(node.*|^\(Use.*/gm, '').trim() };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const ROW = {
  title: 'Gabon blocks WhatsApp',
  summary: '',
  language: 'en',
  published: '2026-02-17',
  source: 'x',
  relevant: true,
  services: ['whatsapp'],
  jurisdiction: 'GA',
  kind: 'full_block',
  duplicateOf: null,
};

describe('npm run feed', () => {
  it('reads of JSON beyond the cap the entries that are whole, and says if none is', () => {
    const items = Array.from({ length: 20_000 }, () => ({ title: 'A title', url: 'https://a.example.org/1' }));
    const cut = run('feed', file('long.json', JSON.stringify({ items })));
    expect([cut.status, JSON.parse(cut.stdout).isCut]).toEqual([0, true]);
    const { status, stderr } = run(
      'feed',
      file('one.json', JSON.stringify({ items: [{ title: 'x'.repeat(600_000) }] })),
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining('no entry in them is whole')]);
  });

  it('prints a feed as JSON', () => {
    const { status, stdout } = run('feed', 'tests/fixtures/news/feeds/atom.xml');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'atom',
      entries: [{ published: '2024-12-24T08:30:00.000Z' }, {}],
    });
  });

  it('says in one sentence what is wrong', () => {
    expect(run('feed', file('page.html', '<!doctype html><html></html>'))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/is a web page, not a feed$/),
    });
    expect(run('feed', join(folder, 'missing.xml'))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/cannot be read \(ENOENT\)$/),
    });
    expect(run('feed')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^feed: usage/) });
  });
});

describe('npm run curation', () => {
  it('exits 0 above the floors and 1 below', () => {
    expect(run('curation', '--set', file('good.jsonl', `${JSON.stringify(ROW)}\n`)).status).toBe(0);
    const bad = run('curation', '--set', file('bad.jsonl', `${JSON.stringify({ ...ROW, relevant: false })}\n`));
    expect(bad.status).toBe(1);
    expect(bad.stdout).toMatch(/LOW\s+relevance precision/);
  });

  it.each([
    ['not JSON', '{', /:1: not a line of JSON$/],
    ['no title', JSON.stringify({ ...ROW, title: undefined }), /:1: title: /],
    ['a wrong date', JSON.stringify({ ...ROW, published: 'soon' }), /:1: published: "soon" is no date$/],
    ['nothing at all', '', /holds no headlines$/],
  ])('names the line of a file with %s', (name, content, message) => {
    const { status, stderr } = run('curation', '--set', file(`${name}.jsonl`, content));
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('the timeline check', () => {
  it('passes', () => {
    expect(run('check-timeline')).toMatchObject({ status: 0, stdout: expect.stringMatching(/0 problems/) });
  });
});
