// The address of a link: only those the contract may hold.
import { isSafeHref } from '@coplume/shared/document/link'
import type { Editor } from '@tiptap/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Actions, Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useArrivalFocus } from '../../ui/use-arrival-focus.ts'

const FAULT = 'Donnez une adresse complète, par exemple https://sig.ville.gouv.fr ou une adresse électronique.'

/** What a person types for an address: « exemple.fr », « nom@exemple.fr » or the whole of it. */
export function completeAddress(typed: string): string | null {
  const address = typed.trim()
  const completed = /^[^\s/:]+@[^\s/:]+\.\w+$/.test(address)
    ? `mailto:${address}`
    : /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address)
      ? `https://${address}`
      : address
  return isSafeHref(completed) ? completed : null
}

interface LinkDialogProps {
  editor: Editor
  isOpen: boolean
  onOpenChange: (open: boolean) => void
}

export function LinkDialog({ editor, isOpen, onOpenChange }: LinkDialogProps): ReactNode {
  return (
    <Dialog title="Lien" size="small" isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <LinkForm editor={editor} close={close} />}
    </Dialog>
  )
}

function LinkForm({ editor, close }: { editor: Editor; close: () => void }): ReactNode {
  const current: unknown = editor.getAttributes('link').href
  const form = useArrivalFocus<HTMLFormElement>()
  const [address, setAddress] = useState(typeof current === 'string' ? current : '')
  const [fault, setFault] = useState(false)
  const isNew = typeof current !== 'string'

  function save(event: FormEvent): void {
    event.preventDefault()
    const href = completeAddress(address)
    if (!href) {
      setFault(true)
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && isNew)
      chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
    close()
  }

  return (
    <form ref={form} onSubmit={save} className="dialog-form">
      <TextField
        label="Adresse"
        value={address}
        onChange={(value) => {
          setAddress(value)
          setFault(false)
        }}
        error={fault ? FAULT : undefined}
        inputMode="url"
      />
      <Actions>
        {!isNew && (
          <Button
            kind="quiet"
            onPress={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              close()
            }}
          >
            Retirer le lien
          </Button>
        )}
        <Button kind="primary" type="submit">
          {isNew ? 'Ajouter le lien' : 'Modifier le lien'}
        </Button>
      </Actions>
    </form>
  )
}
