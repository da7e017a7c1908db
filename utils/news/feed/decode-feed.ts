// In which encoding do these bytes speak?

/** Text of the bytes; what cannot be decoded becomes U+FFFD, an unknown encoding is read as UTF-8. */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const mark = markOf(bytes);
  if (mark !== null) return decoderFor(mark).decode(bytes);
  const said = /charset=["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const label = decoderFor(declaredIn(bytes) ?? said ?? 'utf-8').encoding;
  // Whatever was declared: a text of other letters that is flawless UTF-8 is UTF-8, and one that is not is something else.
  const flawless = asFlawlessUtf8(bytes);
  if (flawless !== null && (label === 'utf-8' || bytes.length - flawless.length >= MANY)) return flawless;
  if (label !== 'utf-8') return decoderFor(label).decode(bytes);
  const other = decoderFor(said ?? 'utf-8').encoding;
  return decoderFor(other !== 'utf-8' ? other : isCyrillicByBytes(bytes) ? 'windows-1251' : 'utf-8').decode(bytes);
}

/** null if a byte is wrong. */
function asFlawlessUtf8(bytes: Uint8Array): string | null {
  try {
    // In a document cut at the cap the last letter may be half there.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Bytes beyond one a letter, from which on it is more than chance that they are in order. */
const MANY = 4;

/** Russian in one byte a letter: long rows of the upper quarter, which no other old encoding of feeds fills so. */
function isCyrillicByBytes(bytes: Uint8Array): boolean {
  let [letters, others, rows] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    if (byte >= 0xc0) {
      letters++;
      if ((bytes[at + 1] ?? 0) >= 0xc0 && (bytes[at + 2] ?? 0) >= 0xc0) rows++;
    } else others++;
  }
  return letters > 9 * others && rows > letters / 2;
}

/** The byte order mark, or the pattern a `<` or `{` leaves in two bytes. */
function markOf(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return null;
}

function declaredIn(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, 200)) head += byte < 0x80 ? String.fromCharCode(byte) : '?';
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? null;
  // A document that could be read up to here is not in the two-byte encoding it claims.
  return declared !== null && /^(utf-?16|ucs-?2|iso-10646-ucs)/i.test(declared) ? 'utf-8' : declared;
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('utf-8');
  }
}
