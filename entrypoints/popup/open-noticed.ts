// Was the popup's page opened by a click on a notice, and whose was it?

let isAnswered = false;

/** Once a page: the address bears the notice's id, never a service's name, for the browser remembers addresses. */
export function openNoticed(
  hash: string,
  ask: (message: object) => Promise<unknown>,
  show: (change: { openId: string }) => void,
): void {
  if (isAnswered || hash.length < 2) return;
  isAnswered = true;
  ask({ type: 'notice-about', noticeId: hash.slice(1) }).then(
    (answer) => {
      const openId = (answer as { value?: unknown } | undefined)?.value;
      if (typeof openId === 'string') show({ openId });
    },
    // Without a worker nobody knows; the list stands there all the same.
    () => undefined,
  );
}
