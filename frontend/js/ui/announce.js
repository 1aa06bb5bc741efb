/**
 * Short messages at the foot of the map, read out by screen readers and gone after a while.
 *
 * @param {HTMLElement} element a live region
 */
export function createAnnouncer(element) {
  let timer = 0;
  return (/** @type {string} */ words) => {
    clearTimeout(timer);
    element.textContent = words;
    element.classList.add("is-shown");
    timer = window.setTimeout(() => {
      element.classList.remove("is-shown");
      element.textContent = "";
    }, 6000);
  };
}
