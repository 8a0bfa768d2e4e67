// Sign-in by a link sent by e-mail: ask, then open the link, which brings back here with its token after #.
import { SignInRequest } from '@coplume/shared/api'
import { MailCheck } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Navigate, useLocation, useNavigate, useSearchParams } from 'react-router'
import { faultAt, sentenceOf } from '../../api/problem.ts'
import { useMe } from '../../api/use-me.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/Button.tsx'
import { focusFirstFault } from '../../ui/focus-first-fault.ts'
import { Notice } from '../../ui/Notice.tsx'
import { PageTitle } from '../../ui/Page.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { recallHeading, rememberHeading, safeHeading } from './heading.ts'
import { useRedeemLink, useRequestLink } from './use-sign-in.ts'
import './sign-in.css'

export function SignInPage(): ReactNode {
  const location = useLocation()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const me = useMe()
  const redeem = useRedeemLink()
  const exchanged = useRef('')
  const token = location.hash.slice(1)

  useEffect(() => {
    if (token === '' || exchanged.current === token) return
    exchanged.current = token
    // Out of the address bar and of the history before anything else.
    void navigate(paths.signIn, { replace: true })
    redeem.mutate(token, { onSuccess: () => void navigate(recallHeading() ?? paths.contracts, { replace: true }) })
  }, [token, navigate, redeem])

  if (token !== '' || redeem.isPending || redeem.isSuccess) {
    return (
      <div className="sign-in">
        <PageTitle title="Connexion" />
        <Skeleton label="Connexion en cours…" lines={2} />
      </div>
    )
  }
  if (me.data && !redeem.isError) return <Navigate to={safeHeading(search.get('vers')) ?? paths.contracts} replace />
  return (
    <div className="sign-in">
      <SignInForm heading={safeHeading(search.get('vers'))} refusal={redeem.error} />
    </div>
  )
}

function SignInForm({ heading, refusal }: { heading: string | null; refusal: Error | null }): ReactNode {
  const [email, setEmail] = useState('')
  const [faulty, setFaulty] = useState(false)
  const request = useRequestLink()
  const fault = faulty
    ? 'Cette adresse électronique n’est pas valable. Exemple\u00a0: prenom.nom@exemple.fr.'
    : undefined

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const valid = SignInRequest.safeParse({ email: email.trim() }).success
    setFaulty(!valid)
    if (!valid) {
      focusFirstFault(event.currentTarget)
      return
    }
    rememberHeading(heading)
    request.mutate(email.trim())
  }

  if (request.isSuccess) return <LinkSent email={email.trim()} onOtherAddress={() => request.reset()} />
  return (
    <>
      <PageTitle title="Connexion" />
      <p className="soft">
        Coplume est l’espace où les parties d’un contrat de ville l’écrivent ensemble. Pas de mot de passe à retenir :
        indiquez votre adresse électronique, un lien vous est envoyé.
      </p>
      {refusal && (
        <Notice tone="danger" live>
          {sentenceOf(refusal)}
        </Notice>
      )}
      {heading && !refusal && <Notice>Connectez-vous pour ouvrir la page demandée ; vous y serez ramené.</Notice>}
      <form className="sign-in-form" onSubmit={submit} noValidate>
        <TextField
          label="Adresse électronique"
          description="Celle à laquelle vous avez été invité."
          type="email"
          name="email"
          autoComplete="email"
          value={email}
          onChange={(value) => {
            setEmail(value)
            setFaulty(false)
          }}
          error={fault ?? faultAt(request.error, 'email')}
        />
        {request.isError && (
          <Notice tone="danger" live>
            {sentenceOf(request.error)}
          </Notice>
        )}
        <Button type="submit" kind="primary" isPending={request.isPending}>
          Recevoir un lien de connexion
        </Button>
      </form>
    </>
  )
}

function LinkSent({ email, onOtherAddress }: { email: string; onOtherAddress: () => void }): ReactNode {
  return (
    <>
      <span className="sign-in-mark">
        <MailCheck aria-hidden />
      </span>
      <PageTitle title="Consultez votre messagerie" />
      <p>
        Si l’adresse <strong>{email}</strong> est connue de Coplume, un lien de connexion vient de lui être envoyé. Il
        est valable quinze minutes et ne sert qu’une fois.
      </p>
      <p className="soft">
        Rien reçu après deux minutes ? Regardez dans les courriers indésirables, vérifiez l’adresse, ou demandez au
        pilote du contrat à laquelle vous avez été invité.
      </p>
      <div>
        <Button onPress={onOtherAddress}>Renvoyer, ou changer d’adresse</Button>
      </div>
    </>
  )
}
