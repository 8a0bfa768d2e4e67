// What `modele.md` and a section file say at their head, in the French words of their authors.
import { frenchSpacing } from '@coplume/shared/typography/spacing'
import { z } from 'zod'
import { lookup, organisationKinds, ownerRoles, partyRoles } from './template-words.ts'

const text = (max: number) =>
  z
    .string()
    .transform((value) => frenchSpacing(value.trim()))
    .pipe(z.string().min(1).max(max))

/** One of the French words of a table, as the model's word. */
function word<Value extends string>(table: Record<string, Value>) {
  return z.string().transform((typed, context) => {
    const value = lookup(table, typed)
    if (value !== null) return value
    const choices = Object.keys(table).join(', ')
    context.addIssue({ code: 'custom', input: typed, message: `n’est pas reconnu ; valeurs possibles : ${choices}` })
    return z.NEVER
  })
}

const yesNo = z
  .union([z.boolean(), z.string()])
  .transform((typed, context) => {
    if (typeof typed === 'boolean') return typed
    if (typed === 'oui') return true
    if (typed === 'non') return false
    context.addIssue({ code: 'custom', input: typed, message: 'n’est pas reconnu ; valeurs possibles : oui, non' })
    return z.NEVER
  })
  .default(false)

const matching = (pattern: RegExp, message: string) => z.string().refine((value) => pattern.test(value), message)

const isDay = (value: string): boolean => z.iso.date().safeParse(value).success

const Milestone = z
  .strictObject({
    libelle: text(120),
    date: z.string().refine(isDay, 'n’est pas une date ; écrivez par exemple 2024-03-31'),
    echeance: yesNo,
  })
  .transform(({ libelle, date, echeance }) => ({ label: libelle, day: date, deadline: echeance }))

const Period = matching(/^\d{4}-\d{4}$/, 'n’est pas une période ; écrivez par exemple 2024-2030')
  .transform((period) => ({ start: Number(period.slice(0, 4)), end: Number(period.slice(5)) }))
  .refine(({ start, end }) => start <= end, 'finit avant d’avoir commencé')

export const TemplateFrontMatter = z
  .strictObject({
    titre: text(120),
    /** Place in the list of templates, lowest first. */
    rang: z.number().int().min(1).max(999).default(999),
    version: matching(/^\d+\.\d+\.\d+$/, 'n’est pas une version ; écrivez trois nombres, par exemple 1.0.0'),
    resume: text(600),
    'titre-du-contrat': text(200),
    periode: Period,
    niveaux: z.array(text(60)).min(1).max(6),
    jalons: z
      .array(Milestone)
      .min(1)
      .max(20)
      .refine((milestones) => milestones.filter(({ deadline }) => deadline).length === 1, {
        message: 'doit compter une date limite, et une seule (echeance: true)',
      }),
    parties: z.array(
      z
        .strictObject({ type: word(organisationKinds), role: word(partyRoles) })
        .transform(({ type, role }) => ({ kind: type, role })),
    ),
  })
  .transform((header) => ({
    title: header.titre,
    rank: header.rang,
    version: header.version,
    summary: header.resume,
    contractTitle: header['titre-du-contrat'],
    period: header.periode,
    levels: header.niveaux,
    milestones: header.jalons,
    parties: header.parties,
  }))

export const SectionFrontMatter = z
  .strictObject({
    titre: text(200),
    niveau: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    'tenue-par': word(ownerRoles),
    avec: z.array(word(ownerRoles)).default([]),
    questions: z.array(text(500)).max(20).default([]),
    visas: z.array(word(ownerRoles)).default([]),
    echeance: z.number().int().min(0).max(1000).nullable().default(null),
    'forme-legere': yesNo,
    'par-quartier': yesNo,
  })
  .transform((header) => ({
    title: header.titre,
    depth: header.niveau,
    owner: header['tenue-par'],
    writers: header.avec,
    guidance: header.questions,
    visas: header.visas,
    dueDaysBefore: header.echeance,
    light: header['forme-legere'],
    repeat: header['par-quartier'] ? ('qpv' as const) : ('none' as const),
  }))
