/** From which appeal a correction is begun, and which correction an answer names: carried in the address. Pure. */
const name = 'khieu-nai'
const changeSetName = 'dot'

export const appealIn = (url: string): string | null => new URL(url).searchParams.get(name)

export const searchOfAppeal = (appealId: string | null): string => (appealId ? `?${name}=${appealId}` : '')

export const changeSetIn = (url: string): string | null => new URL(url).searchParams.get(changeSetName)

export const searchOfChangeSet = (changeSetId: string): string => `?${changeSetName}=${changeSetId}`
