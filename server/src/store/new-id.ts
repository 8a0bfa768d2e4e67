// Random ids: 80 bits, written as 16 lower-case base-32 characters.
import { randomBytes } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

export function newId(): string {
  let bits = BigInt(`0x${randomBytes(10).toString('hex')}`)
  let id = ''
  for (let i = 0; i < 16; i++) {
    id += ALPHABET[Number(bits & 31n)]
    bits >>= 5n
  }
  return id
}
