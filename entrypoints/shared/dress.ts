// Is it day or night on our pages?

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** The tokens stand once for light and once for dark; "as the system" is resolved here. */
export function dress(appearance: string): void {
  const resolve = (): void => {
    const isDark = appearance === 'dark' || (appearance === 'system' && darkness.matches);
    document.documentElement.dataset['appearance'] = isDark ? 'dark' : 'light';
  };
  darkness.onchange = resolve;
  resolve();
}
