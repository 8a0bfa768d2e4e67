// Asked only when signing out would erase text that exists nowhere else.
import type { ReactNode } from 'react'
import type { AtRisk } from '../../sync/settle-text.ts'
import { counted } from '../../texts/counts.ts'
import { Button } from '../../ui/Button.tsx'
import { Actions, Dialog } from '../../ui/Dialog.tsx'
import type { SignOut } from './use-sign-out.ts'

export function SignOutDialog({ signOut }: { signOut: SignOut }): ReactNode {
  return (
    <Dialog
      title="Du texte n’existe que sur cet appareil"
      role="alertdialog"
      isOpen={signOut.atRisk !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) signOut.stay()
      }}
    >
      {signOut.atRisk && <Losses {...signOut.atRisk} />}
      <p>En vous déconnectant maintenant, vous effaceriez ce texte définitivement.</p>
      <Actions>
        <Button kind="danger" onPress={signOut.leaveAnyway}>
          Se déconnecter et effacer ce texte
        </Button>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- an alert starts on the choice that destroys nothing */}
        <Button kind="primary" autoFocus onPress={signOut.stay}>
          Rester connecté
        </Button>
      </Actions>
    </Dialog>
  )
}

function Losses({ unsent, setAside }: AtRisk): ReactNode {
  return (
    <ul className="sign-out-losses">
      {unsent > 0 && (
        <li>Dans {counted(unsent, 'section')}, des modifications ne sont pas encore enregistrées sur le serveur.</li>
      )}
      {setAside > 0 && (
        <li>Dans {counted(setAside, 'section')}, un texte non intégré au contrat n’a pas été repris.</li>
      )}
    </ul>
  )
}
