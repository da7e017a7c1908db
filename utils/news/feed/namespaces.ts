// Which vocabulary does a prefix mean, whatever it is called?

/** The prefix that the reader knows each vocabulary by; the feeds' own need none. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.w3\.org\/2005\/atom/i, ''],
  [/^https?:\/\/purl\.org\/(atom\/ns#|rss\/1\.0\/?$)/i, ''],
  [
    /^https?:\/\/(my\.netscape\.com\/(rdf\/simple|publish\/formats)|backend\.userland\.com|cyber\.law\.harvard\.edu)\//i,
    '',
  ],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\./i, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms\//i, 'dcterms'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?/i, 'content'],
  [/^https?:\/\/rssnamespace\.org\/feedburner\//i, 'feedburner'],
];

export class Namespaces {
  private readonly prefixes = new Map<string, string>();

  /** Declarations are taken from wherever they stand; feeds that mean two things by one prefix are not met. True if a prefix is new. */
  learn(attributes: ReadonlyMap<string, string>): boolean {
    const before = this.prefixes.size;
    for (const [name, uri] of attributes) {
      if (!name.startsWith('xmlns:') || this.prefixes.size >= 32) continue;
      const meant = KNOWN.find(([pattern]) => pattern.test(uri.trim()))?.[1];
      if (meant !== undefined) this.prefixes.set(name.slice(6).toLowerCase(), meant);
    }
    return this.prefixes.size > before;
  }

  /** `d:date` becomes `dc:date`, `ns0:entry` becomes `entry`. */
  usual(name: string): string {
    const colon = name.indexOf(':');
    const meant = colon < 0 ? undefined : this.prefixes.get(name.slice(0, colon));
    if (meant === undefined) return name;
    return meant === '' ? name.slice(colon + 1) : `${meant}${name.slice(colon)}`;
  }
}
