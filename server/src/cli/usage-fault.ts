// What is wrong with a command as it was typed; the message, in French, is printed as it is.
import { frenchSpacing } from '@coplume/shared/typography/spacing'

export class UsageFault extends Error {
  constructor(message: string) {
    super(frenchSpacing(message))
    this.name = 'UsageFault'
  }
}
