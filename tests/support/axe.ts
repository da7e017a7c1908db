// Can everybody use this page? (axe-core, without what needs a real layout: contrast is looked at in the browser.)

import axe from 'axe-core';

export async function violations(root: Element): Promise<string[]> {
  const { violations: found } = await axe.run(root, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
