// A calendar day, typed as French people write it: 31/03/2024.
import { parseDate } from '@internationalized/date'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { DateField, DateInput, DateSegment } from 'react-aria-components'
import { Button } from './Button.tsx'
import { FieldHelp, FieldLabel, type FieldTexts } from './FieldText.tsx'
import './fields.css'

interface DayFieldProps extends FieldTexts {
  /** `2024-03-31`, or null while nothing complete is typed. */
  value: string | null
  onChange: (day: string | null) => void
  labelHidden?: boolean
  /** Offers to remove the date. */
  clearable?: boolean
}

export function DayField({
  label,
  description,
  error,
  optional,
  value,
  onChange,
  labelHidden = false,
  clearable = false,
}: DayFieldProps): ReactNode {
  return (
    <DateField
      className="field-box"
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day === null ? null : day.toString())}
      shouldForceLeadingZeros
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {!labelHidden && <FieldLabel label={label} optional={optional} />}
      <div className="date-row">
        <DateInput className="input date-input">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        {clearable && value !== null && (
          <Button
            kind="quiet"
            size="small"
            iconOnly
            slot={null}
            icon={<X aria-hidden />}
            aria-label="Effacer la date"
            onPress={() => onChange(null)}
          />
        )}
      </div>
      <FieldHelp description={description} error={error} />
    </DateField>
  )
}
