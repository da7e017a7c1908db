// The page behind the worker in Chromium: it holds the probing frame and the peer connections.

import { embedFrame, serveOffscreen } from '../../utils/browser/chromium/offscreen-page.ts';

serveOffscreen(embedFrame());
