// Who has which address in the lab?

/** In the client's home network, before the home router's NAT. */
export const CLIENT = '192.168.77.2';
/** What the internet sees of the client. */
export const CLIENT_PUBLIC = '198.51.100.23';
/** A second address, added and deleted to make the browser believe that it changed networks. */
export const CLIENT_SECOND = '192.168.77.3';
/** The client inside a VPN, and what the internet then sees of it. */
export const TUNNEL_CLIENT = '10.66.0.2';
export const TUNNEL_EXIT = '203.0.113.7';
export const TUNNEL_EXIT_CENSORED = '198.51.100.77';
/** The control vantage, in a country that censors nothing. */
export const VANTAGE = '192.0.2.99';
/** The ISP's resolver; the wire answers any UDP port 53 itself. */
export const RESOLVER = '100.64.0.53';
/** The machine a proxy runs on, and where its traffic comes from when it works. */
export const PROXY = '203.0.113.80';
export const PROXY_PORTS = { uncensored: 1080, refuse: 1081, auth: 1082, hang: 1083, dead: 1089, relay: 1090 } as const;
/** Inside the client's own namespace: proxies whose traffic goes out through the censored line. */
export const LOCAL_PROXY_PORT = 1080;
/** Interceptor and captive portal; no DNS name leads here. */
export const BACKSTAGE = '203.0.113.250';
export const INTERCEPTOR_PORT = 7443;
export const PORTAL_PORT = 7080;

/** Countries as a trace page names them. */
export const EXIT_COUNTRY = 'NL';
export const CENSORED_COUNTRY = 'DE';
