// Says in French which Node.js is needed, before anything fails for a reason nobody understands.
const NEEDED = [20, 19]

export function demandNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  console.error(
    `Coplume a besoin de Node.js ${NEEDED.join('.')} ou d’une version ultérieure ; cette machine a la version ${process.versions.node}.\nInstallez une version récente (https://nodejs.org/fr), puis recommencez.`,
  )
  process.exit(1)
}
