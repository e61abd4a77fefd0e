// Shows on top of a page, under `mkdocs serve`, what is wrong with the fact sheets; nothing else.
(() => {
  const address = new URL("explainer-problems.json", document.currentScript.src);

  const add = (parent, name, style, text = "") => {
    const element = document.createElement(name);
    element.style.cssText = style;
    parent.append(element);
    element.textContent = text;
    return element;
  };

  const show = ({ headline, problems, pages }) => {
    if (!problems.length) return;
    // An alert is read out when words come into it, so it stands in the page before they do.
    const box = document.createElement("div");
    box.id = "explainer-problems";
    box.setAttribute("role", "alert");
    box.style.cssText =
      "padding: 16px; font: 16px/1.5 sans-serif; background: #fff4f3; color: #410e0b; border-bottom: 4px solid #b3261e";
    document.body.prepend(box);
    add(box, "p", "margin: 0; font-weight: bold", headline);
    const list = add(box, "ol", "margin: 0; padding-left: 24px");
    problems.forEach((problem, number) => {
      const [first, ...more] = problem.split("\n");
      const item = add(list, "li", "margin-top: 12px; overflow-wrap: anywhere", first);
      if (more.length) {
        const lines = add(item, "pre", "margin: 0; overflow-x: auto; font: 14px/1.4 monospace", more.join("\n"));
        lines.tabIndex = 0;
      }
      const link = add(item, "a", "color: inherit", "What this means");
      link.href = new URL(pages[number], address);
    });
  };

  addEventListener("DOMContentLoaded", async () => {
    show(await (await fetch(address, { cache: "no-store" })).json());
  });
})();
