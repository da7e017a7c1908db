// Which neutral sites tell whether the network itself is well?

import type { Control } from './service.ts';
import { endpoint, page } from './target.ts';

/**
 * No messenger and nobody who runs one (so nothing of Google's, which runs Meet, of Meta's, VK's or Tencent's). Global
 * ones stand on different operators' networks; domestic ones are ordinary sites that stay up where foreign traffic is
 * cut. All answer a HEAD over HTTPS; the domestic ones may turn robots away, which is an answer too.
 */
export const CONTROLS: readonly Control[] = [
  global('apple', 'https://captive.apple.com/hotspot-detect.html', 'general knowledge'),
  global('mozilla', 'https://detectportal.firefox.com/success.txt', 'general knowledge'),
  global('cloudflare', 'https://www.cloudflare.com/robots.txt', 'https://github.com/net4people/bbs/issues/662'),
  global('microsoft', 'https://www.microsoft.com/robots.txt', 'general knowledge'),
  global('wikimedia', 'https://www.wikipedia.org/', 'hyperion-cs/dpi-checkers:ru/dpi-ch/checkers/cidrwhitelist.go'),
  global('debian', 'https://www.debian.org/', 'general knowledge'),
  global('canonical', 'https://ubuntu.com/robots.txt', 'general knowledge'),
  global('iana', 'https://www.iana.org/', 'general knowledge'),
  global('ripe', 'https://www.ripe.net/', 'hyperion-cs/dpi-checkers:ru/tcp-16-20/main.js'),
  global('gnu', 'https://www.gnu.org/robots.txt', 'general knowledge'),
  domestic('RU', 'yandex', 'https://ya.ru/', 'hyperion-cs/dpi-checkers:ru/dpi-ch/checkers/cidrwhitelist.go'),
  domestic('RU', 'rutube', 'https://rutube.ru/', 'general knowledge'),
  domestic('RU', 'lenta', 'https://lenta.ru/', 'general knowledge'),
  domestic('RU', '2gis', 'https://2gis.ru/', 'general knowledge'),
  domestic('IR', 'digikala', 'https://www.digikala.com/', 'general knowledge'),
  domestic('IR', 'varzesh3', 'https://www.varzesh3.com/', 'general knowledge'),
  domestic('IR', 'aparat', 'https://www.aparat.com/', 'general knowledge'),
  domestic('IR', 'divar', 'https://divar.ir/', 'general knowledge'),
  domestic('CN', 'baidu', 'https://www.baidu.com/', 'general knowledge'),
  domestic('CN', 'tsinghua', 'https://www.tsinghua.edu.cn/', 'general knowledge'),
  domestic('CN', 'jd', 'https://www.jd.com/', 'general knowledge'),
  domestic('TR', 'metu', 'https://www.metu.edu.tr/', 'general knowledge'),
  domestic('TR', 'itu', 'https://www.itu.edu.tr/', 'general knowledge'),
  domestic('BY', 'bsu', 'https://bsu.by/', 'general knowledge'),
  domestic('BY', 'onliner', 'https://www.onliner.by/', 'general knowledge'),
  domestic('KZ', 'kaspi', 'https://kaspi.kz/', 'general knowledge'),
  domestic('KZ', 'kolesa', 'https://kolesa.kz/', 'general knowledge'),
];

/** The global ones, and the domestic ones of the user's place where it has any. */
export function controlsFor(jurisdiction: string | null): readonly Control[] {
  return CONTROLS.filter((control) => control.kind === 'global' || control.jurisdiction === jurisdiction);
}

function global(operator: string, url: string, source: string): Control {
  const id = `control/${operator}`;
  return { id, kind: 'global', jurisdiction: null, target: page({ id, url, operator, source }) };
}

function domestic(jurisdiction: string, operator: string, url: string, source: string): Control {
  const id = `control/${operator}`;
  return { id, kind: 'domestic', jurisdiction, target: endpoint({ id, url, operator, source }) };
}
