// Are exactly the packages of the lock installed? If not, installs them; runs before every npm script, on any Node from 20 on.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The tools are development dependencies, whatever NODE_ENV says. */
const CI = ['ci', '--include=dev'];
const OWN_NODE = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

main();

function main() {
  const missing = missingPackages();
  if (missing.length > 0) {
    console.log(`Setting up: ${missing.length} of the locked packages are not installed yet (npm ci) …`);
    install();
  }
  linkOwnNode();
  if (!hasFittingNode()) {
    stop(
      `Throughline's tools need Node 22.18 or later. The copy in node_modules does not run on ${process.platform}-${process.arch} ` +
        `and yours is ${process.version}: install Node 22 or 24 and try again.`,
    );
  }
}

/** Compares the lock with npm's own record of what it put into node_modules, so that `npm install <x>` counts too. */
function missingPackages() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const present = readPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).filter(([path, entry]) => {
    if (path === '' || entry.link) return false;
    const installed = present[path];
    // Optional packages of other platforms are never installed, and their absence says nothing.
    if (!installed) return !entry.optional && !entry.devOptional && !entry.peer;
    return installed.version !== entry.version || installed.integrity !== entry.integrity;
  });
}

function readPackages(file) {
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function install() {
  // Inside an npm script `node` may be the copy that `npm ci` is about to replace; npm's own Node is not.
  const npmScript = process.env.npm_execpath;
  const ran = npmScript?.endsWith('.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npmScript, ...CI], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', CI, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (ran.error) stop(`npm could not be started (${ran.error.message}). Is it installed beside Node?`);
  if (ran.status !== 0) stop('npm ci failed; what it printed above says why. Without the packages nothing can run.');
}

/**
 * Six packages bring a `node`, one a platform. npm 10 settles which of them may have the name before it leaves out those
 * of other platforms, and then often links none.
 */
function linkOwnNode() {
  const isWindows = process.platform === 'win32';
  const names = [
    `node-${isWindows ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  const file = isWindows ? 'node.exe' : 'node';
  const own = names.find((name) => existsSync(join(ROOT, 'node_modules', name, 'bin', file)));
  if (!own || existsSync(OWN_NODE)) return;
  if (isWindows) writeFileSync(OWN_NODE, `@"%~dp0\\..\\${own}\\bin\\node.exe" %*\r\n`);
  else symlinkSync(`../${own}/bin/node`, OWN_NODE);
}

function hasFittingNode() {
  const own = spawnSync(OWN_NODE, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const version = own.status === 0 ? own.stdout.trim() : process.version;
  const [major, minor] = version.slice(1).split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
