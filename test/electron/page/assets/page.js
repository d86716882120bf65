// Stands in for the real page in the attack tests: it asks the bridge one thing, keeps what it hears, and settles at once.
globalThis.heard = [];
globalThis.violations = [];
document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.effectiveDirective));
window.machine.on('blank', (cause) => {
  globalThis.heard.push(cause);
  document.body.style.visibility = 'hidden';
  if (!globalThis.hangs) void window.machine.settled();
});
const start = await window.machine.start();
document.getElementById('ready').textContent = `klaar ${start.lockedBy ?? ''}`.trim();
