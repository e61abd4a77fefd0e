"""The sheet actors.yml: who acts and speaks, and how they stand to each other."""

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.fact_sheets.facts import EditorsNote, Evidence, Fact, Reviewable
from generator.fact_sheets.fields import Id, Line, Prose, SheetModel, When
from generator.fact_sheets.refusals import refuse

ActorKind = Literal[
    "person",
    "state",
    "armed group",
    "organisation",
    "office",
    "body",
    "outlet",
    "place",
    "group",
    "anonymous",
]
Role = Literal[
    "party", "mediator", "council member", "body", "voice", "source of figures", "outlet", "place"
]


class Office(SheetModel):
    """An office that a person held, for a stated time."""

    title: Line = Field(description="The name of the office.")
    of: Id | None = Field(default=None, description="The actor whose office it is.")
    held: When = Field(description="A day on which it was held, or the period (EDTF).")


class Actor(Reviewable):
    """A person, state, group or body that the topic names."""

    id: Id = Field(description="A short name that is never changed: facts refer to it.")
    name: Line = Field(description="The name, as terms.yml has it.")
    kind: ActorKind = Field(description="What the actor is.")
    roles: tuple[Role, ...] = Field(min_length=1, description="What the actor does in this topic.")
    aliases: tuple[Line, ...] = Field(
        default=(), description="Other names under which sources mention the actor."
    )
    council_name: Line | None = Field(
        default=None, description="The name of the state in the lists of the Security Council."
    )
    offices: tuple[Office, ...] = Field(default=(), description="The offices that a person held.")
    position: Line | None = Field(
        default=None, description="What an anonymous speaker is, as far as it is told."
    )
    reason: Line | None = Field(
        default=None, description="Why the speaker is not named; `not given` if unsaid."
    )
    told: Id | None = Field(default=None, description="The outlet that an anonymous speaker told.")
    summary: Prose = Field(description="Who this is, in one or two neutral sentences.")
    evidence: tuple[Evidence, ...] = Field(
        min_length=1, description="The words that prove the summary."
    )
    editors_note: EditorsNote | None = Field(
        default=None, description="What the source gets wrong about the actor."
    )

    @model_validator(mode="after")
    def _check_anonymous(self) -> Self:
        anonymous = (self.position, self.reason, self.told)
        if self.kind == "anonymous" and None in anonymous:
            message = "an anonymous speaker needs position:, reason: and told:"
            raise refuse("anonymous-source", message, "add them; a reason may be `not given`")
        if self.kind != "anonymous" and any(anonymous):
            message = "position:, reason: and told: belong to anonymous speakers"
            raise refuse("anonymous-source", message, "remove them, or make it kind: anonymous")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """The name and every alias."""
        return (self.name, *self.aliases)


class Relation(Fact):
    """How one actor stands to another: subject, the relation in words, object."""

    subject: Id = Field(description="The actor whose relation it is.")
    relation: Line = Field(description="A verb phrase: `is an ally of`, `mediates between`.")
    object: Id = Field(description="The actor to whom.")

    @property
    def name(self) -> str:
        """The relation without its actors."""
        return self.relation


class ActorsSheet(SheetModel):
    """All actors of a topic and their relations."""

    actors: tuple[Actor, ...] = Field(description="Everybody who acts or speaks in the topic.")
    relations: tuple[Relation, ...] = Field(default=(), description="How they stand to each other.")
