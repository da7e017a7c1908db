// What kind of event is it?

import type { Kind } from '../item.ts';
import type { Hit } from './find-terms.ts';
import type { Relevance } from './judge-relevance.ts';
import { distance, has, hitsOf, isNear, type Reading } from './reading.ts';
import { type Mention, otherPlatforms } from './tag-services.ts';

/** The first that fits, from the most peculiar to the most general; the title decides where it can. */
export function kindOf(reading: Reading, services: readonly Mention[], relevance: Relevance): Kind {
  if (isRecovery(reading, services)) return 'status';
  return (
    kindIn(mainClause(reading), services, relevance) ??
    kindIn({ ...reading, byLabel: labelled(reading, (hit) => hit.field === 0) }, services, relevance) ??
    deedKind(reading, services, relevance) ??
    likeliestKind(reading, services)
  );
}

function kindIn(clause: Reading, services: readonly Mention[], relevance: Relevance): Kind | null {
  return peculiarKind(clause, services) ?? stageOf(clause, services) ?? deedKind(clause, services, relevance);
}

/** "Restored after an outage": nobody lifted anything. */
function isRecovery(reading: Reading, services: readonly Mention[]): boolean {
  if (services.length === 0 || has(reading, 'block', 0) || has(reading, 'state', 0) || has(reading, 'slow', 0))
    return false;
  return has(reading, 'unblock', 0) && has(reading, 'down', 0);
}

const SUBORDINATE =
  /^(after|as|amid|over|ahead|before|following|citing|despite|because|while|when|ahead|после|из|перед|накануне|поскольку|ради|tras|ante|mientras|durante|ardindan|nedeniyle|sonrasi|oncesi|بعد|عقب|وسط|قبيل|بسبب|پس|در پي)$/;

/** What is said before "after", "amid", "as": the deed rather than its occasion. */
function mainClause(reading: Reading): Reading {
  const end = reading.tokens.findIndex((token, at) => at > 3 && (token.field === 1 || SUBORDINATE.test(token.text)));
  return { ...reading, byLabel: labelled(reading, (hit) => hit.field === 0 && (end < 0 || hit.to < end)) };
}

function labelled(reading: Reading, isKept: (hit: Hit) => boolean): Reading['byLabel'] {
  return new Map([...reading.byLabel].map(([label, hits]) => [label, hits.filter(isKept)] as const));
}

/** Nothing is said of the deed: what such headlines are mostly about. */
function likeliestKind(reading: Reading, services: readonly Mention[]): Kind {
  if (any(reading, 'vpn') && !any(reading, 'state')) return 'circumvention_block';
  if (any(reading, 'vpn', 'enc', 'msg') || any(reading, 'state')) return 'law';
  return services.length > 0 ? 'full_block' : 'status';
}

function any(reading: Reading, ...labels: Parameters<typeof hitsOf>[1][]): boolean {
  return labels.some((label) => (reading.byLabel.get(label)?.length ?? 0) > 0);
}

/** "Blocks Apple's FaceTime" is no removal: there the store itself must be named. */
function isOutOfStore(reading: Reading): boolean {
  if (any(reading, 'remove')) return any(reading, 'store');
  const stores = hitsOf(reading, 'store').filter(
    ({ from, to }) => from !== to || reading.tokens[from]?.text !== 'apple',
  );
  return any(reading, 'block') && stores.length > 0;
}

const FORGED =
  /hijack|poison|spoof|forg|fake|inject|tamper|nxdomain|redirec|подмен|перехват|отрав|污染|劫持|投毒|伪造|虚假|الوده|مسموم|جعل|ربايش|تسميم|مزور|تزوير|تلاعب|خطف|envenen|suplant|secuest|manip|zehir|yonlend|sahte/;

/** Kinds with a sign of their own. */
function peculiarKind(reading: Reading, services: readonly Mention[]): Kind | null {
  const hasService = services.length > 0 || otherPlatforms(reading).length > 0;
  if (any(reading, 'mitm')) return 'tls_mitm';
  if (any(reading, 'hijack') && reading.tokens.some((token) => token.field === 0 && FORGED.test(token.text)))
    return 'dns_hijack';
  if (any(reading, 'whitelist')) return any(reading, 'vpn') ? 'circumvention_block' : 'whitelist';
  if (isOutOfStore(reading) && (any(reading, 'remove') || !any(reading, 'unblock'))) return 'app_store_removal';
  if (
    any(reading, 'prosecute') &&
    (any(reading, 'vpn', 'use') || isPhoneCheck(reading)) &&
    !any(reading, 'unblock') &&
    !isLawMaking(reading)
  )
    return 'user_liability';
  if (
    any(reading, 'fine', 'court') &&
    any(reading, 'vpn') &&
    any(reading, 'use') &&
    !any(reading, 'block') &&
    !isLawMaking(reading)
  )
    return 'user_liability';
  if (isAboutMinors(reading)) return 'law';
  if (any(reading, 'signup') && any(reading, 'block', 'cut', 'down', 'state') && hasService)
    return 'registration_block';
  return null;
}

/** Who is kept out by age is kept out by law. */
function isAboutMinors(reading: Reading): boolean {
  return (
    any(reading, 'minors') &&
    any(reading, 'block', 'law', 'demand', 'warn') &&
    !any(reading, 'unblock', 'down', 'cut', 'deny') &&
    !any(reading, 'prosecute')
  );
}

function isPhoneCheck(reading: Reading): boolean {
  return hitsOf(reading, 'prosecute').some(({ from, to }) =>
    reading.tokens
      .slice(from, to + 1)
      .some(({ text }) => /^(phone|телефон|هواتف|هاتف|گوشي|گوشی|手|telefon)/.test(text)),
  );
}

/** Not yet, no longer, or not at all. */
function stageOf(reading: Reading, services: readonly Mention[]): Kind | null {
  if (any(reading, 'deny') && any(reading, 'block', 'warn', 'unblock', 'close', 'slow', 'cut')) return 'status';
  if (any(reading, 'nature') && any(reading, 'net') && !any(reading, 'unblock', 'block') && services.length === 0)
    return 'status';
  if (any(reading, 'unblock') && any(reading, 'down') && !any(reading, 'block', 'state', 'slow', 'cut'))
    return 'status';
  if (any(reading, 'unblock') && !(any(reading, 'warn') && any(reading, 'demand')) && !isReturnOfScanning(reading))
    return 'unblock';
  if (isMakersDeed(reading, services)) return 'product_change';
  if (any(reading, 'close') && !any(reading, 'block') && !isLawMaking(reading) && !any(reading, 'state')) {
    if (services.length > 0 || otherPlatforms(reading).length > 0) return 'product_change';
  }
  const deeds = hitsOf(reading, 'block', 'slow', 'cut', 'close');
  const isAhead = hitsOf(reading, 'warn').some((hit) => isNear(hit, deeds, 3, reading));
  if (isLawmakersWish(reading, services)) return 'warning';
  const isOnlyBill = hasInstrument(reading) && !any(reading, 'close');
  return isAhead && !isOnlyBill && !any(reading, 'fine') && !isDone(reading) ? 'warning' : null;
}

/** "Chat Control is back": a bill returns, nothing that was cut. */
function isReturnOfScanning(reading: Reading): boolean {
  return any(reading, 'enc', 'named') && any(reading, 'enc', 'law') && !any(reading, 'net', 'vpn', 'block', 'social');
}

const MAKER = /^(meta|google|microsoft|rakuten|kakao|tencent|salesforce|slack|discord|zoom|skype|snap|naver)$/;

/** Whoever makes it takes it away, and no authority is near. */
function isMakersDeed(reading: Reading, services: readonly Mention[]): boolean {
  return (
    services.length > 0 &&
    MAKER.test(reading.tokens[0]?.text ?? '') &&
    any(reading, 'close', 'block', 'cut', 'remove') &&
    !any(reading, 'state', 'law', 'court', 'demand', 'unblock', 'down', 'world') &&
    !reading.hits.some(({ label }) => /^(name|called|body):/.test(label))
  );
}

const LAWMAKER =
  /^(lawmaker|senat|mps|congress|parliament|duma|peers|государ|госдум|депутат|сенатор|парламент|рад|مجلس|نماينده|نواب|برلمان|meclis|milletvek|diputad|congreso|senado|议员|議員|国会|國會)/;

/** A bill is more than the wish of a lawmaker. */
function hasInstrument(reading: Reading): boolean {
  return hitsOf(reading, 'law').some((hit) => {
    const word = reading.tokens[hit.from]?.text ?? '';
    return LAW_WORDS.test(word) && !LAWMAKER.test(word);
  });
}

const HINTING = /^(hints?|could|may|might|next|допуст\S*|намекн\S*|не исключ\S*|podria|insinua)$/;

/** "Lawmaker hints that Meet could be next": no bill, no deed. */
function isLawmakersWish(reading: Reading, services: readonly Mention[]): boolean {
  return (
    services.length > 0 &&
    !hasInstrument(reading) &&
    !any(reading, 'fine', 'court', 'demand', 'unblock', 'enc', 'minors') &&
    any(reading, 'law') &&
    hitsOf(reading, 'warn').some((hit) => HINTING.test(reading.tokens[hit.from]?.text ?? ''))
  );
}

/** A court order shows that it is more than a plan. */
function isDone(reading: Reading): boolean {
  return any(reading, 'court') && any(reading, 'demand');
}

/** What is done to what. */
function deedKind(reading: Reading, services: readonly Mention[], relevance: Relevance): Kind | null {
  const isBlock = any(reading, 'block');
  const isApp = services.length > 0 || otherPlatforms(reading).length > 0 || any(reading, 'msg');
  if (isApp && any(reading, 'call') && (isBlock || any(reading, 'slow', 'cut', 'down')) && isCallMeant(reading))
    return 'calls';
  if (isPartCut(reading, services)) return 'partial_block';
  if (any(reading, 'fine') && !any(reading, 'vpn')) return 'law';
  if (isBeforeCourt(reading) || isOrderToBlockOthers(reading, services)) return 'law';
  if (any(reading, 'cut', 'close') && any(reading, 'net') && !isLawMaking(reading) && isOfNoPlatform(reading, services))
    return 'shutdown';
  if (isLaw(reading)) return 'law';
  if (any(reading, 'down') && any(reading, 'world')) return 'status';
  if (any(reading, 'slow')) return any(reading, 'vpn') && services.length === 0 ? 'circumvention_block' : 'throttle';
  if (any(reading, 'vpn') && (isBlock || any(reading, 'cut', 'down')) && services.length === 0)
    return 'circumvention_block';
  if (any(reading, 'proto') && isBlock && services.length === 0) return 'protocol_block';
  if (isShutdown(reading, services)) return 'shutdown';
  if (any(reading, 'vpn') && isBlock && isCloserToVpn(reading, services)) return 'circumvention_block';
  if (any(reading, 'down') && services.length > 0 && (!isBlock || relevance.deed === 'down')) return 'status';
  if (isOutage(reading, services)) return 'status';
  if (isBlock) return blockKind(reading);
  if (any(reading, 'law', 'court', 'demand', 'enc')) return 'law';
  if (any(reading, 'close') && services.length > 0) return 'product_change';
  if (any(reading, 'cut') && services.length > 0 && !any(reading, 'down')) return blockKind(reading);
  if (any(reading, 'cut', 'down')) return services.length > 0 ? 'status' : 'shutdown';
  return any(reading, 'measure', 'deny') ? 'status' : null;
}

const CHALLENGE =
  /^(plea|pleas|petition\w*|appeal\w*|challeng\w*|hears|hearing|lawsuit|sues|обжал\S*|оспор\S*|жалоб\S*|recurso|recurre\w*|impugna\w*|iptal\w*|itiraz\w*|dava\w*|شكايت|اعتراض|طعن\S*|诉|訴)$/;

/** A block that is disputed in court is no new block. */
function isBeforeCourt(reading: Reading): boolean {
  const isDisputed = reading.tokens.some(({ field, text }) => field === 0 && CHALLENGE.test(text));
  return isDisputed && any(reading, 'court') && any(reading, 'block');
}

const INFINITIVE = /^(to|a|zu|de)$/;

/** "Orders WhatsApp to block impostors": a duty of the service's, not a block of it. */
function isOrderToBlockOthers(reading: Reading, services: readonly Mention[]): boolean {
  return services.some(({ hit }) =>
    hitsOf(reading, 'demand').some(
      (demand) =>
        demand.to < hit.from &&
        distance(demand, hit, reading) <= 2 &&
        hitsOf(reading, 'block').some(
          (block) =>
            block.from > hit.to &&
            INFINITIVE.test(reading.tokens[block.from - 1]?.text ?? '') &&
            !services.some((other) => other.hit.from > block.to),
        ),
    ),
  );
}

/** Nothing named stands nearer to the cut than the network does. */
function isOfNoPlatform(reading: Reading, services: readonly Mention[]): boolean {
  return services.length === 0 && (otherPlatforms(reading).length === 0 || isNetworkCut(reading, services));
}

/** It does not work, and nobody and no place is named. */
function isOutage(reading: Reading, services: readonly Mention[]): boolean {
  return (
    services.length > 0 &&
    any(reading, 'down') &&
    !any(reading, 'state', 'court', 'law', 'demand', 'warn', 'vpn') &&
    !reading.hits.some(({ label, field }) => field === 0 && /^(name|called|body):/.test(label))
  );
}

/** Photos, files or voice notes fail while the rest goes on. */
function isPartCut(reading: Reading, services: readonly Mention[]): boolean {
  return (
    services.length > 0 &&
    any(reading, 'partial') &&
    any(reading, 'block', 'cut', 'down') &&
    !any(reading, 'world', 'law', 'call', 'unblock', 'slow') &&
    !any(reading, 'vpn')
  );
}

function isCloserToVpn(reading: Reading, services: readonly Mention[]): boolean {
  const nearest = (hits: readonly Hit[]) =>
    Math.min(...hitsOf(reading, 'block').flatMap((deed) => hits.map((hit) => distance(deed, hit, reading))), 1000);
  return nearest(hitsOf(reading, 'vpn')) < nearest(services.map(({ hit }) => hit));
}

/** The calls are what is blocked, not how somebody was reached. */
function isCallMeant(reading: Reading): boolean {
  const calls = hitsOf(reading, 'call');
  return hitsOf(reading, 'block', 'slow', 'cut', 'down').some((deed) =>
    calls.some((call) => distance(deed, call, reading) <= 6),
  );
}

/** Law rather than deed: lawmakers act, or the order is about how to behave and not about blocking. */
function isLaw(reading: Reading): boolean {
  if (any(reading, 'law') && (isLawMaking(reading) || !any(reading, 'block', 'cut', 'slow'))) return true;
  if (any(reading, 'demand', 'court') && !any(reading, 'block', 'slow', 'cut', 'down', 'remove')) return true;
  return any(reading, 'enc') && any(reading, 'demand', 'court', 'state') && !any(reading, 'block');
}

const LAW_WORDS =
  /^(law|troops|soldiers|public|for|bars?|at|schools?|teachers|учител|педагог|врач|школ|чиновник|военн|вуз|посадов|госорган|держслуж|робоч|рабоч|funcionari|servidores|maestr|fonctionn|beamt|موظف|معلم|كارمند|كاركنان|memur|ogretmen|kamu|公|教|军|bill|legis|parliament|lawmaker|senat|duma|mps|congress|act|passes|draft|chat|policy|regulation|ordinance|decree|under|age|minimum|official|government|civil|vote|peers|back|coalition|licens|сотрудникам|работникам|введ|запрет|закон|госдум|депутат|поправк|сенатор|указ|постановл|норм|коап|служебн|госслуж|рад|قانون|لايحه|طرح|مجلس|نماينده|yasa|kanun|tasari|teklif|meclis|15|16|yas|ley|leyes|proyecto|congreso|senado|diputados|decreto|menores|edad|مشروع|برلمان|تشريع|نواب|法|条|議|议|草|未|年)/;

/** Those who make laws, or what they make, stand in the text. */
function isLawMaking(reading: Reading): boolean {
  return hitsOf(reading, 'law').some(({ from, to }) =>
    reading.tokens.slice(from, to + 1).some(({ text }) => LAW_WORDS.test(text)),
  );
}

function isShutdown(reading: Reading, services: readonly Mention[]): boolean {
  if (!any(reading, 'net')) return false;
  if (any(reading, 'cut')) return isOfNoPlatform(reading, services) || isNetworkCut(reading, services);
  return (
    any(reading, 'block', 'down') &&
    services.length === 0 &&
    otherPlatforms(reading).length === 0 &&
    !any(reading, 'social', 'msg', 'site')
  );
}

const PROVIDER = /^(isp|provider|telco|operator|carrier)/;

/** "WhatsApp goes offline" is no shutdown; "internet cut, WhatsApp gone" is. */
function isNetworkCut(reading: Reading, services: readonly Mention[]): boolean {
  const nets = hitsOf(reading, 'net').filter((net) => !PROVIDER.test(reading.tokens[net.from]?.text ?? ''));
  return hitsOf(reading, 'cut').some((cut) => {
    const toNearest = (hits: readonly Hit[]) => Math.min(...hits.map((hit) => distance(cut, hit, reading)), 1000);
    const toNet = toNearest(nets.filter((net) => net.from !== cut.from));
    const platforms = [...services.map(({ hit }) => hit), ...otherPlatforms(reading)];
    return toNet <= 2 && toNet <= toNearest(platforms);
  });
}

function blockKind(reading: Reading): Kind {
  if (any(reading, 'partial')) return 'partial_block';
  return any(reading, 'region') && has(reading, 'region', 0) ? 'regional_block' : 'full_block';
}
