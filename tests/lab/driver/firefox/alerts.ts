// How are notifications counted where there is no desktop to show them?

import type { FirefoxBrowser } from './browser.ts';

/** Takes the desktop's place: keeps each notification open until it is closed, so that `getAll` knows of it. */
const DESKTOP = `(() => {
  const open = new Map();
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert(alert, listener) {
      open.set(alert.name, listener);
      listener?.observe(null, 'alertshow', alert.cookie);
    },
    closeAlert(name) {
      const listener = open.get(name);
      open.delete(name);
      listener?.observe(null, 'alertfinished', '');
    },
    getHistory: () => [],
    teardown() {},
  };
  const factory = {
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    createInstance: (iid) => service.QueryInterface(iid),
  };
  const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
  const id = Components.ID('{b0a2d1f4-5a40-4b7e-9f0c-6d0f6f1f2c11}');
  registrar.registerFactory(id, 'A desktop without a screen', '@mozilla.org/alerts-service;1', factory);
})()`;

/** Firefox itself asks for the login of a proxy as soon as it starts, in a window that holds up everything else. */
const CANCELLING = `Services.obs.addObserver({
  observe: (win) => win.setTimeout(() => win.document.getElementById('commonDialog').cancelDialog()),
}, 'common-dialog-loaded')`;

/** A user who answers no question of the browser's own. */
export async function cancelQuestions(browser: FirefoxBrowser): Promise<void> {
  await browser.inside(CANCELLING);
}

export async function giveDesktop(browser: FirefoxBrowser): Promise<void> {
  await browser.inside(DESKTOP);
}
