// A figure with as many decimals as it deserves.
export const inDigits = (value: number | null | undefined, digits: number): string =>
  typeof value === 'number' && Number.isFinite(value)
    ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : '–'
