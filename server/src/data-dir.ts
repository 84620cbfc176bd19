/** The folder for what the server keeps beside its database. */
import { access, constants, mkdir } from 'node:fs/promises'

export async function ensureDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(`The data folder ${dataDir} cannot be written (${code}): set DATA_DIR to a folder that this user may write.`)
  }
}
