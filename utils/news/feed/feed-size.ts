// How much of a feed is taken, whatever it sends?

export const MAX_FEED_BYTES = 512 * 1024;
export const MAX_ENTRIES = 50;
