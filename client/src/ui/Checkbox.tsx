// A box to tick, with a line of explanation under its label.
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components'
import './fields.css'

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  label: ReactNode
  description?: ReactNode
}

export function Checkbox({ label, description, ...box }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox {...box} className="checkbox">
      {({ isIndeterminate }) => (
        <>
          <span className="checkbox-box">{isIndeterminate ? <Minus aria-hidden /> : <Check aria-hidden />}</span>
          <span className="choice-text">
            <span>{label}</span>
            {description && <span className="soft">{description}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  )
}
