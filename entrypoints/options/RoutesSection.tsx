// What may be asked about routes?

import { TOOLS, toolOrigins } from '../../utils/circumvention/tools.ts';
import { EXIT_HOST, EXIT_ORIGIN } from '../../utils/network/exit-country.ts';
import { CheckField } from './fields.tsx';
import { ProxyForm } from './ProxyForm.tsx';
import type { ScreenProps } from './screen-props.ts';

export function RoutesSection(props: ScreenProps) {
  const { settings, speech, actions } = props;
  const words = speech.words.options.routing;
  const { routes } = settings;
  const set = (part: Partial<typeof routes>) => ({ routes: { ...routes, ...part } });
  return (
    <>
      <CheckField
        name="exit"
        label={words.exit}
        hint={speech.voice.say(words.exitHint, { host: EXIT_HOST })}
        isOn={routes.looksUpExit}
        onChange={(looksUpExit) =>
          looksUpExit
            ? void actions.changeWithHosts(set({ looksUpExit }), [EXIT_ORIGIN])
            : actions.change(set({ looksUpExit }))
        }
      />
      <CheckField
        name="tools"
        label={words.tools}
        hint={words.toolsHint}
        isOn={routes.toolIds !== null}
        onChange={(isOn) => actions.change(set({ toolIds: isOn ? [] : null }))}
      />
      {routes.toolIds !== null && <ToolList {...props} toolIds={routes.toolIds} />}
      <h3>{words.proxyTitle}</h3>
      {props.view.proxy === null ? (
        <p class="hint">{words.proxyNotHere}</p>
      ) : (
        <ProxyForm {...props} proxy={props.view.proxy} />
      )}
    </>
  );
}

/** Named only once the part is switched on, in the order of the alphabet, without a link (D12). */
function ToolList({ settings, speech, actions, toolIds }: ScreenProps & { toolIds: readonly string[] }) {
  const words = speech.words.options.routing;
  const toggle = (id: string, isOn: boolean): void => {
    const next = TOOLS.map((tool) => tool.id).filter((known) => (known === id ? isOn : toolIds.includes(known)));
    const change = { routes: { ...settings.routes, toolIds: next } };
    if (isOn) void actions.changeWithHosts(change, toolOrigins([id]));
    else actions.change(change);
  };
  const testable = TOOLS.filter(({ endpoints }) => endpoints.length > 0);
  const others = TOOLS.filter(({ endpoints }) => endpoints.length === 0).map(({ name }) => name);
  return (
    <>
      <fieldset class="sources">
        <legend>{words.toolsLegend}</legend>
        {testable.map(({ id, name, endpoints }) => (
          <CheckField
            key={id}
            name={`tool-${id}`}
            label={name}
            hint={endpoints.map(({ url }) => new URL(url).hostname).join(' · ')}
            isOn={toolIds.includes(id)}
            onChange={(isOn) => toggle(id, isOn)}
          />
        ))}
      </fieldset>
      <p class="hint">
        {words.toolsNotTestable} {others.join(' · ')}
      </p>
    </>
  );
}
