// Turns the hidden form of the timeline into filters by actor and kind. The form holds all words,
// the list its events with what they go by. The choice stands in the address, so that it can be
// shared and the browser's Back takes it back. On paper the list is always whole: the class that
// hides an event works on screens only.

const HIDDEN = "x-filtered-out";
const CHOICES = ["actor", "kind"];
const LEAST_HEIGHT = 4;

class TimelineFilter {
  constructor(form) {
    this.form = form;
    this.content = form.parentElement;
    this.events = [...this.content.querySelectorAll(".x-event")];
    this.columns = [...this.content.querySelectorAll(".x-strip__link")].map(
      (link) => new Column(link),
    );
  }

  start() {
    this.takeFromAddress();
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", () => this.showAndKeep());
    this.form.querySelector(".x-filter__all").addEventListener("click", () => {
      this.set(new URLSearchParams());
      this.showAndKeep();
    });
    addEventListener("popstate", () => this.takeFromAddress());
    addEventListener("beforeprint", () => this.drawStrip(this.events));
    addEventListener("afterprint", () => this.drawStrip(this.shown));
    // A link to where the reader already is changes no address and tells of nothing else.
    document.addEventListener("click", (event) => {
      if (event.target.closest?.("a[href]")?.hash) setTimeout(() => this.showTarget());
    });
    this.form.hidden = false;
  }

  takeFromAddress() {
    this.set(new URL(location.href).searchParams);
    this.show();
    this.showTarget();
  }

  /** Set the choices to those of an address; what it asks for in vain counts as all. */
  set(asked) {
    for (const name of CHOICES) {
      const select = this.form.elements[name];
      const value = asked.get(name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  }

  get chosen() {
    return CHOICES.map((name) => this.form.elements[name].value);
  }

  showAndKeep() {
    const address = this.address();
    if (address.href !== location.href) history.pushState(null, "", address);
    this.show();
  }

  /** The address of what is chosen, without the anchor, which was of an earlier way to here. */
  address() {
    const address = new URL(location.href);
    address.hash = "";
    CHOICES.forEach((name, at) => {
      if (this.chosen[at]) address.searchParams.set(name, this.chosen[at]);
      else address.searchParams.delete(name);
    });
    return address;
  }

  show() {
    const [actor, kind] = this.chosen;
    this.shown = this.events.filter(({ dataset }) => (
      (!actor || dataset.actors.split(" ").includes(actor)) && (!kind || dataset.kind === kind)
    ));
    const shown = new Set(this.shown);
    for (const event of this.events) event.classList.toggle(HIDDEN, !shown.has(event));
    for (const day of this.content.querySelectorAll(".x-day")) toggle([day]);
    for (const part of findParts(this.content)) toggle(part);
    this.drawStrip(this.shown);
    const count = this.form.querySelector(".x-filter__shown");
    count.textContent = this.shown.length.toLocaleString(`${document.documentElement.lang}-u-nu-latn`);
  }

  drawStrip(events) {
    for (const column of this.columns) column.draw(events);
  }

  /** Show all events where the address leads to one that is hidden, or to its month. */
  showTarget() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest(`.${HIDDEN}`)) return;
    const { hash } = location;
    this.set(new URLSearchParams());
    const address = this.address();
    address.hash = hash;
    history.replaceState(history.state, "", address);
    this.show();
    target.scrollIntoView();
  }
}

/** A month of the strip: its link, the stack of its parts, the number on top of them. */
class Column {
  constructor(link) {
    this.link = link;
    this.href = link.getAttribute("href");
    this.label = link.getAttribute("aria-label");
    this.count = link.querySelector(".x-strip__count");
    this.parts = [...link.querySelectorAll("[data-part]")].map((bar) => ({
      bar,
      name: bar.dataset.part,
      count: Number(bar.dataset.count),
      height: Number(bar.getAttribute("height")),
    }));
    const [lowest] = this.parts;
    this.floor = Number(lowest.bar.getAttribute("y")) + lowest.height;
    this.total = this.parts.reduce((sum, { count }) => sum + count, 0);
  }

  draw(events) {
    const own = events.filter(({ dataset }) => dataset.month === this.link.dataset.month);
    let top = this.floor;
    for (const { bar, name, count, height } of this.parts) {
      const shown = own.filter((event) => partOf(event) === name).length;
      const share = shown && Math.max(LEAST_HEIGHT, Math.round((height * shown) / count));
      top -= share;
      bar.setAttribute("y", top);
      bar.setAttribute("height", share);
    }
    this.count.textContent = own.length.toLocaleString(`${document.documentElement.lang}-u-nu-latn`);
    this.count.setAttribute("y", top);
    this.lead(own);
  }

  /** Let the column lead to the first event of its month that is shown, if there is one. */
  lead(own) {
    const isWhole = own.length === this.total;
    const label = this.link.dataset.labelFiltered.replace("{shown}", own.length);
    this.link.setAttribute("aria-label", isWhole ? this.label : label);
    if (isWhole) this.link.setAttribute("href", this.href);
    else if (own.length > 0) this.link.setAttribute("href", `#${own[0].querySelector("[id]").id}`);
    else this.link.removeAttribute("href");
  }
}

function partOf(event) {
  if (event.classList.contains("x-fact--known-since")) return "since";
  return event.classList.contains("x-fact--planned") ? "planned" : "";
}

/** Find each heading with what stands under it, where events do. */
function findParts(content) {
  const parts = [];
  let open = [];
  for (const child of content.children) {
    const rank = /^H[23]$/.test(child.tagName) ? Number(child.tagName[1]) : 0;
    if (rank) {
      const part = { rank, elements: [] };
      open = [...open.filter((other) => other.rank < rank), part];
      parts.push(part);
    }
    if (rank || child.tagName === "P" || child.querySelector(".x-event")) {
      for (const part of open) part.elements.push(child);
    }
  }
  return parts.map((part) => part.elements)
    .filter((elements) => elements.some((one) => one.querySelector(".x-event")));
}

/** Hide elements, and the links of the contents to them, where no event among them is shown. */
function toggle(elements) {
  const isEmpty = !elements.some((one) => one.querySelector(`.x-event:not(.${HIDDEN})`));
  for (const one of elements) {
    one.classList.toggle(HIDDEN, isEmpty);
    if (!one.id) continue;
    for (const link of document.querySelectorAll(`.md-nav__link[href="#${one.id}"]`)) {
      link.closest("li").classList.toggle(HIDDEN, isEmpty);
    }
  }
}

for (const form of document.querySelectorAll(".x-filter")) new TimelineFilter(form).start();
