// Why the server cannot start; the message, in French, is meant for whoever runs it.
import { frenchSpacing } from '@coplume/shared/typography/spacing'

export class StartFault extends Error {
  constructor(message: string) {
    super(frenchSpacing(message))
    this.name = 'StartFault'
  }
}
