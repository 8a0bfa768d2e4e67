// A menu opened by a button; items act, or lead somewhere.
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  MenuSection as AriaMenuSection,
  Header,
  type MenuProps,
  type MenuSectionProps,
  Popover,
  type PopoverProps,
  Separator,
  Text,
} from 'react-aria-components'
import './Menu.css'

export { MenuTrigger } from 'react-aria-components'

interface OwnMenuProps extends Omit<MenuProps<object>, 'className' | 'style'> {
  placement?: NonNullable<PopoverProps['placement']>
}

/** Put inside `MenuTrigger` after its button. */
export function Menu({ placement = 'bottom end', ...menu }: OwnMenuProps): ReactNode {
  return (
    <Popover className="popover menu-popover" placement={placement}>
      <AriaMenu {...menu} className="menu" />
    </Popover>
  )
}

interface OwnItemProps extends Omit<AriaMenuItemProps, 'className' | 'style' | 'children' | 'textValue'> {
  label: string
  description?: string
  icon?: ReactNode
  danger?: boolean
}

export function MenuItem({ label, description, icon, danger = false, ...item }: OwnItemProps): ReactNode {
  return (
    <AriaMenuItem {...item} textValue={label} className={danger ? 'menu-item menu-item-danger' : 'menu-item'}>
      {({ isSelected }) => (
        <>
          {icon}
          <span className="menu-item-text">
            <Text slot="label">{label}</Text>
            {description && (
              <Text slot="description" className="menu-item-description">
                {description}
              </Text>
            )}
          </span>
          {isSelected && <Check className="menu-item-check" aria-hidden />}
        </>
      )}
    </AriaMenuItem>
  )
}

interface OwnSectionProps
  extends Pick<MenuSectionProps<object>, 'selectionMode' | 'selectedKeys' | 'onSelectionChange'> {
  title: string
  children: ReactNode
}

export function MenuSection({ title, children, ...selection }: OwnSectionProps): ReactNode {
  return (
    <AriaMenuSection {...selection} className="menu-section">
      <Header className="menu-section-title">{title}</Header>
      {children}
    </AriaMenuSection>
  )
}

export function MenuSeparator(): ReactNode {
  return <Separator className="menu-separator" />
}
