"""Turns a filled template and its title into a page with its front matter."""

from generator.fact_sheets.fields import SheetModel
from generator.pages.addresses import TERMS, folder_of, topic_page
from generator.pages.context import SiteContext
from generator.pages.digests import SCHEME
from generator.pages.environment import render_template
from generator.pages.glossary import link_first_uses
from generator.pages.language_marks import MarkedPage, mark_language
from generator.pages.page import (
    EditPlace,
    FrontMatter,
    LanguageLink,
    OwnLanguage,
    Page,
    SidebarLink,
)
from generator.pages.text import show_name
from generator.pages.viewpoint import TopicViewpoint, Viewpoint


def assemble_site_page(
    view: Viewpoint,
    *,
    kind: str,
    title: str,
    description: str,
    sheet: SheetModel,
    **template_view: object,
) -> Page:
    """Make a page that belongs to no topic; its template is named after its kind."""
    marked = _mark_language(view, _fill(view, kind, title, template_view))
    front_matter = FrontMatter(
        title=title,
        description=description,
        kind=kind,
        lang=view.language.tag,
        edit=_edit_place(view, sheet),
        folder=view.site.folder,
        languages=_link_languages(view),
        own=_tell_untranslated(view, marked),
    )
    return Page(view.site.folder + view.path, front_matter, marked.markdown)


def assemble_topic_page(
    view: TopicViewpoint,
    *,
    kind: str,
    title: str,
    description: str,
    sheet: SheetModel,
    **template_view: object,
) -> Page:
    """Make a page of a topic; its template is named after its kind."""
    folder = view.site.folder
    sidebar = (
        SidebarLink(
            entry.title, folder + folder_of(entry.address.path), entry.address.path == view.path
        )
        for entry in view.context.contents
    )
    topic_title = view.topic.topic.title
    shared = {
        "as_of": view.date(view.topic.topic.as_of),
        "topic_title": topic_title,
        "changes_url": view.url(topic_page(view.topic, "changes")),
        "digest_scheme": SCHEME,
    }
    markdown = _fill(view, kind, title, {**shared, **template_view})
    if view.topic.topic.state == "draft":
        notice = render_template(view.site.environment, "inline/draft.j2")
        markdown = f"{notice}\n{markdown}"
    marked = _mark_language(view, markdown)
    front_matter = FrontMatter(
        title=title if title == topic_title else f"{title} · {topic_title}",
        description=description,
        kind=kind,
        lang=view.language.tag,
        edit=_edit_place(view, sheet),
        topic=view.topic.id,
        sidebar_title=topic_title,
        sidebar=tuple(sidebar),
        folder=folder,
        languages=_link_languages(view),
        own=_tell_untranslated(view, marked),
    )
    return Page(folder + view.path, front_matter, marked.markdown)


def _mark_language(view: Viewpoint, markdown: str) -> MarkedPage:
    if view.site.own is None:
        return MarkedPage(markdown)
    own = view.site.own.language
    return mark_language(markdown, own.tag, own.direction)


def _tell_untranslated(view: Viewpoint, marked: MarkedPage) -> OwnLanguage | None:
    if view.site.own is None:
        return None
    own = view.site.own.language
    name = view.language.name_language(own) if marked.has_untranslated else ""
    return OwnLanguage(own.tag, own.direction, name, marked.headings)


def _link_languages(view: Viewpoint) -> tuple[LanguageLink, ...]:
    """Link the page in each language; nothing where there is only one."""
    languages = view.site.languages if len(view.site.languages) > 1 else ()
    return tuple(
        LanguageLink(
            tag=language.tag,
            name=language.own_name,
            direction=language.direction,
            url=view.site.folder_of(language) + folder_of(view.path),
            current=language == view.language,
        )
        for language in languages
    )


def _fill(view: Viewpoint, kind: str, title: str, template_view: dict[str, object]) -> str:
    environment = view.site.environment
    markdown = render_template(environment, f"{kind}.md.j2", title=title, **template_view)
    markdown, used = link_first_uses(markdown)
    if not used:
        return markdown
    meanings = tuple(
        (show_name(term.id), term.use, Viewpoint(view.site, view.path).prose(term.meaning or ""))
        for term in view.site.glossary.choose_terms(used)
    )
    url = view.url(TERMS)
    explained = render_template(environment, "inline/glossary.j2", meanings=meanings, url=url)
    return f"{markdown}\n{explained}"


def _edit_place(view: Viewpoint, sheet: SheetModel) -> EditPlace:
    """Point at the first line of the sheet's data."""
    return place_in_file(view.site, sheet.origin.document.file, sheet.origin.at().line)


def place_in_file(site: SiteContext, file: str, line: int = 1) -> EditPlace:
    """Point at a line of a file of the repository."""
    address = site.collection.site.edit_address
    return EditPlace(file, line, f"{address.rstrip('/')}/{file}#L{line}" if address else None)
