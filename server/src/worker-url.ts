// Worker threads run compiled code, also when their parent runs from source (tests): `tsc -b` comes first.
/** Start it with `execArgv: []`: conditions that name sources must not follow into the compiled code. `path` is relative to `server/src`, without extension, e.g. `rooms/log-worker`. */
export function workerUrl(path: string): URL {
  const here = new URL('.', import.meta.url)
  const compiled = here.pathname.endsWith('/src/') ? new URL('../dist/', here) : here
  return new URL(`${path}.js`, compiled)
}
