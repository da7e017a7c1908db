// Where does the user say to be?

import type { Voice } from '../utils/words/voice.ts';

interface Props {
  id: string;
  value: string | null;
  noneLabel: string;
  voice: Voice;
  onChange: (jurisdiction: string | null) => void;
}

export function PlaceSelect({ id, value, noneLabel, voice, onChange }: Props) {
  return (
    <select id={id} data-place value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
      <option value="">{noneLabel}</option>
      {placesIn(voice).map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

const sorted = new Map<string, readonly (readonly [code: string, name: string])[]>();

/** Sorted once per language: 249 comparisons by Intl take some milliseconds. */
function placesIn(voice: Voice): readonly (readonly [code: string, name: string])[] {
  const known = sorted.get(voice.locale);
  if (known) return known;
  const collator = new Intl.Collator(voice.locale);
  const places = PLACES.match(/../g) ?? [];
  const list = places.map((code) => [code, voice.region(code)] as const).sort((a, b) => collator.compare(a[1], b[1]));
  sorted.set(voice.locale, list);
  return list;
}

/** ISO 3166-1 alpha-2, without the uninhabited. */
const PLACES =
  'ADAEAFAGAIALAMAOARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGTGUGWGYHKHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW';
