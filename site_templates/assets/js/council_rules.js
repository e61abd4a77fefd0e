// Turns the votes of a Council of fifteen into a result and its reasons, by the same rules and in
// the same sentences as generator/council. A test compares the two over every case; change both.
//
// A ballot is {kind, day, threshold, unconfirmedYear, seats}; `day` in words, a seat is
// {name, isPermanent, vote} with a vote that is "yes", "no", "abstain" or "not-voting". A sentence
// is {name, values}: its name in generator/council/sentences.py, and what fills its gaps.

export const VOTES = ["yes", "no", "abstain", "not-voting"];

const PROCEDURE = "Article 27(2)";
const OTHER_MATTERS = "Article 27(3)";
const PRACTICE = "Article 27(3) in practice";
const SAN_FRANCISCO = "Statement of the sponsoring powers, San Francisco, 7 June 1945";

export function decide(ballot) {
  const count = countVotes(ballot);
  const result = findResult(count);
  return {
    result,
    tally: count.tally,
    reasons: [
      explainDecision(count, result),
      explainThreshold(count),
      ...explainWhatDidNotCount(count, result),
      ...explainDoubleVeto(count),
    ],
    notes: noteLimits(count),
  };
}

function countVotes(ballot) {
  const names = (vote, isPermanent) => ballot.seats
    .filter((seat) => seat.vote === vote && seat.isPermanent === isPermanent)
    .map((seat) => seat.name);
  return {
    ...ballot,
    tally: VOTES.map((vote) => ballot.seats.filter((seat) => seat.vote === vote).length),
    yes: ballot.seats.filter((seat) => seat.vote === "yes").length,
    no: ballot.seats.filter((seat) => seat.vote === "no").length,
    size: ballot.seats.length,
    permanentNo: names("no", true),
    permanentAbstaining: names("abstain", true),
    permanentNotVoting: names("not-voting", true),
    electedNo: names("no", false),
  };
}

function findResult({ yes, threshold, permanentNo, kind }) {
  if (yes < threshold) return "failed";
  if (permanentNo.length > 0 && kind !== "procedural") return "vetoed";
  return "adopted";
}

function explainDecision(count, result) {
  if (result === "failed") return reason("V2", articleOf(count), tellFailure(count));
  if (result === "vetoed") return reason("V4", OTHER_MATTERS, tellVeto(count));
  if (count.kind === "procedural") return reason("V3", PROCEDURE, tellProcedure(count));
  return reason("V5", OTHER_MATTERS, tellAdoption(count));
}

function tellFailure(count) {
  const { yes, size, threshold: needed, permanentNo: names } = count;
  const sentences = [say("too-few", { yes, size, needed })];
  if (names.length > 0 && count.kind !== "procedural") {
    sentences.push(say("no-veto", { needed, names }));
  }
  return sentences;
}

function tellVeto({ yes, size, permanentNo: names, electedNo }) {
  const sentences = [say(names.length > 1 ? "vetoes" : "one-veto", { yes, size, names })];
  if (electedNo.length > 0) sentences.push(say("elected-no", { names: electedNo }));
  return sentences;
}

function tellProcedure({ yes, size, threshold: needed, permanentNo: names }) {
  const sentences = [say("procedure", { yes, size, needed })];
  if (names.length > 0) sentences.push(say("no-veto-on-procedure", { names }));
  return sentences;
}

function tellAdoption({ yes, no, size, threshold: needed }) {
  if (yes === size) return [say("unanimous", { size })];
  const sentences = [say("adopted", { yes, size, needed })];
  if (no === 0) sentences.push(say("not-unanimous"));
  return sentences;
}

function explainThreshold(count) {
  const { day, size, threshold: needed } = count;
  return reason("V1", articleOf(count), [say("threshold", { day, size, needed })]);
}

function explainWhatDidNotCount(count, result) {
  const reasons = [];
  const { yes, no, permanentAbstaining, permanentNotVoting } = count;
  if (result === "failed" && yes > no) {
    reasons.push(reason("V8", articleOf(count), [say("only-yes-counts", { yes, no })]));
  }
  if (result !== "adopted" || count.kind === "procedural") return reasons;
  if (permanentAbstaining.length > 0) {
    reasons.push(reason("V6", PRACTICE, [say("abstention", { names: permanentAbstaining })]));
  }
  if (permanentNotVoting.length > 0) {
    reasons.push(reason("V7", PRACTICE, [say("absence", { names: permanentNotVoting })]));
  }
  return reasons;
}

function explainDoubleVeto({ kind }) {
  if (kind !== "preliminary") return [];
  return [{ ...reason("V11", SAN_FRANCISCO, [say("double-veto")]), toBeConfirmed: true }];
}

function noteLimits({ kind, threshold: needed, unconfirmedYear: year }) {
  const notes = [];
  if (kind === "substantive") notes.push(say("proviso"));
  if (kind === "preliminary") notes.push(say("preliminary", { needed }));
  if (year) notes.push(say("members", { year }));
  return notes;
}

function reason(rule, article, sentences) {
  return { rule, article, sentences, toBeConfirmed: false };
}

function say(name, values = {}) {
  return { name, values };
}

function articleOf({ kind }) {
  return kind === "procedural" ? PROCEDURE : OTHER_MATTERS;
}
