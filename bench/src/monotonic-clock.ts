// Milliseconds that mean the same in every process of this machine: Linux counts CLOCK_MONOTONIC from its boot.
const [seconds, nanoseconds] = process.hrtime()
const sinceBoot = seconds * 1000 + nanoseconds / 1e6 - performance.now()

export const now = (): number => sinceBoot + performance.now()
