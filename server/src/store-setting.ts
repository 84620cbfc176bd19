/** What the settings that begin with FILES_S3 say: an object store that keeps clips. No value is quoted: an operator may have put a secret in the wrong place. */
import type { StoreSettings } from './lib/files/store-client.ts'

type Unset = 'endpoint' | 'bucket' | 'accessKey' | 'secretKey' | 'prefix'
type Given = Omit<StoreSettings, Unset> & Record<Unset, string | undefined>

/** `refuse` is given one sentence. Undefined: there is no such store. */
export function readStore(given: Given, refuse: (why: string) => never): StoreSettings | undefined {
  const { endpoint, bucket, region, accessKey, secretKey, prefix, isPathStyle } = given
  if (endpoint === undefined) {
    const alone = [bucket && 'BUCKET', accessKey && 'ACCESS_KEY', secretKey && 'SECRET_KEY', prefix && 'PREFIX'].find(Boolean)
    return alone ? refuse(`FILES_S3_${alone} goes with FILES_S3_ENDPOINT, which is not set.`) : undefined
  }
  if (!isOrigin(endpoint)) return refuse('FILES_S3_ENDPOINT must be an address without a path such as https://s3.example.vn.')
  if (!bucket) return refuse('FILES_S3_ENDPOINT goes with FILES_S3_BUCKET, which is not set.')
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    return refuse('FILES_S3_BUCKET must be 3 to 63 small letters, digits, hyphens and dots.')
  if (!/^[A-Za-z0-9-]{1,40}$/.test(region)) return refuse('FILES_S3_REGION must be letters, digits and hyphens, such as us-east-1.')
  if (!accessKey || !secretKey)
    return refuse(`FILES_S3_ENDPOINT goes with FILES_S3_${accessKey ? 'SECRET' : 'ACCESS'}_KEY, which is not set.`)
  if (prefix && !/^[\w-]{1,60}(\/[\w-]{1,60}){0,5}$/.test(prefix))
    return refuse('FILES_S3_PREFIX must be letters, digits, hyphens and underscores, parted by slashes, such as hoi-thi/clips.')
  return { endpoint: new URL(endpoint).origin, bucket, region, accessKey, secretKey, prefix: prefix ? `${prefix}/` : '', isPathStyle }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, hash, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username && !password
}
