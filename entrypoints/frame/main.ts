// The credentialless frame in Chromium's offscreen page: every request of a generation leaves from here.

import { serveFrame } from '../../utils/browser/chromium/frame-page.ts';

serveFrame();
