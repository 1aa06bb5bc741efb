/** Milliseconds that a message stays. */
const STAY = 6000;

/**
 * Short messages at the foot of the map, one below the other, read out by screen readers and gone
 * after a while.
 *
 * @param {HTMLElement} element a live region
 */
export function createAnnouncer(element) {
  return (/** @type {string} */ words) => {
    const shown = [...element.children].some(({ textContent }) => textContent === words);
    if (shown) return;
    const message = document.createElement("p");
    message.className = "message";
    message.textContent = words;
    element.append(message);
    setTimeout(() => message.remove(), STAY);
  };
}
