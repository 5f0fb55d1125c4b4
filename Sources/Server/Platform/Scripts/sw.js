// Stands between a person's own page and the network. It keeps one page that is the same for everybody, and what that page is
// drawn with; never a page of anybody's. `edition` is written before this by the server and changes with them.
const shell = "/my/offline"
const assets = ["/assets/stepwell.css", "/assets/theme.js", "/assets/copy.js", "/assets/offline.js", "/assets/mark.svg", "/assets/icon-192.png"]
const prefix = "stepwell-own "
const cacheName = prefix + edition

// Asked for without a cookie: whoever is signed in, the shell is the one that a stranger gets.
const fresh = address => new Request(address, { cache: "reload", credentials: "omit" })

addEventListener("install", event => event.waitUntil((async () => {
  const cache = await caches.open(cacheName)
  await cache.addAll([shell, ...assets].map(fresh))
  await skipWaiting()
})()))

addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name)
  await clients.claim()
})()))

addEventListener("fetch", event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  if (request.method === "POST" && pathname === "/my/sign-out") event.respondWith(forget().then(() => fetch(request)).catch(stillSignedIn))
  else if (request.method === "GET" && request.mode === "navigate") event.respondWith(page(request))
  else if (request.method === "GET" && assets.includes(pathname)) event.respondWith(asset(request, pathname))
})

const page = async request => { try { return await fetch(request) } catch { return await kept(shell) ?? Response.error() } }
const asset = async (request, pathname) => { try { return await fetch(request) } catch { return await kept(pathname) ?? Response.error() } }
const kept = async address => (await caches.open(cacheName)).match(address)

/** Without a network nobody can be signed out, and nobody is to believe that they are. */
const stillSignedIn = () => new Response(
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>You are still signed in</title>
<link rel="stylesheet" href="/assets/stepwell.css"><body class="own"><main><h1>You are still signed in.</h1>
<p>There is no network. What was kept on this device is gone; your page can still be opened here. Sign out again when the network is back.</p>
<p><a href="/my/account">Go back</a></p></main></body></html>`,
  { status: 503, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" } })

// The page does this too; here it also happens when its script did not run.
const forget = () => new Promise(gone => {
  const deleting = indexedDB.deleteDatabase("stepwell-own")
  deleting.onsuccess = deleting.onerror = deleting.onblocked = gone
})
