// In which order are the stories about one target tried? THE order: the first that fits is told.

import type { Finding, Rule, TargetView } from '../finding.ts';
import { unknown } from '../plain-failure.ts';
import { blockPage } from './block-page.ts';
import { cannotTell } from './cannot-tell.ts';
import { cutCalls } from './cut-calls.ts';
import { cutHandshake } from './cut-handshake.ts';
import { cutSocket } from './cut-socket.ts';
import { expiredEndpoint } from './expired-endpoint.ts';
import { foreignCertificate } from './foreign-certificate.ts';
import { mixedCuts } from './mixed-cuts.ts';
import { nameGoneHere } from './name-gone-here.ts';
import { neverChecked } from './never-checked.ts';
import { passing } from './passing.ts';
import { privateRoot } from './private-root.ts';
import { serverDown } from './server-down.ts';
import { serverSaysNo } from './server-says-no.ts';
import { silence } from './silence.ts';

export const RULES: readonly Rule[] = [
  expiredEndpoint,
  neverChecked,
  privateRoot,
  passing,
  blockPage,
  nameGoneHere,
  foreignCertificate,
  cutHandshake,
  cutSocket,
  cutCalls,
  mixedCuts,
  serverSaysNo,
  serverDown,
  silence,
  cannotTell,
];

export function findingOf(view: TargetView): Finding {
  for (const rule of RULES) {
    const finding = rule(view);
    if (finding !== null) return finding;
  }
  return unknown('never-checked');
}
