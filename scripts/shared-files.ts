// Which small modules that several entries share lie together in one file?

/**
 * The bundler would write a file for each set of modules that the same entries share, some of a hundred bytes; a file
 * weighs that much in an archive by its name alone. Nothing here is heavy for whoever did not ask for it.
 */
export const SHARED_FILES = [
  fileOf('common', [
    'utils/kernel/',
    'utils/words/(voice|written|locales)',
    'utils/catalogue/service\\.ts',
    'utils/verdict/verdict',
    'utils/evidence/observation',
    'utils/contracts/snapshot',
    'utils/network/network',
    'utils/browser/(clock|origins)',
    'entrypoints/shared/read-networks',
  ]),
  // Not its record, which the offscreen page needs without the rest.
  fileOf('feeds', ['utils/news/(kept-items|sources|legal-labels|feed)']),
  fileOf('wire', ['utils/browser/(base64|wire|chromium)']),
  // Not all of `shared`: the dashboard would load the catalogue and the schema library with it. And nothing that the
  // worker uses: it has no popup to borrow from.
  fileOf('pages', ['entrypoints/shared/(dress|fetch|page)', 'components/', 'utils/browser/page', 'popup-part:']),
];

function fileOf(name: string, paths: readonly string[]) {
  return { name, minShareCount: 2, test: new RegExp(`[\\/\\\\\\0](${paths.join('|').replaceAll('/', '[\\/\\\\]')})`) };
}
