// Does this service get through?

import type { ComponentChildren } from 'preact';
import type { ServiceView } from '../utils/contracts/snapshot.ts';
import { ChannelList } from './ChannelList.tsx';
import { serviceSentence, sinceWords } from './format.ts';
import styles from './ServiceRow.module.css';
import type { Speech } from './speech.ts';
import { Throughline } from './Throughline.tsx';

interface Props {
  service: ServiceView;
  speech: Speech;
  /** False while the network itself is not well: then no single service is accused. */
  isJudged: boolean;
  isOpen: boolean;
  onToggle: () => void;
  /** The "why", drawn only while it is open. */
  children?: ComponentChildren;
}

/** A troubled service in full; one that works in one quiet line, unless a part of it does not. */
export function ServiceRow({ service, speech, isJudged, isOpen, onToggle, children }: Props) {
  const { verdict } = service;
  const isQuiet = verdict.state === 'working' && service.hasPermission;
  const isKnown = service.hasPermission && (isJudged || isQuiet);
  const since = isKnown ? sinceWords(verdict, speech) : '';
  const isTold = isKnown && service.channels.some(({ verdict: own }) => (isQuiet ? isTroubled(own) : isChecked(own)));
  const panelId = `why-${service.id}`;
  const sentence = serviceSentence(service, isJudged, speech);
  return (
    <li
      class={styles.row}
      data-service={service.id}
      data-state={verdict.state}
      data-mechanism={verdict.mechanism ?? undefined}
      data-confidence={verdict.confidence}
      data-stage={verdict.stage}
      data-muted={isKnown ? undefined : true}
    >
      <div class={styles.face}>
        <button
          type="button"
          class={styles.head}
          data-action="why"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onClick={onToggle}
        >
          <span class={styles.top}>
            <span class={styles.name}>
              <b dir="auto">{service.name}</b>
              {isQuiet && <span class={styles.works}>{sentence}</span>}
              {since && <span class={styles.since}>{since}</span>}
            </span>
            <Throughline verdict={isKnown ? verdict : UNDRAWN} speech={speech} />
          </span>
          {!isQuiet && <span class={styles.say}>{sentence}</span>}
        </button>
        <ChannelList channels={service.channels} speech={speech} isHidden={!isOpen && !isTold} />
      </div>
      {isOpen && (
        <div class={styles.panel} id={panelId}>
          {children}
        </div>
      )}
    </li>
  );
}

/** A service may work while its calls or files do not. */
function isTroubled({ state, mechanism }: ServiceView['verdict']): boolean {
  return state !== 'working' && state !== 'unknown' && (state !== 'unclear' || mechanism !== null);
}

function isChecked({ state }: ServiceView['verdict']): boolean {
  return state !== 'unknown';
}

const UNDRAWN = { state: 'unknown', reachedAtLeast: null, failedAtMost: null } as const;
