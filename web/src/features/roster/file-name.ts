/** The name of a file as the API takes names: composed letters, and not longer than it keeps. Pure. */
export const fileNameOf = ({ name }: { name: string }): string =>
  name
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200)
