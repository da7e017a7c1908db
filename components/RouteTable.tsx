// What gets through directly, what by the detour, and what does that mean?

import type { AgedLook, RouteTable as Table } from '../utils/circumvention/compare-routes.ts';
import { signOf } from './format.ts';
import styles from './RouteTable.module.css';
import type { DetailedSpeech } from './speech.ts';

interface Props {
  table: Table;
  nameOf: (subject: string) => string;
  speech: DetailedSpeech;
}

export function RouteTable({ table, nameOf, speech }: Props) {
  const { details, voice } = speech;
  const words = details.routes;
  const { more, fewer } = table;
  const sum = [
    more > 0 ? voice.say(words.more, { count: more }) : '',
    fewer > 0 ? voice.say(words.fewer, { count: fewer }) : '',
  ];
  return (
    <>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.service}</th>
            <th scope="col">{words.name.direct}</th>
            <th scope="col">{words.name[table.via?.route ?? 'unknown']}</th>
            <th scope="col">{words.means}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.subject} data-subject={row.subject} data-meaning={row.meaning}>
              <th scope="row">
                <bdi>{row.subject === 'calls' ? words.calls : nameOf(row.subject)}</bdi>
              </th>
              <Look look={row.direct} speech={speech} />
              <Look look={row.via} speech={speech} />
              <td class={styles.means}>{words.meaning[row.meaning]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class={styles.sum}>{more + fewer > 0 ? sum.filter(Boolean).join(' · ') : words.same}</p>
      {hasCallsPastProxy(table) && <p class={styles.note}>{words.callsPastProxy}</p>}
    </>
  );
}

/** WebRTC sends UDP past a proxy of the browser (RFC 8828, modes 1 and 2): the look is one at the line itself. */
function hasCallsPastProxy({ via, rows }: Table): boolean {
  return via?.route === 'proxy' && rows.some(({ subject, via: look }) => subject === 'calls' && look !== null);
}

function Look({ look, speech }: { look: AgedLook | null; speech: DetailedSpeech }) {
  const { details, voice } = speech;
  if (!look) return <td class={styles.never}>{details.routes.never}</td>;
  return (
    <td data-state={look.state}>
      <span class={styles.state}>
        <span aria-hidden="true">{signOf(look.state, voice)}</span>
        {`\u00a0${found(look, speech)}`}
      </span>
      <small>{voice.say(details.routes.age, { time: voice.span(look.ageMs) })}</small>
    </td>
  );
}

/** How long it took, how it is cut, or else its state in a word. */
function found({ state, mechanism, responseMs }: AgedLook, { words, details, voice }: DetailedSpeech): string {
  if (state === 'working' && responseMs !== null) return voice.amount(Math.round(responseMs), 'millisecond');
  const how = state === 'interference' && mechanism ? details.routes.cut[mechanism] : null;
  return how ?? words.short[state];
}
