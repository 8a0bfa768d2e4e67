// What is wrong with a command as it was typed; the message, in French, is printed as it is.
export class UsageFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageFault'
  }
}
