// A choice among many values, found by typing; the caller searches and gives what was found.
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { ComboBox as AriaComboBox, Input, ListBox, Popover } from 'react-aria-components'
import { FieldHelp, FieldLabel, type FieldTexts } from './FieldText.tsx'
import { ListItem } from './ListItem.tsx'
import type { Choice } from './Select.tsx'
import './fields.css'
import './Menu.css'

interface ComboBoxProps extends FieldTexts {
  value: string | null
  text: string
  found: readonly Choice<string>[]
  /** Said in the list when nothing is found, or while searching. */
  emptyText: string
  onTextChange: (text: string) => void
  onChange: (value: string) => void
  placeholder?: string
}

/** The server already filtered: showing less than it found would hide a SIREN's match. */
const keepAll = (): boolean => true

export function ComboBox({
  label,
  description,
  error,
  optional,
  value,
  text,
  found,
  emptyText,
  onTextChange,
  onChange,
  placeholder = '',
}: ComboBoxProps): ReactNode {
  return (
    <AriaComboBox
      className="field-box"
      value={value}
      inputValue={text}
      onInputChange={onTextChange}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      items={found.map((choice) => ({ ...choice, id: choice.value }))}
      defaultFilter={keepAll}
      menuTrigger="input"
      allowsEmptyCollection
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} optional={optional} />
      <div className="combo-box-row">
        <Search aria-hidden />
        <Input className="input" placeholder={placeholder} />
      </div>
      <FieldHelp description={description} error={error} />
      <Popover className="popover list-popover">
        <ListBox<Choice<string>>
          className="list-box"
          renderEmptyState={() => <div className="list-empty">{emptyText}</div>}
        >
          {(choice) => <ListItem id={choice.value} label={choice.label} description={choice.description} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
