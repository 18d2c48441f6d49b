// Runs in the preview: tells the form beside it that it is there, and loads again when the draft has been saved.
const bar = document.querySelector('.lectern-preview')
const form = window.opener ?? (window.parent === window ? undefined : window.parent)
if (bar && form) {
  const { cms, version } = bar.dataset
  let asking = false
  window.addEventListener('message', async (event) => {
    // Payload sends this once at the beginning too, and for what is saved in a drawer: only a new version is a reason.
    if (event.origin !== cms || event.data?.type !== 'payload-document-event' || asking) return
    asking = true
    try {
      const answer = await fetch(new URL('version', window.location.href), { cache: 'no-store' })
      if (!answer.ok || (await answer.text()) !== version) window.location.reload()
    } finally {
      asking = false
    }
  })
  form.postMessage({ type: 'payload-live-preview', ready: true }, cms)
}

// In the admin's frame a link could open nothing: its address is told instead.
if (bar && window.parent !== window)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!(link instanceof HTMLAnchorElement) || link.getAttribute('href')?.startsWith('#')) return
    event.preventDefault()
    const told = bar.querySelector('[role=status]') ?? bar.appendChild(document.createElement('p'))
    told.setAttribute('role', 'status')
    told.textContent = `预览里不打开链接：${decodeURI(link.href)}`
  })
