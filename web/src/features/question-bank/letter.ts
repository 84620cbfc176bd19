/** The letter of an option by its place: A first. Pure. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)
