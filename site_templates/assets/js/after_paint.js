// Starts the theme's script (search, colours, marks in the list of headings) once the page, with its
// fonts, is on the screen. It is complete without it: on a phone it is a quarter of what is loaded.
"use strict";

(() => {
  const script = document.createElement("script");
  script.src = document.currentScript.dataset.starts;
  // The theme begins at this event, which has passed by then.
  script.addEventListener("load", () => document.dispatchEvent(new Event("DOMContentLoaded")));
  addEventListener("load", () => requestAnimationFrame(() => setTimeout(() => document.body.append(script))));
})();
