// The page of the proof. Runs in the renderer.
window.bridge.onNews((value) => {
  document.querySelector('[data-testid=news]').textContent = value;
});
