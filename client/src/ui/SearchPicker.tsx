// A choice among many values, found by typing: what is found is listed under the field, in the page.
// (A combo box would open a pop-up that hides the rest of the page from assistive technology.)
import { Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Autocomplete, Input, ListBox, SearchField } from 'react-aria-components'
import { Button } from './Button.tsx'
import { FieldHelp, FieldLabel, type FieldTexts } from './FieldText.tsx'
import { ListItem } from './ListItem.tsx'
import type { Choice } from './Select.tsx'
import './fields.css'

interface SearchPickerProps extends FieldTexts {
  text: string
  /** Null while nothing is searched: no list is shown. */
  found: readonly Choice<string>[] | null
  /** Said in the list when nothing is found, or while searching. */
  emptyText: string
  onTextChange: (text: string) => void
  onChange: (value: string) => void
  placeholder?: string
}

export function SearchPicker({
  label,
  description,
  error,
  optional,
  text,
  found,
  emptyText,
  onTextChange,
  onChange,
  placeholder = '',
}: SearchPickerProps): ReactNode {
  return (
    <div className="search-picker">
      <Autocomplete inputValue={text} onInputChange={onTextChange}>
        <SearchField className="field-box" isInvalid={error !== undefined} validationBehavior="aria">
          <FieldLabel label={label} optional={optional} />
          <div className="search-row">
            <Search aria-hidden />
            <Input className="input" placeholder={placeholder} />
            {text !== '' && (
              <Button kind="quiet" size="small" iconOnly icon={<X aria-hidden />} aria-label="Effacer la recherche" />
            )}
          </div>
          <FieldHelp description={description} error={error} />
        </SearchField>
        {found !== null && (
          <ListBox
            aria-label={`${label} : résultats`}
            className="list-box search-results"
            items={found.map((choice) => ({ ...choice, id: choice.value }))}
            selectionMode="none"
            onAction={(key) => onChange(String(key))}
            renderEmptyState={() => <div className="list-empty">{emptyText}</div>}
          >
            {(choice) => <ListItem id={choice.value} label={choice.label} description={choice.description} />}
          </ListBox>
        )}
      </Autocomplete>
    </div>
  )
}
