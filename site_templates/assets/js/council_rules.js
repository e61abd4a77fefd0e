// Turns the votes of a Council of fifteen into a result and its reasons, by the same rules and in
// the same words as generator/council. A test compares the two over every case; change both.
//
// A ballot is {kind, day, threshold, unconfirmedYear, seats}; `day` in words, a seat is
// {name, isPermanent, vote} with the name as a sentence has it ("the United States") and a vote
// that is "yes", "no", "abstain" or "not-voting".

export const VOTES = ["yes", "no", "abstain", "not-voting"];

const PROCEDURE = "Article 27(2)";
const OTHER_MATTERS = "Article 27(3)";
const PRACTICE = "Article 27(3) in practice";
const SAN_FRANCISCO = "Statement of the sponsoring powers, San Francisco, 7 June 1945";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

const PROVISO_NOTE = "Article 27(3) also says that in decisions under Chapter VI and Article "
  + "52(3) a party to a dispute shall abstain. A record of votes does not show whether that "
  + "applied, and it has hardly ever been applied (last raised on 17 April 2000, without effect; "
  + "to be confirmed). This note changes nothing in the outcome (V12).";

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
  const needed = NUMBERS[count.threshold];
  let words = `${countYes(count)}; ${needed} are needed. That is too few, whoever voted No.`;
  if (count.permanentNo.length > 0 && count.kind !== "procedural") {
    words += ` ${capitalise(join(count.permanentNo))} voted No, but with fewer than ${needed} Yes `
      + "that is not counted as a veto.";
  }
  return words;
}

function tellVeto(count) {
  const several = count.permanentNo.length > 1;
  const rank = several ? "permanent members" : "a permanent member";
  let words = `${countYes(count)}, which is enough, but ${join(count.permanentNo)}, ${rank}, `
    + "voted No: a veto.";
  if (several) words += " One such No is enough; more make no difference.";
  if (count.electedNo.length > 0) {
    words += ` ${capitalise(join(count.electedNo))} voted No too: an elected member's No is never `
      + "a veto.";
  }
  return words;
}

function tellProcedure(count) {
  const needed = NUMBERS[count.threshold];
  let words = `${countYes(count)}. On a question of procedure ${needed} are enough, whoever they `
    + "are.";
  if (count.permanentNo.length > 0) {
    words += ` There is no veto on procedure: the No of ${join(count.permanentNo)} does not block.`;
  }
  return words;
}

function tellAdoption(count) {
  if (count.yes === count.size) return `All ${NUMBERS[count.size]} members voted Yes: unanimous.`;
  let words = `${countYes(count)}; ${NUMBERS[count.threshold]} are needed, and no permanent member `
    + "voted No.";
  if (count.no === 0) words += " It is not unanimous: that takes the Yes of every member.";
  return words;
}

function explainThreshold(count) {
  const words = `On ${count.day} the Council had ${NUMBERS[count.size]} members, and a decision `
    + `took ${NUMBERS[count.threshold]} Yes votes.`;
  return reason("V1", articleOf(count), words);
}

function explainWhatDidNotCount(count, result) {
  const reasons = [];
  if (result === "failed" && count.yes > count.no) {
    reasons.push(reason("V8", articleOf(count), `More Yes than No (${count.yes} to ${count.no}) is `
      + "not enough: only the number of Yes counts."));
  }
  if (result !== "adopted" || count.kind === "procedural") return reasons;
  if (count.permanentAbstaining.length > 0) {
    reasons.push(reason("V6", PRACTICE, `${capitalise(join(count.permanentAbstaining))} abstained. `
      + "The abstention of a permanent member does not block a decision (since 1946; confirmed by "
      + "the International Court of Justice in 1971, Namibia)."));
  }
  if (count.permanentNotVoting.length > 0) {
    reasons.push(reason("V7", PRACTICE, `${capitalise(join(count.permanentNotVoting))} did not `
      + "vote. The absence of a permanent member does not block a decision (as in 1950 and 1999)."));
  }
  return reasons;
}

function explainDoubleVeto({ kind }) {
  if (kind !== "preliminary") return [];
  const words = "The vote on whether a question is one of procedure is itself open to the veto. "
    + "With a second veto, on the question itself, that is the double veto.";
  return [{ ...reason("V11", SAN_FRANCISCO, words), toBeConfirmed: true }];
}

function noteLimits(count) {
  const notes = [];
  if (count.kind === "substantive") notes.push(PROVISO_NOTE);
  if (count.kind === "preliminary") {
    notes.push("The result answers the preliminary question as it was put. A President's ruling "
      + `on it stands unless ${NUMBERS[count.threshold]} members overrule it (provisional rule `
      + "30; how it was used in 1950 is to be confirmed) (V11).");
  }
  if (count.unconfirmedYear) {
    notes.push(`The elected members of ${count.unconfirmedYear} are to be confirmed.`);
  }
  return notes;
}

function reason(rule, article, words) {
  return { rule, article, words, toBeConfirmed: false };
}

function articleOf({ kind }) {
  return kind === "procedural" ? PROCEDURE : OTHER_MATTERS;
}

function countYes({ yes, size }) {
  return `${capitalise(NUMBERS[yes])} of ${NUMBERS[size]} members voted Yes`;
}

function join(names) {
  const last = names.at(-1);
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}

function capitalise(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
