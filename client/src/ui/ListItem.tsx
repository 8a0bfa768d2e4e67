// An option of a list that opens under a field.
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBoxItem, type ListBoxItemProps, Text } from 'react-aria-components'

interface ListItemProps extends Omit<ListBoxItemProps, 'className' | 'style' | 'children' | 'textValue'> {
  label: string
  description?: string | undefined
}

export function ListItem({ label, description, ...item }: ListItemProps): ReactNode {
  return (
    <ListBoxItem {...item} textValue={label} className="list-item">
      {({ isSelected }) => (
        <>
          <span className="list-item-text">
            <Text slot="label">{label}</Text>
            {description && <Text slot="description">{description}</Text>}
          </span>
          {isSelected && <Check aria-hidden />}
        </>
      )}
    </ListBoxItem>
  )
}
