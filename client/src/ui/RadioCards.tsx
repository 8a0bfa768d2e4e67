// One choice among a few that each need a sentence.
import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { FieldHelp, FieldLabel, type FieldTexts } from './FieldText.tsx'
import type { Choice } from './Select.tsx'
import './fields.css'

interface RadioCardsProps<Value extends string> extends FieldTexts {
  value: Value | null
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
}

export function RadioCards<Value extends string>({
  label,
  description,
  error,
  value,
  choices,
  onChange,
}: RadioCardsProps<Value>): ReactNode {
  return (
    <RadioGroup
      className="radio-group"
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen)
        if (choice) onChange(choice.value)
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} />
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className="radio">
          <span className="choice-text">
            <span className="title">{choice.label}</span>
            {choice.description && <span className="soft">{choice.description}</span>}
          </span>
        </Radio>
      ))}
      <FieldHelp description={description} error={error} />
    </RadioGroup>
  )
}
