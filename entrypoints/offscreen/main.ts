// The page behind the worker in Chromium: it holds the probing frame and the peer connections, and reads feeds.

import { embedFrame, serveOffscreen } from '../../utils/browser/chromium/offscreen-page.ts';

serveOffscreen(embedFrame(), () => import('../../utils/news/read-feeds.ts'));
