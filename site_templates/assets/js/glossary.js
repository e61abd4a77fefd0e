// Shows the meaning of a word beside it, in place of the way down to the list at the end of the
// page and back. Each word is a link there, and stays one where a browser has no popovers.

const MARGIN = 8;

class Meaning {
  constructor(link) {
    this.link = link;
    this.wasOpen = false;
  }

  start() {
    this.link.setAttribute("role", "button");
    this.link.setAttribute("aria-expanded", "false");
    this.link.addEventListener("pointerdown", () => { this.wasOpen = this.isOpen; });
    this.link.addEventListener("click", (event) => this.press(event));
    this.link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      this.link.click();
    });
  }

  get isOpen() {
    return this.box?.matches(":popover-open") ?? false;
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // A press on the word closes the box by itself, before the click comes.
    const shouldOpen = !this.isOpen && !this.wasOpen;
    this.wasOpen = false;
    this.box ??= this.makeBox();
    if (shouldOpen) this.open();
    else this.box.hidePopover();
  }

  /** Make the box behind the word, where the keyboard and a screen reader come next. */
  makeBox() {
    const entry = document.querySelector(this.link.getAttribute("href"));
    const box = document.createElement("span");
    box.className = "x-gloss-box";
    box.popover = "auto";
    const words = entry.querySelector("dd").cloneNode(true);
    words.querySelector(".x-glossary__back").remove();
    const all = document.querySelector(".x-glossary > p > a").cloneNode(true);
    box.append(...words.childNodes, all);
    box.addEventListener("toggle", () => {
      this.link.setAttribute("aria-expanded", String(this.isOpen));
    });
    box.addEventListener("focusout", ({ relatedTarget: to }) => {
      if (to && to !== this.link && !box.contains(to)) box.hidePopover();
    });
    this.link.after(box);
    return box;
  }

  open() {
    this.box.showPopover();
    const { clientWidth: width, clientHeight: height, dir } = document.documentElement;
    const word = [...this.link.getClientRects()].at(-1);
    const { offsetWidth, offsetHeight } = this.box;
    const wanted = dir === "rtl" ? word.right - offsetWidth : word.left;
    const left = Math.max(MARGIN, Math.min(wanted, width - offsetWidth - MARGIN));
    const below = word.bottom + offsetHeight + MARGIN < height;
    const top = below ? word.bottom : word.top - offsetHeight;
    this.box.style.left = `${left + scrollX}px`;
    this.box.style.top = `${top + scrollY}px`;
  }
}

if ("popover" in HTMLElement.prototype) {
  for (const link of document.querySelectorAll(".x-gloss")) new Meaning(link).start();
}
