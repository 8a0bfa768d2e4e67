// The live region of the contract page.
import { type ReactNode, useEffect, useState } from 'react'
import { onAnnouncement } from './announcer.ts'

export function StatusVoice(): ReactNode {
  const [text, setText] = useState('')
  useEffect(() => onAnnouncement(setText), [])
  return (
    <output className="visually-hidden" data-testid="status-voice">
      {text}
    </output>
  )
}
