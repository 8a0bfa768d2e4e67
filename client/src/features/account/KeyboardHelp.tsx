// Every gesture has a button; these keys only go faster.
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Actions, Dialog } from '../../ui/Dialog.tsx'

const groups: { title: string; keys: [string[], string][] }[] = [
  {
    title: 'Partout',
    keys: [
      [['Tab'], 'Élément suivant\u202f; Maj + Tab pour le précédent'],
      [['Entrée'], 'Activer le bouton ou le lien'],
      [['Échap'], 'Fermer le menu ou la fenêtre'],
      [['↑', '↓'], 'Parcourir un menu ou une liste'],
    ],
  },
  {
    title: 'Dans la rédaction',
    keys: [
      [['F6'], 'Passer du plan au texte, puis aux commentaires'],
      [['Maj', 'F6'], 'Passer des mêmes parties en sens inverse'],
      [['Ctrl', 'Alt', 'M'], 'Commenter le passage sélectionné'],
      [['Ctrl', 'Alt', 'N'], 'Aller au commentaire suivant'],
      [['Ctrl', 'Alt', 'P'], 'Revenir au commentaire précédent'],
      [['Échap', 'Tab'], 'Échap puis Tab\u202f: quitter le texte (Tab seul décale dans une liste)'],
      [['Ctrl', 'Z'], 'Annuler ma dernière modification\u202f; Ctrl + Maj + Z pour la rétablir'],
      [['Ctrl', 'B'], 'Gras'],
      [['Ctrl', 'I'], 'Italique'],
      [['Ctrl', 'K'], 'Lien'],
    ],
  },
]

interface KeyboardHelpProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

export function KeyboardHelp(dialog: KeyboardHelpProps): ReactNode {
  return (
    <Dialog {...dialog} title="Aide au clavier">
      {(close) => (
        <>
          {groups.map((group) => (
            <section key={group.title} className="keyboard-group">
              <h3>{group.title}</h3>
              <dl className="keyboard-list">
                {group.keys.map(([keys, meaning]) => (
                  <div key={meaning}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          {/* Below the fold of a phone: something to reach there, so that the keyboard can scroll. */}
          <Actions>
            <Button onPress={close}>J’ai compris</Button>
          </Actions>
        </>
      )}
    </Dialog>
  )
}
