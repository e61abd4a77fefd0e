"""Turns the relations of a topic into a drawn map of who stands how to whom."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.charts import MapEdge, lay_out_relations
from generator.fact_sheets.actors import Actor, ActorsSheet
from generator.pages import labels
from generator.pages.text import show_name

_BAR_GAP = 6


@dataclass(frozen=True)
class LineView:
    """A line of a name at its height."""

    y: int
    text: str


@dataclass(frozen=True)
class NodeView:
    """A name on the map, with the bar that its lines begin at."""

    role: Markup
    lines: tuple[LineView, ...]
    bar_x: int
    bar_y: int
    bar_height: int


@dataclass(frozen=True)
class EdgeView:
    """A numbered line, as an SVG path."""

    number: int
    x: int
    number_y: int
    path: Markup


@dataclass(frozen=True)
class RelationsMapView:
    """The map; its numbers are those of the table beside it."""

    width: int
    height: int
    names_right: int
    nodes: tuple[NodeView, ...]
    edges: tuple[EdgeView, ...]


def view_relations_map(sheet: ActorsSheet) -> RelationsMapView | None:
    """Draw the relations, numbered in the sheet's order; None where there are none."""
    if not sheet.relations:
        return None
    actors = _order_actors(sheet)
    places = {actor.id: place for place, actor in enumerate(actors)}
    layout = lay_out_relations(
        [actor.name for actor in actors],
        [(places[relation.subject], places[relation.object]) for relation in sheet.relations],
    )
    nodes = tuple(
        NodeView(
            role=show_name(actor.roles[0].replace(" ", "-")),
            lines=tuple(LineView(y, text) for y, text in node.lines),
            bar_x=layout.names_right + _BAR_GAP,
            bar_y=node.top,
            bar_height=node.bottom - node.top,
        )
        for actor, node in zip(actors, layout.nodes, strict=True)
    )
    begin = layout.names_right + 2 * _BAR_GAP
    edges = tuple(
        EdgeView(edge.number, edge.x, edge.number_y, _path(edge, begin)) for edge in layout.edges
    )
    return RelationsMapView(layout.width, layout.height, layout.names_right, nodes, edges)


def _order_actors(sheet: ActorsSheet) -> list[Actor]:
    """Order those who stand in a relation by their role, then as in the sheet."""
    related = {
        actor for relation in sheet.relations for actor in (relation.subject, relation.object)
    }
    roles = list(labels.ROLES)
    return sorted(
        (actor for actor in sheet.actors if actor.id in related),
        key=lambda actor: roles.index(actor.roles[0]),
    )


def _path(edge: MapEdge, begin: int) -> Markup:
    corner = edge.x - abs(edge.bend)
    return Markup("M{} {} H{} Q{} {} {} {} V{} Q{} {} {} {} H{}").format(
        begin, edge.start, corner,
        edge.x, edge.start, edge.x, edge.start + edge.bend,
        edge.end - edge.bend,
        edge.x, edge.end, corner, edge.end,
        begin,
    )  # fmt: skip
