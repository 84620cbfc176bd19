/** Whether this start shows the demonstration contest, and whether it may: its passwords are printed on the screen. */
import type { Config } from './config.ts'

export function wantsDemonstration(config: Pick<Config, 'demo' | 'databaseUrl'>): boolean {
  return config.demo ?? config.databaseUrl === undefined
}

/** Why demonstration accounts may not be served at this address; null if they may. */
export function whyNotDemonstrate(config: Pick<Config, 'demo' | 'host'>): string | null {
  if (config.demo === true || isLoopback(config.host)) return null
  return `With HOST=${config.host} the demonstration accounts, whose passwords everyone knows, would be open to the network: set DEMO=1 to allow that, or use a data folder or database without them and DEMO=0.`
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
