// Do the catalogue's entries agree with each other?

import { CHANNEL_NAMES, type Control, hostOf, type Need, type Resolver, type Service, type Target } from './service.ts';

interface Lists {
  services: readonly Service[];
  controls: readonly Control[];
  callControls: readonly Control[];
  resolvers: readonly Resolver[];
}

/** One line a problem, `file: field: what is wrong`. */
export function relationProblems(lists: Lists): readonly string[] {
  return [
    ...lists.services.flatMap(serviceProblems),
    ...duplicates(
      'service',
      lists.services.map((it) => it.id),
    ),
    ...duplicates(
      'control',
      [...lists.controls, ...lists.callControls].map((it) => it.id),
    ),
    ...duplicates(
      'resolver operator',
      lists.resolvers.map((it) => it.operator),
    ),
    ...controlProblems(lists),
    ...lists.callControls.flatMap((it) =>
      it.target.kind === 'stun' || it.target.kind === 'turn'
        ? []
        : [`call-controls.ts (${it.id}): target.kind: must be stun or turn`],
    ),
  ];
}

function serviceProblems(service: Service): string[] {
  const file = `services/${service.id}.ts`;
  return [
    ...channelProblems(service, file),
    ...idProblems(service, file),
    ...allTargets(service)
      .filter((target) => service.retiredHosts.includes(hostOf(target)))
      .map((target) => `${file}: ${target.id}: probes a host that is listed as retired`),
    ...service.witnesses
      .filter((target) => !target.id.startsWith(`${service.id}/witness/`))
      .map((target) => `${file}: ${target.id}: a witness is called ${service.id}/witness/<name>`),
  ];
}

function channelProblems(service: Service, file: string): string[] {
  const problems: string[] = [];
  for (const name of CHANNEL_NAMES) {
    const channel = service.channels[name];
    if (channel === undefined) continue;
    if (channel.needs.length === 0 && channel.inference === undefined)
      problems.push(`${file}: channels.${name}: a channel without needs would always work; leave it out`);
    if (channel.inference !== undefined && name !== 'calls')
      problems.push(`${file}: channels.${name}.inference: only calls are inferred`);
    if ((channel.isStandIn ?? false) && name !== 'web')
      problems.push(`${file}: channels.${name}.isStandIn: only a site can stand in`);
    for (const need of channel.needs)
      if (!need.id.startsWith(`${service.id}/${name}/`))
        problems.push(`${file}: ${need.id}: a need is called ${service.id}/${name}/<name>`);
  }
  if (service.channels.web === undefined && service.channels.messages === undefined)
    problems.push(`${file}: channels: neither web nor messages, so the service could never have a state`);
  return problems;
}

/** The same id twice is fine for one shared target; two different targets under one id are not. */
function idProblems(service: Service, file: string): string[] {
  const problems = duplicates(
    `${file}: need`,
    needsOf(service).map((need) => need.id),
  );
  const byId = new Map<string, Target>();
  for (const target of allTargets(service)) {
    if (!target.id.startsWith(`${service.id}/`)) problems.push(`${file}: ${target.id}: must begin with ${service.id}/`);
    if ((byId.get(target.id) ?? target) !== target) problems.push(`${file}: ${target.id}: two targets bear this id`);
    byId.set(target.id, target);
  }
  return problems;
}

function controlProblems(lists: Lists): string[] {
  const messengerOperators = new Set(lists.services.flatMap(allTargets).map((target) => target.operator));
  const problems: string[] = [];
  for (const { id, kind, jurisdiction, target } of lists.controls) {
    const file = `controls.ts (${id})`;
    if (target.kind !== 'https') problems.push(`${file}: target.kind: must be https`);
    if (target.id !== id) problems.push(`${file}: target.id: must be the control's own id`);
    if ((kind === 'domestic') !== (jurisdiction !== null))
      problems.push(`${file}: jurisdiction: belongs to domestic controls, and only there`);
    if (messengerOperators.has(target.operator))
      problems.push(`${file}: target.operator: ${target.operator} runs a messenger, so it is no neutral witness`);
  }
  for (const place of new Set(lists.controls.map((control) => control.jurisdiction))) {
    const group = lists.controls.filter((control) => control.jurisdiction === place);
    problems.push(
      ...duplicates(
        `controls.ts: operator (${place ?? 'global'})`,
        group.map((it) => it.target.operator),
      ),
    );
  }
  return problems;
}

function needsOf(service: Service): Need[] {
  return Object.values(service.channels).flatMap((channel) => [...channel.needs]);
}

function allTargets(service: Service): Target[] {
  return [...needsOf(service).flatMap((need) => need.targets), ...service.witnesses];
}

function duplicates(what: string, names: readonly string[]): string[] {
  const doubled = names.filter((name, i) => names.indexOf(name) !== i);
  return [...new Set(doubled)].map((name) => `${what}: ${name} is there twice`);
}
