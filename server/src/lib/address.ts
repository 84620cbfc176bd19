/** Which addresses count as one. */
import { isIPv6 } from 'node:net'

/** An IPv4 address by itself, however it is written; of IPv6 the first 64 bits, which one household or office has to itself. */
export function addressKey(ip: string): string {
  const [plain = ''] = ip.toLowerCase().split('%')
  if (!isIPv6(plain)) return plain
  const groups = groupsOf(plain)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) return groups.slice(6).flatMap(bytesOf).join('.')
  const network = groups.slice(0, 4).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}

/** The eight groups of 16 bits. */
function groupsOf(ip: string): number[] {
  const [before = '', after = ''] = ip.split('::')
  const [head, tail] = [writtenGroups(before), writtenGroups(after)]
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail]
}

function writtenGroups(text: string): number[] {
  return text.split(':').flatMap((part) => {
    if (part === '') return []
    if (!part.includes('.')) return [Number.parseInt(part, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = part.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
}

const bytesOf = (group: number) => [group >> 8, group & 0xff]
