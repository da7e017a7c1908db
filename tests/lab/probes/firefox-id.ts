// Under which name does Firefox know the probing extension?

export const FIREFOX_ID = 'probing@throughline';
