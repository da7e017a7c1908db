// Which hosts are contacted, and what for?

import styles from './HostList.module.css';

interface Props {
  groups: readonly { what: string; hosts: readonly string[] }[];
}

export function HostList({ groups }: Props) {
  return (
    <dl class={styles.groups}>
      {groups
        .filter(({ hosts }) => hosts.length > 0)
        .map(({ what, hosts }) => (
          <div key={what}>
            <dt>{what}</dt>
            {hosts.map((host) => (
              <dd key={host} dir="ltr">
                {host}
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
