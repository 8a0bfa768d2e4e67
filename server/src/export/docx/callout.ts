// Call-outs: how each tone looks and what it is called, since colour alone would say it to some readers only.
import type { CalloutTone } from '@coplume/shared/document/callout'

export interface CalloutLook {
  style: string
  styleName: string
  label: string
  bar: string
  fill: string
}

export const CALLOUT_INDENT = 227

export const calloutLooks: Record<CalloutTone, CalloutLook> = {
  info: { style: 'CalloutInfo', styleName: 'Encart information', label: 'Information', bar: '0F5C63', fill: 'EEF5F5' },
  attention: {
    style: 'CalloutAttention',
    styleName: 'Encart attention',
    label: 'Attention',
    bar: 'A8560B',
    fill: 'FBF3E9',
  },
  rule: { style: 'CalloutRule', styleName: 'Encart règle', label: 'Règle', bar: '5A4A78', fill: 'F2F0F6' },
}
