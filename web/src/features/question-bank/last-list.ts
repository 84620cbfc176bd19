/** The list of questions that was looked at last, with its filters: the way back from a question leads there. */
let search = ''

export const rememberList = (seen: string): void => {
  search = seen
}

export const lastList = (): string => search
