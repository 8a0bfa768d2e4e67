// A choice among a few known values.
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, ListBox, Popover, SelectValue } from 'react-aria-components'
import { FieldHelp, FieldLabel, type FieldTexts } from './FieldText.tsx'
import { ListItem } from './ListItem.tsx'
import './fields.css'
import './Menu.css'

export interface Choice<Value extends string> {
  value: Value
  label: string
  description?: string | undefined
}

interface SelectProps<Value extends string> extends FieldTexts {
  value: Value | null
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
  isDisabled?: boolean
  /** Where a column already says what the value is: the label is only read aloud. */
  labelHidden?: boolean
  placeholder?: string
}

export function Select<Value extends string>({
  label,
  description,
  error,
  optional,
  value,
  choices,
  onChange,
  isDisabled = false,
  labelHidden = false,
  placeholder = 'Choisir…',
}: SelectProps<Value>): ReactNode {
  return (
    <AriaSelect
      className="field-box"
      value={value}
      onChange={(key) => {
        const choice = choices.find((one) => one.value === key)
        if (choice) onChange(choice.value)
      }}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      placeholder={placeholder}
      validationBehavior="aria"
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <FieldLabel label={label} optional={optional} />}
      <Button className="input select-button">
        <SelectValue className="select-value" />
        <ChevronDown aria-hidden />
      </Button>
      <FieldHelp description={description} error={error} />
      <Popover className="popover list-popover">
        <ListBox className="list-box" items={choices.map((choice) => ({ ...choice, id: choice.value }))}>
          {(choice) => <ListItem id={choice.value} label={choice.label} description={choice.description} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
