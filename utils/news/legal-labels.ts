// Which hosts are dangerous to open or share, and where?

interface Label {
  host: string;
  jurisdiction: string;
  /**
   * `reported ...`: said to be listed, but the list itself was not seen; as dangerous as what is listed.
   * `unchecked undesirable`: said that it may be listed; as dangerous, too. `unchecked`: only said that the list is to be read.
   */
  label:
    | `${'' | 'reported '}${'undesirable' | 'foreign agent'}`
    | `unchecked${'' | ' undesirable'}`
    | 'state media'
    | 'official';
  basis: string;
}

const LABELS: readonly Label[] = [
  { host: 'meduza.io', jurisdiction: 'RU', label: 'undesirable', basis: '26 January 2023' },
  { host: 'themoscowtimes.com', jurisdiction: 'RU', label: 'undesirable', basis: 'listed' },
  { host: 'hrw.org', jurisdiction: 'RU', label: 'undesirable', basis: '28 November 2025' },
  { host: 'rsf.org', jurisdiction: 'RU', label: 'undesirable', basis: 'published 14 August 2025' },
  { host: 'theins.ru', jurisdiction: 'RU', label: 'reported undesirable', basis: 'survey of sources, November 2026' },
  {
    host: 'novayagazeta.eu',
    jurisdiction: 'RU',
    label: 'reported undesirable',
    basis: 'survey of sources, November 2026',
  },
  {
    host: 'freedomhouse.org',
    jurisdiction: 'RU',
    label: 'reported undesirable',
    basis: 'survey of sources, November 2026',
  },
  {
    host: 'carnegieendowment.org',
    jurisdiction: 'RU',
    label: 'reported undesirable',
    basis: 'survey of sources, November 2026',
  },
  {
    host: 'accessnow.org',
    jurisdiction: 'RU',
    label: 'unchecked undesirable',
    basis: 'survey of sources, November 2026',
  },
  {
    host: 'roskomsvoboda.org',
    jurisdiction: 'RU',
    label: 'reported foreign agent',
    basis: 'survey of sources, November 2026',
  },
  { host: 'eff.org', jurisdiction: 'RU', label: 'unchecked', basis: 'survey of sources, November 2026' },
  { host: 'article19.org', jurisdiction: 'RU', label: 'unchecked', basis: 'survey of sources, November 2026' },
  { host: 'citizenlab.ca', jurisdiction: 'RU', label: 'unchecked', basis: 'survey of sources, November 2026' },
  { host: 'zona.media', jurisdiction: 'RU', label: 'foreign agent', basis: 'listed' },
  { host: 'tass.com', jurisdiction: 'RU', label: 'state media', basis: 'owner' },
  { host: 'rkn.gov.ru', jurisdiction: 'RU', label: 'official', basis: 'owner' },
];

function labelOf(host: string): Label | undefined {
  return LABELS.find((label) => host === label.host || host.endsWith(`.${label.host}`));
}

/** `undesirable in RU`, `reported foreign agent in RU`, `unchecked in RU`, `state media in RU`, or null. Shown in every place: links travel. */
export function legalLabelOf(url: string): string | null {
  const label = labelOf(hostOfLink(url));
  return label ? `${label.label} in ${label.jurisdiction}` : null;
}

/** Whether opening or sharing it is reported to be punishable in this place. */
export function isDangerousIn(url: string, jurisdiction: string | null): boolean {
  const label = labelOf(hostOfLink(url));
  return (label?.label ?? '').endsWith('undesirable') && label?.jurisdiction === jurisdiction;
}

/** The host as shown beside a link: punycode kept, so that a look-alike letter cannot hide. */
export function hostOfLink(url: string): string {
  return (/^https:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? '').toLowerCase().replace(/^www\./, '');
}
