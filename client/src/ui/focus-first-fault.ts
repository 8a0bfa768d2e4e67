// Leads to the first field to correct, once its fault is shown.

const FAULTY = '[data-invalid] :is(input, textarea, button, [role="spinbutton"])'

export function focusFirstFault(form: HTMLFormElement): void {
  // The fault is drawn by the render that this submission causes.
  requestAnimationFrame(() => form.querySelector<HTMLElement>(`:is(input, textarea)[data-invalid], ${FAULTY}`)?.focus())
}
