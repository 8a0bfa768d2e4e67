// Addresses of the screens, said once.
import type { ContractId, SectionId } from '@coplume/shared/ids'

export const paths = {
  contracts: '/',
  signIn: '/connexion',
  newContract: '/contrats/nouveau',
  accessibility: '/accessibilite',
  legalNotice: '/mentions-legales',
  drafting: (id: ContractId, section?: SectionId) => `/contrats/${id}/redaction${section ? `/${section}` : ''}`,
  cockpit: (id: ContractId) => `/contrats/${id}/tableau-de-bord`,
  parties: (id: ContractId) => `/contrats/${id}/parties`,
  export: (id: ContractId) => `/api/contracts/${id}/export?format=docx`,
}
