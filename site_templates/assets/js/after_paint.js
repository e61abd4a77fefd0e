// Starts the theme's script (search, colours, marks in the list of headings) once the page is on the
// screen, which is complete without it: on a phone it is the biggest part of what a page loads.
"use strict";

(() => {
  const script = document.createElement("script");
  script.src = document.currentScript.dataset.starts;
  // The theme begins at this event, which has passed by then.
  script.addEventListener("load", () => document.dispatchEvent(new Event("DOMContentLoaded")));
  requestAnimationFrame(() => setTimeout(() => document.body.append(script)));
})();
