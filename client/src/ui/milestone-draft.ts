// The milestones of a contract while they are being typed.
import { z } from 'zod'

export const DraftMilestone = z.object({
  key: z.string(),
  label: z.string(),
  day: z.string().nullable(),
  /** Exactly one is the deadline, from which the sections' due days count back. */
  deadline: z.boolean(),
})
export type DraftMilestone = z.infer<typeof DraftMilestone>

export type MilestoneFaults = Partial<Record<string, string>>

/** What keeps these milestones from being sent, by field. */
export function milestoneFaults(milestones: readonly DraftMilestone[]): MilestoneFaults {
  if (milestones.length === 0) return { milestones: 'Gardez au moins un jalon.' }
  const faults: MilestoneFaults = {}
  for (const { key, label, day } of milestones) {
    if (label.trim() === '') faults[`${key}.label`] = 'Nommez ce jalon.'
    if (day === null) faults[`${key}.day`] = 'Indiquez le jour, le mois et l’année.'
  }
  if (!milestones.some(({ deadline }) => deadline)) faults.deadline = 'Désignez le jalon qui est l’échéance du contrat.'
  return faults
}

/** For milestones without faults. */
export const milestonesToSend = (milestones: readonly DraftMilestone[]) =>
  milestones.map(({ label, day, deadline }) => ({ label: label.trim(), day: day ?? '', deadline }))
