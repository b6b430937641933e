/**
 * Opens the workbench: builds, serves on this machine, and opens the default browser where there is one.
 * PORT asks for a port; the next free one is taken where it is in use.
 */
import { createServer } from 'node:net';
import webpack from 'webpack';
import DevServer from 'webpack-dev-server';
import configurations from '../webpack.config.js';

const HOST = 'localhost';

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

async function freePort(from) {
  for (let port = from; port < from + 100; port += 1) if (await isFree(port)) return port;
  return 0;
}

/** A server without a desktop has nothing to open a page in; asking anyway only prints errors. */
function hasDesktop() {
  if (process.env.CI || process.env.BROWSER === 'none') return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const wanted = Number(process.env.PORT ?? 3000);
const port = await freePort(wanted);
if (port !== wanted) console.log(`Port ${wanted} is in use, so the workbench takes ${port || 'another'}.`);
const configs = (await configurations({}, { mode: 'production' })).filter((config) => config.devServer !== false);
const [{ devServer }] = configs;
const url = (chosen) => `http://${HOST}:${chosen}/workbench.html`;

console.log('Building the workbench, less than a minute …');
const compiler = webpack(configs);
const server = new DevServer(
  {
    ...devServer,
    host: HOST,
    port,
    client: false,
    liveReload: false,
    open: hasDesktop() ? [url(port)] : false,
    devMiddleware: { stats: 'errors-only' },
    setupExitSignals: true,
  },
  compiler,
);
await server.start();
await new Promise((resolve) => server.middleware.waitUntilValid(resolve));
console.log(`\n  The workbench is ready: ${url(server.server.address().port)}\n  Ctrl+C stops it.\n`);
