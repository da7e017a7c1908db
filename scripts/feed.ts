// What does the feed reader make of a file? Prints it as JSON; exits 1 with one sentence where it is no feed.

import { closeSync, openSync, readSync } from 'node:fs';
import { MAX_FEED_BYTES } from '../utils/news/feed/feed-size.ts';
import { type FeedProblem, parseFeed } from '../utils/news/parse-feed.ts';

const SENTENCES: Record<FeedProblem, string> = {
  empty: 'the file is empty',
  compressed: 'the file is gzip-compressed: unpack it first',
  'web-page': 'the file is a web page, not a feed',
  'not-a-feed': 'the file is no RSS, Atom, RDF, JSON Feed, OONI incidents or GitHub issues document',
  'broken-json': 'the file begins like JSON but cannot be read as JSON',
};

const TOO_LONG = `the file is JSON of more than ${MAX_FEED_BYTES / 1024} KB, and no entry in them is whole`;

const [path, ...rest] = process.argv.slice(2);
if (path === undefined || rest.length > 0) fail('usage: npm run feed -- FILE', 2);
else print(path);

function print(file: string): void {
  let bytes: Uint8Array;
  try {
    bytes = beginningOf(file);
  } catch (error) {
    fail(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`, 2);
    return;
  }
  const result = parseFeed({ bytes }, Date.now());
  if (!result.ok) {
    const isCut = bytes.length > MAX_FEED_BYTES && result.problem === 'broken-json';
    fail(`${file}: ${isCut ? TOO_LONG : SENTENCES[result.problem]}`, 1);
    return;
  }
  const { entries, ...feed } = result.value;
  const shown = entries.map(({ publishedMs, ...entry }) => ({
    ...entry,
    published: publishedMs === null ? null : new Date(publishedMs).toISOString(),
  }));
  console.log(JSON.stringify({ ...feed, entries: shown }, null, 2));
}

/** No more than the reader takes, whatever the file's size: one byte beyond shows that there is more. */
function beginningOf(file: string): Uint8Array {
  const bytes = new Uint8Array(MAX_FEED_BYTES + 1);
  const handle = openSync(file, 'r');
  try {
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(handle, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function fail(sentence: string, code: number): void {
  console.error(`feed: ${sentence}`);
  process.exitCode = code;
}
