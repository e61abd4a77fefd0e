// Turns the hidden form of the process page into a vote simulator. The form holds all that is
// needed: seats, words, starts, links to the rules. The vote stands in the address, as a letter
// for each seat, so that it can be shared.

import { decide, VOTES } from "./council_rules.js";

const LETTERS = { yes: "Y", no: "N", abstain: "A", "not-voting": "X" };
const FROM_LEFT_TO_RIGHT = ["yes", "abstain", "not-voting", "no"];
const WAIT_BEFORE_ADDRESS = 300; // Milliseconds; browsers stop scripts that rewrite it too often.

class Simulator {
  constructor(form) {
    this.form = form;
    this.seats = [...form.querySelectorAll(".x-simulator__seat")];
    this.words = this.readWords();
    this.messages = this.readTexts("message");
    this.bases = this.readTexts("basis");
    this.waiting = 0;
  }

  start() {
    const start = this.readAddress();
    if (start) this.set(start);
    this.form.addEventListener("change", () => this.showAndKeep());
    this.form.addEventListener("submit", (event) => event.preventDefault());
    for (const button of this.form.querySelectorAll("[data-votes]")) {
      button.addEventListener("click", () => {
        this.set({ letters: button.dataset.votes, kind: button.dataset.kind });
        this.showAndKeep();
      });
    }
    this.show();
    this.form.hidden = false;
    if (start && !location.hash) this.form.scrollIntoView();
  }

  readWords() {
    const labels = [...this.seats[0].querySelectorAll("label")];
    return Object.fromEntries(labels.map((label) => [radioIn(label).value, label.textContent.trim()]));
  }

  readTexts(name) {
    const texts = [...this.form.querySelectorAll(`[data-${name}]`)];
    return Object.fromEntries(texts.map((text) => [text.dataset[name], text.textContent]));
  }

  /** Read the vote of a shared address; null where there is none that fits this Council. */
  readAddress() {
    const asked = new URL(location.href).searchParams;
    const letters = asked.get("votes") ?? "";
    const kind = asked.get("kind") ?? "substantive";
    const fits = asked.get("council") === this.form.dataset.day
      && letters.length === this.seats.length
      && [...letters].every((letter) => Object.values(LETTERS).includes(letter))
      && [...this.form.elements.kind].some((radio) => radio.value === kind);
    return fits ? { letters, kind } : null;
  }

  set({ letters, kind }) {
    this.form.elements.kind.value = kind;
    const votes = Object.fromEntries(VOTES.map((vote) => [LETTERS[vote], vote]));
    this.seats.forEach((seat, at) => {
      seat.querySelector(`[value="${votes[letters[at]]}"]`).checked = true;
    });
  }

  readBallot() {
    const { dayTold, threshold, unconfirmedYear } = this.form.dataset;
    return {
      kind: this.form.elements.kind.value,
      day: dayTold,
      threshold: Number(threshold),
      unconfirmedYear,
      seats: this.seats.map((seat) => ({
        name: seat.dataset.name,
        isPermanent: "permanent" in seat.dataset,
        vote: seat.querySelector(":checked").value,
      })),
    };
  }

  showAndKeep() {
    const address = this.show();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(
      () => history.replaceState(history.state, "", address),
      WAIT_BEFORE_ADDRESS,
    );
  }

  /** Show the result of what is set, and hand back the address that stands for it. */
  show() {
    const ballot = this.readBallot();
    const outcome = decide(ballot);
    this.draw(ballot.seats);
    this.tell(outcome);
    this.markStart(ballot);
    return this.share(ballot);
  }

  draw(seats) {
    for (const use of this.form.querySelectorAll(".x-horseshoe [data-seat]")) {
      const { vote, isPermanent } = seats[use.dataset.seat];
      use.setAttribute("href", `#mark--${vote}${isPermanent ? "--permanent" : ""}`);
    }
    const votes = FROM_LEFT_TO_RIGHT.flatMap((vote) => seats.filter((seat) => seat.vote === vote));
    this.form.querySelectorAll(".x-tally use").forEach((use, at) => {
      use.setAttribute("href", `#cell--${votes[at].vote}`);
    });
  }

  tell({ result, tally, reasons, notes }) {
    const counted = VOTES.map((vote, at) => [vote, tally[at]])
      .filter(([vote, count]) => count > 0 || vote !== "not-voting")
      .map(([vote, count]) => `${this.words[vote]} ${count}`);
    const shown = this.form.querySelector(".x-result");
    const word = shown.querySelector(".x-result__word");
    shown.className = `x-result x-result--${result}`;
    word.textContent = word.dataset[result];
    shown.querySelector(".x-result__tally").textContent = this.join(counted);
    this.form.querySelector(".x-simulator__in-short").textContent = shown.textContent;
    const [decisive, ...others] = reasons;
    this.form.querySelector(".x-simulator__why").replaceChildren(...this.explain(decisive));
    this.form.querySelector(".x-simulator__reasons").replaceChildren(
      ...others.map((reason) => element("li", "x-reason", ...this.explain(reason))),
    );
    this.form.querySelector(".x-simulator__notes").replaceChildren(
      ...notes.map((note) => element("li", "x-reason", this.say(note))),
    );
  }

  /** Fill the gaps of a sentence, such as %(names)s. */
  say({ name, values }) {
    return this.messages[name].replace(/%\((\w+)\)s/g, (_, gap) => {
      const value = values[gap];
      return Array.isArray(value) ? this.join(value) : value;
    });
  }

  join(parts) {
    return parts.join(this.form.dataset.comma);
  }

  explain({ rule, article, sentences, toBeConfirmed }) {
    const explained = [...this.form.querySelectorAll("[data-rule]")]
      .find((link) => link.dataset.rule === rule && link.dataset.article === article);
    const named = element("span", "x-reason__rule", this.bases[article]);
    const words = sentences.map((sentence) => this.say(sentence)).join(" ");
    if (explained) named.append(" · ", explained.cloneNode(true));
    const parts = [named, ` ${words} `];
    if (toBeConfirmed) {
      parts.push(element("span", "x-unconfirmed", this.form.dataset.toBeConfirmed));
    }
    return parts;
  }

  markStart(ballot) {
    const letters = lettersOf(ballot);
    for (const button of this.form.querySelectorAll("[data-votes]")) {
      const isShown = button.dataset.votes === letters && button.dataset.kind === ballot.kind;
      if (isShown) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  /** Write the address of the vote into the link; the reader's own anchor stays in the other. */
  share(ballot) {
    const address = new URL(location.href);
    address.searchParams.set("council", this.form.dataset.day);
    address.searchParams.set("votes", lettersOf(ballot));
    address.searchParams.set("kind", ballot.kind);
    const shared = new URL(address);
    shared.hash = this.form.dataset.anchor;
    this.form.querySelector(".x-simulator__share a").href = shared;
    return address;
  }
}

function radioIn(label) {
  return label.querySelector("input");
}

function lettersOf(ballot) {
  return ballot.seats.map((seat) => LETTERS[seat.vote]).join("");
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

for (const form of document.querySelectorAll(".x-simulator")) new Simulator(form).start();
