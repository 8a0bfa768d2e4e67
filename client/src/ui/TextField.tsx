// A line, or several, of text.
import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  TextArea,
} from 'react-aria-components'
import { FieldHelp, FieldLabel, type FieldTexts } from './FieldText.tsx'
import './fields.css'

type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid' | 'type'> &
  FieldTexts & { multiline?: boolean; rows?: number; placeholder?: string; type?: HTMLInputTypeAttribute }

export function TextField({
  label,
  description,
  error,
  optional,
  multiline,
  rows = 4,
  placeholder = '',
  ...field
}: TextFieldProps): ReactNode {
  return (
    <AriaTextField {...field} className="field-box" isInvalid={error !== undefined} validationBehavior="aria">
      <FieldLabel label={label} optional={optional} />
      {multiline ? (
        <TextArea className="input" rows={rows} placeholder={placeholder} />
      ) : (
        <Input className="input" placeholder={placeholder} />
      )}
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  )
}
