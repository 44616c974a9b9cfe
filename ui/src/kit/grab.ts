/** A field that takes the focus when it comes to be, its words selected. */
export function grab(field: HTMLInputElement) {
  field.focus();
  field.select();
}
