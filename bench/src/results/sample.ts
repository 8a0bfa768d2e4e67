// One server measured once.
export interface Sample {
  scenario: string
  case: string
  server: string
  /** By column of the scenario. */
  values: Record<string, number>
  /** Why the figures do not count. */
  discarded: string | null
}
