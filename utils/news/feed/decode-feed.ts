// In which encoding do these bytes speak?

/** Text of the bytes; what cannot be decoded becomes U+FFFD, an unknown encoding is read as UTF-8. */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const label =
    markOf(bytes) ?? declaredIn(bytes) ?? /charset=["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  return decoderFor(label).decode(bytes);
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
