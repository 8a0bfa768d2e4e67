// Why the server cannot start; the message, in French, is meant for whoever runs it.
export class StartFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StartFault'
  }
}
