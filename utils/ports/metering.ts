// Does traffic on this line cost its user?

/** `unknown`: most browsers on a desk do not tell. */
export type Metering = 'metered' | 'unmetered' | 'unknown';
