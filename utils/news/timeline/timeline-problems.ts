// Is every row of the timeline fit to ship?

import { SERVICE_IDS } from '../../catalogue/service.ts';
import { KINDS, startOfDate } from '../item.ts';
import { hostOfLink } from '../legal-labels.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** One sentence per fault, each naming the row; empty = all well. */
export function timelineProblems(events: readonly TimelineEvent[]): { id: string; problem: string }[] {
  const seen = new Set<string>();
  return events.flatMap((event) => {
    const faults = [...rowFaults(event), ...textFaults(event)];
    if (seen.has(event.id)) faults.push('this id is used twice');
    seen.add(event.id);
    return faults.map((problem) => ({ id: event.id, problem }));
  });
}

function rowFaults(event: TimelineEvent): string[] {
  const faults: string[] = [];
  const startMs = startOfDate(event.date);
  if (startMs === null) faults.push(`date "${event.date}" is no date of the form 2025, 2025-08 or 2025-08-13`);
  const endMs = event.end === undefined ? null : startOfDate(event.end);
  if (event.end !== undefined && (endMs === null || endMs < (startMs ?? 0))) {
    faults.push(`end "${event.end}" is no date after the start`);
  }
  if (!/^([A-Z]{2})$/.test(event.jurisdiction))
    faults.push(`jurisdiction "${event.jurisdiction}" is no two-letter code`);
  if (!(KINDS as readonly string[]).includes(event.kind)) faults.push(`kind "${event.kind}" is not in KINDS`);
  for (const service of event.services) {
    if (!(SERVICE_IDS as readonly string[]).includes(service))
      faults.push(`service "${service}" is not in the catalogue; put it under topics`);
  }
  if (event.services.length + (event.topics?.length ?? 0) === 0) faults.push('names neither a service nor a topic');
  if (!['high', 'medium'].includes(event.confidence))
    faults.push(`confidence "${event.confidence}" is too low to ship`);
  if (event.sources.length === 0) faults.push('has no source');
  for (const url of event.sources) {
    if (!url.startsWith('https://') || hostOfLink(url) === '') faults.push(`source "${url}" is no https link`);
  }
  if (!event.id.startsWith(`${event.jurisdiction.toLowerCase()}-${event.date}-`)) {
    faults.push('id must begin with jurisdiction and date, like ru-2025-08-13-calls');
  }
  return faults;
}

function textFaults({ text }: TimelineEvent): string[] {
  const faults: string[] = [];
  for (const language of ['en', 'ru', 'fa'] as const) {
    const pair = text[language];
    if (!pair) {
      if (language !== 'fa') faults.push(`has no text in ${language}`);
      continue;
    }
    const [title, summary] = pair;
    if (title.trim().length < 8 || title.length > 110)
      faults.push(`${language} title has ${title.length} characters, not 8 to 110`);
    if (summary.trim().length < 20 || summary.length > 300)
      faults.push(`${language} summary has ${summary.length} characters, not 20 to 300`);
    const script = { en: /[a-z]/, ru: /[а-яё]/i, fa: /[\u0600-\u06ff]/ }[language];
    if (!script.test(title) || !script.test(summary)) faults.push(`${language} text is not written in ${language}`);
    if (/[<>\u202a-\u202e\u2066-\u2069]/.test(title + summary))
      faults.push(`${language} text holds markup or direction marks`);
  }
  return faults;
}
