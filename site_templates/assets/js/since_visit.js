// Marks the facts that changed since the reader's last visit to the page. What was seen stays in
// the reader's own browser: for each page the day, and a digest of each fact. During a visit, which
// ends when the tab is closed, the marks stay though the page is loaded again. Where storage is not
// allowed, or holds what this script never wrote, the visit counts as the first.

const PREFIX = "explainer-seen:";
const KEY = PREFIX + location.pathname;

function read(storage, scheme) {
  try {
    const record = JSON.parse(storage().getItem(KEY));
    const isOurs = record.scheme === scheme && Number.isFinite(new Date(record.at).getTime())
      && Object.values(record.facts).every((digest) => typeof digest === "string");
    return isOurs ? record : null;
  } catch {
    return null;
  }
}

function write(storage, record) {
  try {
    storage().setItem(KEY, JSON.stringify(record));
    return true;
  } catch {
    return false;
  }
}

function forget(storage) {
  for (const key of Object.keys(storage())) {
    if (key.startsWith(PREFIX)) storage().removeItem(key);
  }
}

// Functions, because even to name a storage that is not allowed is an error.
const lasting = () => localStorage;
const ofTab = () => sessionStorage;

class SinceVisit {
  constructor(notice) {
    this.notice = notice;
    this.scheme = notice.dataset.scheme;
    this.facts = [...document.querySelectorAll("[data-told]")];
    this.kept = document.querySelector(".x-kept");
  }

  start() {
    const before = read(ofTab, this.scheme) ?? read(lasting, this.scheme);
    const facts = Object.fromEntries(this.facts.map(({ dataset }) => [dataset.fact, dataset.told]));
    if (before) {
      write(ofTab, before);
      this.mark(before);
    }
    if (write(lasting, { scheme: this.scheme, at: new Date().toISOString(), facts })) {
      this.kept.hidden = false;
      this.kept.querySelector("button").addEventListener("click", () => this.forget());
    }
  }

  mark({ at, facts }) {
    const changed = this.facts.filter(({ dataset }) => facts[dataset.fact] !== dataset.told);
    for (const fact of changed) {
      const { changed: wasOther, new: isNew } = this.notice.dataset;
      this.markFact(fact, Object.hasOwn(facts, fact.dataset.fact) ? wasOther : isNew);
    }
    if (changed.length === 0) return;
    const list = this.notice.querySelector(".x-since-visit__facts");
    list.replaceChildren(...changed.map((fact) => makeLink(fact)));
    this.notice.querySelector(".x-since-visit__day").replaceChildren(makeDay(new Date(at)));
    this.notice.hidden = false;
  }

  markFact(fact, words) {
    const mark = document.createElement("p");
    mark.className = "x-changed";
    mark.textContent = words;
    fact.querySelector(".x-fact__line").before(mark);
  }

  forget() {
    forget(lasting);
    forget(ofTab);
    this.notice.hidden = true;
    for (const mark of document.querySelectorAll(".x-changed")) mark.remove();
    const done = this.kept.querySelector(".x-kept__done");
    done.textContent = done.dataset.done;
  }
}

/** Link to a fact: to its own address, or where that is on another page, to the place here. */
function makeLink(fact) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  let target = document.getElementById(fact.dataset.fact);
  if (!target) {
    target = fact;
    target.id = `seen--${fact.dataset.fact}`;
  }
  link.href = `#${target.id}`;
  link.dir = "auto"; // A fact may be told in another language than the page's.
  link.textContent = fact.dataset.name;
  item.append(link);
  return item;
}

function makeDay(day) {
  const { lang } = document.documentElement;
  const time = document.createElement("time");
  time.dateTime = day.toISOString();
  // World English, and Western digits in Arabic, as on the rest of the site: 3 March 2024.
  const locale = lang === "en" ? "en-001" : `${lang}-u-nu-latn`;
  time.textContent = day.toLocaleDateString(locale, { dateStyle: "long" });
  return time;
}

const notice = document.querySelector(".x-since-visit");
if (notice) new SinceVisit(notice).start();
