// The frame of every screen: skip link, header, main, footer.
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { paths } from '../paths.ts'
import './Shell.css'

interface ShellProps {
  /** After the product's name: the contract one is in. */
  context?: ReactNode
  /** Screens of that contract. */
  navigation?: ReactNode
  /** At the end of the header. */
  actions?: ReactNode
  children: ReactNode
}

export function Shell({ context, navigation, actions, children }: ShellProps): ReactNode {
  return (
    <>
      <a className="skip-link" href="#contenu">
        Aller au contenu
      </a>
      <header className="app-header">
        <Link href={paths.contracts} className="brand" aria-label="Coplume, mes contrats">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span className="brand-name">Coplume</span>
        </Link>
        {context && <div className="app-header-context">{context}</div>}
        {navigation}
        {actions && <div className="app-header-actions">{actions}</div>}
      </header>
      <main id="contenu" className="app-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="app-footer">
        <span>Coplume {import.meta.env.VITE_VERSION}</span>
        <Link href={paths.accessibility}>Accessibilité : partiellement conforme</Link>
        <Link href={paths.legalNotice}>Mentions légales</Link>
      </footer>
    </>
  )
}
