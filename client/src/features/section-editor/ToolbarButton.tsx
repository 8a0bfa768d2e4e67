// One button of the toolbar. Native: React Aria's would drop `aria-keyshortcuts`, and the text must keep its selection.
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { shortcutInWords } from './format-commands.ts'

interface ToolbarButtonProps {
  label: string
  icon: LucideIcon
  keys?: string | undefined
  /** Absent for a gesture that is not a state. */
  pressed?: boolean
  disabled?: boolean
  onPress: () => void
}

export function ToolbarButton({
  label,
  icon: Icon,
  keys,
  pressed,
  disabled = false,
  onPress,
}: ToolbarButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled}
      aria-keyshortcuts={keys}
      title={keys ? `${label} (${shortcutInWords(keys)})` : label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onPress()
      }}
    >
      <Icon aria-hidden size={18} />
    </button>
  )
}
