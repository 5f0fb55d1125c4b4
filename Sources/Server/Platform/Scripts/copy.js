// The copy of a safety plan that a phone keeps for when there is no network. It is encrypted with a key that the browser never
// hands out; sign-out destroys key and copy. Nothing of it is ever put into a cache or into local storage.
const name = "stepwell-own"

const done = request => new Promise((kept, failed) => { request.onsuccess = () => kept(request.result); request.onerror = () => failed(request.error) })

function open() {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore("kept")
  return done(opening)
}

async function within(mode, work) {
  const database = await open()
  try { return await work(database.transaction("kept", mode).objectStore("kept")) } finally { database.close() }
}

/** What is known of the copy without reading it: whose sign-in made it, and since when it is so. */
export async function held() {
  if (!(await indexedDB.databases?.() ?? [{ name }]).some(one => one.name === name)) return null
  const copy = await within("readonly", store => done(store.get("copy")))
  return copy ? { caller: copy.caller, handle: copy.handle, tag: copy.tag, since: copy.since } : null
}

export async function keep(plan, { caller, handle, tag, since }) {
  const key = await within("readonly", store => done(store.get("key")))
    ?? await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(plan)))
  await within("readwrite", store => Promise.all([done(store.put(key, "key")), done(store.put({ caller, handle, tag, since, iv, sealed }, "copy"))]))
}

/** The server said that the copy reads as the plan does now. */
export const confirm = since => within("readwrite", async store => {
  const copy = await done(store.get("copy"))
  if (copy) await done(store.put({ ...copy, since }, "copy"))
})

/** The plan itself; null when there is none, or when its key is gone. */
export async function read() {
  if (!await held()) return null
  const [key, copy] = await within("readonly", store => Promise.all([done(store.get("key")), done(store.get("copy"))]))
  if (!key || !copy) return null
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: copy.iv }, key, copy.sealed)
  return { since: copy.since, ...JSON.parse(new TextDecoder().decode(plain)) }
}

/** Key and copy are gone afterwards, and so is the place where they were. */
export async function destroy() {
  await done(indexedDB.deleteDatabase(name))
}

/** "Wed 18 Nov, 10:24", by the clock of this device. */
export const moment = since => new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" }).format(since)
