// Adds comforts to pages that are complete without it: a link into a closed disclosure opens it,
// printing opens all of them, the Escape key closes the drawer and the list of languages, and
// another language opens at the same place of the page.
"use strict";

(() => {
  function openAround(element) {
    let opened = false;
    for (let at = element; at; at = at.parentElement) {
      if (at instanceof HTMLDetailsElement && !at.open) opened = at.open = true;
    }
    return opened;
  }

  function openTarget() {
    let id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return; // The address holds a "%" that encodes nothing.
    }
    const target = id && document.getElementById(id);
    if (target && openAround(target)) target.scrollIntoView();
  }

  let openedForPrint = [];

  addEventListener("beforeprint", () => {
    openedForPrint = [...document.querySelectorAll(".md-content details:not([open])")];
    for (const details of openedForPrint) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of openedForPrint) details.open = false;
    openedForPrint = [];
  });

  const drawer = document.getElementById("__drawer");
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer?.checked) return;
    drawer.click();
    drawer.focus();
  });

  // Anchors are the same in each language.
  const languages = document.querySelector(".x-languages");
  languages?.addEventListener("click", (event) => {
    if (event.target instanceof HTMLAnchorElement) event.target.hash = location.hash;
  });
  addEventListener("click", (event) => {
    if (languages?.open && !languages.contains(event.target)) languages.open = false;
  });
  languages?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !languages.open) return;
    languages.open = false;
    languages.querySelector("summary").focus();
  });

  addEventListener("hashchange", openTarget);
  openTarget();
})();
