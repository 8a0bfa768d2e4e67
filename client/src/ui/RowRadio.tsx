// Designates one row of a list whose rows hold fields of their own.
import type { ReactNode } from 'react'
import './fields.css'

interface RowRadioProps {
  /** Shared by the rows. */
  group: string
  label: string
  /** Tells this row from the others to who does not see it. */
  row: string
  selected: boolean
  invalid?: boolean
  onSelect: () => void
}

// A native button: a radio group around text fields would take their arrow keys.
export function RowRadio({ group, label, row, selected, invalid = false, onSelect }: RowRadioProps): ReactNode {
  return (
    <label className="row-radio" data-invalid={invalid || undefined}>
      <input type="radio" name={group} checked={selected} onChange={onSelect} />
      <span>
        {label}
        {row !== '' && <span className="visually-hidden"> : {row}</span>}
      </span>
    </label>
  )
}
