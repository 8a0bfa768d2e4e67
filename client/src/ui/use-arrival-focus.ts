// Focus on the field that a gesture has just brought: for forms that open where one is working.
import { type RefObject, useEffect, useRef } from 'react'

/** Put the ref around the field. */
export function useArrivalFocus<Box extends HTMLElement>(active = true): RefObject<Box | null> {
  const box = useRef<Box>(null)
  useEffect(() => {
    if (active) box.current?.querySelector<HTMLElement>('input,textarea')?.focus()
  }, [active])
  return box
}
