// Who I am here, how I like the screen, and the way out.
import { ChevronDown, Keyboard, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useSignedIn } from '../../api/use-me.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '../../ui/Menu.tsx'
import { OrganisationBadge } from '../../ui/OrganisationBadge.tsx'
import { KeyboardHelp } from './KeyboardHelp.tsx'
import { SignOutDialog } from './SignOutDialog.tsx'
import { chooseTheme, currentTheme, type Theme } from './theme.ts'
import { useSignOut } from './use-sign-out.ts'
import './account.css'

const themes: { id: Theme; label: string; icon: ReactNode }[] = [
  { id: 'device', label: 'Selon l’appareil', icon: <Monitor aria-hidden /> },
  { id: 'light', label: 'Clair', icon: <Sun aria-hidden /> },
  { id: 'dark', label: 'Sombre', icon: <Moon aria-hidden /> },
]

export function AccountMenu(): ReactNode {
  const { person, organisation } = useSignedIn()
  const [theme, setTheme] = useState(currentTheme)
  const [helpShown, showHelp] = useState(false)
  const signOut = useSignOut(person.id)
  return (
    <>
      <MenuTrigger>
        <Button kind="quiet" className="account-button" aria-label={`Mon compte\u00a0: ${person.name}`}>
          <OrganisationBadge organisation={organisation} show="mark" />
          <span className="account-name">{person.name}</span>
          <ChevronDown aria-hidden />
        </Button>
        <Menu aria-label="Mon compte">
          <MenuSection title={`${person.name}, ${organisation.name}`}>
            <MenuItem label="Aide au clavier" icon={<Keyboard aria-hidden />} onAction={() => showHelp(true)} />
            <MenuItem label="Se déconnecter" icon={<LogOut aria-hidden />} onAction={signOut.start} />
          </MenuSection>
          <MenuSeparator />
          <MenuSection
            title="Apparence"
            selectionMode="single"
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const chosen = themes.find(({ id }) => keys !== 'all' && keys.has(id))
              if (!chosen) return
              chooseTheme(chosen.id)
              setTheme(chosen.id)
            }}
          >
            {themes.map(({ id, label, icon }) => (
              <MenuItem key={id} id={id} label={label} icon={icon} />
            ))}
          </MenuSection>
        </Menu>
      </MenuTrigger>
      <SignOutDialog signOut={signOut} />
      <KeyboardHelp isOpen={helpShown} onOpenChange={showHelp} />
    </>
  )
}
