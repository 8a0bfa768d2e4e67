// What surrounds every field: its label, its help, its fault.
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'

/** Shared by all fields. An `error` marks the field and is read with it. */
export interface FieldTexts {
  label: string
  description?: string | undefined
  error?: string | undefined
  /** Said beside the label, since most fields are required. */
  optional?: boolean | undefined
}

export function FieldLabel({ label, optional }: Pick<FieldTexts, 'label' | 'optional'>): ReactNode {
  return (
    <Label className="field-label">
      {label}
      {optional && <span className="field-optional"> (facultatif)</span>}
    </Label>
  )
}

export function FieldHelp({ description, error }: Pick<FieldTexts, 'description' | 'error'>): ReactNode {
  return (
    <>
      {description && (
        <Text slot="description" className="field-description">
          {description}
        </Text>
      )}
      <FieldError className="field-error">
        {({ validationErrors }) => (
          <>
            <CircleAlert size={16} aria-hidden />
            {error ?? validationErrors.join(' ')}
          </>
        )}
      </FieldError>
    </>
  )
}
