// Why the data cannot be opened; the message, in French, is meant for whoever runs the server.
export class StoreFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StoreFault'
  }
}
