// How is a request recognised in the browser's events, without a byte on the wire?

/** A fragment stays in `webRequest` URLs and is never sent. */
export function markedUrl(url: string, generation: string, id: string): string {
  return `${url}#${generation}.${id}`;
}

/** The mark of a URL, `<generation>.<id>`. */
export function markOf(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}
