// The one closed table of refusals: code → HTTP status, socket close code, French sentence.
// A sentence says what happened, what is safe, and what to do.

interface RefusalEntry {
  status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503
  /** Sent when the refusal ends a socket; 4400–4499 tell y-websocket not to come back. */
  close?: number
  sentence: string
}

const table = {
  // Identity
  'not-signed-in': {
    status: 401,
    close: 4401,
    sentence:
      'Vous n’êtes plus connecté. Ce que vous avez tapé est conservé sur cet appareil : reconnectez-vous pour l’envoyer.',
  },
  'link-invalid': {
    status: 410,
    sentence:
      'Ce lien de connexion n’est pas valable ou a déjà servi. Demandez-en un nouveau : il arrive en quelques secondes.',
  },
  'link-expired': {
    status: 410,
    sentence: 'Ce lien de connexion a expiré. Demandez-en un nouveau : il reste valable quinze minutes.',
  },
  'too-many-attempts': {
    status: 429,
    sentence: 'Trop de demandes en peu de temps. Rien n’est perdu : réessayez dans quelques minutes.',
  },
  'foreign-origin': {
    status: 403,
    close: 4403,
    sentence:
      'Cette demande vient d’une autre adresse que celle de Coplume et a été refusée. Ouvrez Coplume directement.',
  },
  'session-changed': {
    status: 403,
    sentence:
      'Votre session a changé depuis l’ouverture de cette page. Rien n’a été modifié : rechargez la page et recommencez.',
  },
  // Rights
  'not-found': {
    status: 404,
    close: 4404,
    sentence:
      'Cette page n’existe pas ou ne vous est pas ouverte. Demandez au pilote du contrat de vérifier votre accès.',
  },
  'pilots-only': {
    status: 403,
    sentence: 'Seuls les pilotes du contrat peuvent faire cela. Rien n’a été modifié ; adressez-leur votre demande.',
  },
  'not-a-pilot': {
    status: 403,
    sentence:
      'Pour créer un contrat, votre organisation doit en être pilote. Rien n’a été créé ; choisissez-la comme pilote ou demandez à l’intercommunalité.',
  },
  'not-section-owner': {
    status: 403,
    sentence: 'Seuls l’organisation qui tient cette section et les pilotes peuvent faire cela. Rien n’a été modifié.',
  },
  'may-not-write': {
    status: 403,
    sentence:
      'Votre organisation ne tient pas la plume de cette section. Le texte commun n’a pas changé ; laissez plutôt un commentaire.',
  },
  'may-not-propose': {
    status: 403,
    sentence:
      'Votre organisation peut lire cette section sans y proposer de modification. Laissez plutôt un commentaire.',
  },
  'may-not-comment': {
    status: 403,
    sentence: 'Votre organisation peut lire cette section sans la commenter. Adressez-vous au pilote du contrat.',
  },
  'may-not-resolve': {
    status: 403,
    sentence: 'Seuls l’auteur de la remarque, l’organisation qui tient la section et les pilotes peuvent la clore.',
  },
  'section-frozen': {
    status: 403,
    sentence:
      'Cette section est figée : son texte est celui qui est soumis au vote. Demandez à un pilote de la rouvrir.',
  },
  'section-private': {
    status: 409,
    sentence:
      'Cette section n’est pas encore communiquée par l’organisation qui la rédige ; elle ne peut pas changer de main avant.',
  },
  'state-not-reachable': {
    status: 409,
    sentence: 'La section a changé d’état entre-temps. La page a été mise à jour ; vérifiez avant de recommencer.',
  },
  'right-revoked': {
    status: 403,
    close: 4403,
    sentence:
      'Votre accès à cette section vient d’être retiré. Le texte que vous n’aviez pas encore envoyé est conservé ci-dessous.',
  },
  // What comes in
  'bad-request': {
    status: 400,
    sentence: 'La demande n’a pas pu être comprise. Rien n’a été modifié ; rechargez la page et recommencez.',
  },
  'invalid-input': {
    status: 422,
    sentence: 'Certaines informations sont à corriger. Rien n’a été enregistré pour l’instant.',
  },
  'already-exists': { status: 409, sentence: 'Cet élément existe déjà. Rien n’a été ajouté en double.' },
  'anchor-not-found': {
    status: 409,
    sentence:
      'Le passage que vous commentez vient de changer. Votre commentaire est conservé : sélectionnez de nouveau le passage.',
  },
  'owner-has-sections': {
    status: 409,
    sentence: 'Cette partie tient encore des sections. Confiez-les d’abord à une autre organisation.',
  },
  'last-pilot': {
    status: 409,
    sentence: 'Le contrat doit garder au moins un pilote. Désignez-en un autre avant de retirer celui-ci.',
  },
  'too-large': {
    status: 413,
    close: 4413,
    sentence:
      'Ce contenu dépasse la taille permise. Le texte déjà enregistré est intact ; collez-le en plusieurs fois.',
  },
  'unsupported-format': {
    status: 415,
    sentence: 'Ce format n’est pas pris en charge. Choisissez l’un des formats proposés.',
  },
  // The socket: every code below leaves the stored text as it was
  'malformed-frame': {
    status: 400,
    close: 4400,
    sentence:
      'Des données illisibles ont été reçues de cet appareil et écartées. Le texte enregistré est intact ; rechargez la page.',
  },
  'malformed-update': {
    status: 400,
    sentence: 'Une modification illisible a été écartée. Le texte enregistré est intact.',
  },
  'forged-author': {
    status: 403,
    sentence: 'Une modification se présentait sous l’identité d’une autre personne : elle a été écartée.',
  },
  'causal-gap': {
    status: 409,
    sentence: 'Une modification s’appuyait sur un texte que le serveur n’a pas. L’éditeur se remet à jour.',
  },
  'content-refused': {
    status: 422,
    sentence: 'Un contenu que le contrat ne peut pas recevoir a été écarté. Le reste du texte est intact.',
  },
  'section-too-long': {
    status: 413,
    sentence:
      'Cette section atteint la longueur maximale. Rien n’est perdu ; répartissez le texte sur plusieurs sections.',
  },
  'client-outdated': {
    status: 409,
    close: 4409,
    sentence: 'Coplume a été mis à jour. Rechargez la page pour continuer ; ce que vous avez tapé est conservé.',
  },
  // The server
  'not-saved': {
    status: 503,
    close: 4503,
    sentence:
      'L’enregistrement a échoué côté serveur. Ce que vous avez tapé est conservé sur cet appareil et sera renvoyé.',
  },
  'shutting-down': {
    status: 503,
    close: 1012,
    sentence: 'Le serveur redémarre. Ce que vous tapez est conservé sur cet appareil et sera envoyé à son retour.',
  },
  'internal-error': {
    status: 500,
    sentence:
      'Une erreur inattendue s’est produite. Ce qui était enregistré est intact ; réessayez, puis prévenez l’exploitant.',
  },
} as const satisfies Record<string, RefusalEntry>

export type RefusalCode = keyof typeof table

export const refusalCodes = Object.keys(table) as [RefusalCode, ...RefusalCode[]]

export const refusalOf = (code: RefusalCode): RefusalEntry => table[code]

/** Thrown by commands and turned into a response in one place. */
export class Refused extends Error {
  readonly code: RefusalCode
  /** Faults by field path, for `invalid-input`. */
  readonly faults: readonly Fault[]

  constructor(code: RefusalCode, faults: readonly Fault[] = []) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.faults = faults
  }
}

export interface Fault {
  /** Dotted path of the faulty field, e.g. `parties.0.role`. */
  path: string
  /** A French sentence. */
  message: string
}

/** Throws when a pure decision refused. */
export function demand(refusal: RefusalCode | null): void {
  if (refusal) throw new Refused(refusal)
}
