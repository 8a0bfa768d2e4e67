// A call-out: a boxed remark in one of three tones.
import { Node } from '@tiptap/core'

export const CALLOUT_TONES = ['info', 'attention', 'rule'] as const
export type CalloutTone = (typeof CALLOUT_TONES)[number]

export const isCalloutTone = (value: unknown): value is CalloutTone => CALLOUT_TONES.includes(value as CalloutTone)

export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes() {
    return {
      tone: {
        default: 'info',
        parseHTML: (element) => element.getAttribute('data-tone') ?? 'info',
        renderHTML: (attributes) => ({ 'data-tone': attributes.tone as string }),
      },
    }
  },
  parseHTML: () => [{ tag: 'aside[data-tone]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { ...HTMLAttributes, class: 'callout' }, 0],
})
