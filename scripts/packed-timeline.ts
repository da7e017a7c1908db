// How does the timeline come into a package in less room?

import type { Plugin } from 'vite';
import { TIMELINE } from '../utils/news/timeline/index.ts';
import { packTimeline } from '../utils/news/timeline/packed-timeline.ts';

const LIST = /[\\/]utils[\\/]news[\\/]timeline[\\/]index\.ts$/;

/** Unpacked when it is first asked for: most wakes of the worker never do. */
export function packedTimeline(): Plugin {
  return {
    name: 'throughline:packed-timeline',
    enforce: 'pre',
    load(id) {
      if (!LIST.test(id)) return null;
      const packed = JSON.stringify(packTimeline(TIMELINE));
      return `import { unpackTimeline } from './packed-timeline.ts';\nconst packed = ${packed};\nlet events;\nexport const shippedEvents = () => (events ??= unpackTimeline(packed));\n`;
    },
  };
}
