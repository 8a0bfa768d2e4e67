// When which edit was first seen: two columns that grow, sent between processes as they are.
export interface ObservationColumns {
  edits: Uint32Array
  at: Float64Array
}

export interface Observations {
  add(edit: number, at: number): void
  readonly count: number
  columns(): ObservationColumns
}

export function createObservations(): Observations {
  let edits = new Uint32Array(1 << 16)
  let times = new Float64Array(1 << 16)
  let count = 0
  const grow = () => {
    const [oldEdits, oldTimes] = [edits, times]
    edits = new Uint32Array(count * 2)
    times = new Float64Array(count * 2)
    edits.set(oldEdits)
    times.set(oldTimes)
  }
  return {
    add(edit, at) {
      if (count === edits.length) grow()
      edits[count] = edit
      times[count] = at
      count++
    },
    get count() {
      return count
    },
    columns: () => ({ edits: edits.slice(0, count), at: times.slice(0, count) }),
  }
}
