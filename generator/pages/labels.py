"""The words under which the sheets' own terms (status, grade, role, kind) show on pages."""

from collections.abc import Mapping

from generator.messages import mark_message as _

STATUS: Mapping[str, str] = {
    "established": _("established"),
    "reported": _("reported"),
    "claimed": _("claimed"),
    "disputed": _("disputed"),
    "planned": _("planned"),
    "corrected": _("corrected"),
}
GRADES: Mapping[str, str] = {
    "wrong": _("The source is wrong here"),
    "wrong unit": _("The source counts the wrong thing"),
    "invented cause": _("The source adds a cause"),
    "meaning changed": _("The source changes the meaning"),
    "loose": _("The source is loose here"),
    "euphemism": _("The source uses a milder word"),
    "denial dropped": _("The source leaves out a denial"),
    "overstated": _("The source overstates"),
    "contradicted": _("Contradicted by what others report"),
    "attribution lost": _("The source does not say who says so"),
    "context": _("Context"),
}
ROLE_TITLES: Mapping[str, str] = {
    "party": _("Parties"),
    "mediator": _("Mediators"),
    "council member": _("Members of the Security Council"),
    "body": _("Bodies"),
    "voice": _("Voices"),
    "source of figures": _("Sources of figures"),
    "outlet": _("News outlets"),
    "place": _("Places"),
}
ROLES: Mapping[str, str] = {
    "party": _("party"),
    "mediator": _("mediator"),
    "council member": _("member of the Security Council"),
    "body": _("body"),
    "voice": _("voice"),
    "source of figures": _("source of figures"),
    "outlet": _("news outlet"),
    "place": _("place"),
}
ACTOR_KINDS: Mapping[str, str] = {
    "person": _("person"),
    "state": _("state"),
    "armed group": _("armed group"),
    "organisation": _("organisation"),
    "office": _("office"),
    "body": _("body"),
    "outlet": _("news outlet"),
    "place": _("place"),
    "group": _("group"),
    "anonymous": _("not named"),
}
EVENT_KINDS: Mapping[str, str] = {
    "attack": _("attack"),
    "military": _("military"),
    "diplomacy": _("diplomacy"),
    "statement": _("statement"),
    "vote": _("vote"),
    "humanitarian": _("humanitarian"),
    "agreement": _("agreement"),
    "meeting": _("meeting"),
}
SOURCE_KINDS: Mapping[str, str] = {
    "article": _("article"),
    "press release": _("press release"),
    "document": _("document"),
    "report": _("report"),
    "web page": _("web page"),
    "statement": _("statement"),
}
THE_ONLY_SOURCE: Mapping[str, str] = {
    "article": _("the article"),
    "press release": _("the press release"),
    "document": _("the document"),
    "report": _("the report"),
    "web page": _("the web page"),
    "statement": _("the statement"),
}
"""How to name the one source of a topic whose text can be read."""
SOURCE_VOICES: Mapping[str, str] = {
    "article": _("said by the article itself"),
    "press release": _("said by the press release itself"),
    "document": _("said by the document itself"),
    "report": _("said by the report itself"),
    "web page": _("said by the web page itself"),
    "statement": _("said by the statement itself"),
}
SET_ASIDE_REASONS: Mapping[str, str] = {
    "boilerplate": _("part of the web page, not of the text"),
    "opinion": _("opinion"),
    "repetition": _("repetition"),
    "headline": _("headline"),
    "background": _("background"),
}
CHANGE_KINDS: Mapping[str, str] = {
    "correction": _("Correction"),
    "update": _("Update"),
    "clarification": _("Clarification"),
}
