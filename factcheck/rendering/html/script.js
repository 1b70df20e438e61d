"use strict";
const words = document.body.dataset;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));
const made = (tag, name, text) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
};
const later = (wait, act) => {
  let timer;
  return () => { clearTimeout(timer); timer = setTimeout(act, wait); };
};
for (const each of all("[hidden]")) if (!each.matches("#back, #choice")) each.hidden = false;

// Light and dark: as the system has it, until somebody chooses.
const themes = ["auto", "light", "dark"];
const remembered = (value) => {
  try {
    if (value) localStorage.setItem("factcheck-theme", value);
    return localStorage.getItem("factcheck-theme");
  } catch { return value; }
};
const wear = (theme) => {
  document.documentElement.dataset.theme = theme;
  one("#theme").textContent = words[theme];
};
wear(themes.includes(remembered()) ? remembered() : "auto");
one("#theme").addEventListener("click", () => {
  const next = themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length];
  remembered(next);
  wear(next);
});

// Filter and search.
const filter = one("#filter");
const entries = all(".card, .item").map((element) => ({ element, ...element.dataset, outlets: element.dataset.outlets.split("|") }));
const groups = all("details.alone").map((element) => ({ element, items: all(".item", element), count: one(".count", element) }));
const texts = new Map();
const text = (entry) => {
  if (!texts.has(entry)) texts.set(entry, entry.element.textContent.toLowerCase());
  return texts.get(entry);
};
const sift = () => {
  const data = new FormData(filter);
  const verdicts = new Set(data.getAll("verdict"));
  const [kind, severity, outlet, event] = ["kind", "severity", "outlet", "event"].map((name) => data.get(name) || "");
  const sought = (data.get("text") || "").toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const entry of entries) {
    const fits = verdicts.has(entry.verdict) && (!kind || entry.kind === kind) && (!severity || entry.severity === severity)
      && (!outlet || entry.outlets.includes(outlet)) && (!event || entry.event === event)
      && sought.every((word) => text(entry).includes(word));
    if (entry.element.hidden === fits) entry.element.hidden = !fits;
    shown += fits;
  }
  for (const group of groups) {
    const left = group.items.filter((item) => !item.hidden).length;
    group.element.hidden = !left;
    group.count.textContent = left;
    if (sought.length && left && left < 50) group.element.open = true;
  }
  for (const section of all(".found")) section.hidden = Boolean(event) && section.dataset.event !== event;
  one("#shown").textContent = fill(words.shown, { shown, total: entries.length });
};
filter.addEventListener("input", later(80, sift));
filter.addEventListener("reset", () => setTimeout(sift));
filter.addEventListener("submit", (submitted) => submitted.preventDefault());
sift();

for (const button of all(".agreed-toggle")) {
  const body = one(".agreed", button.closest(".more").previousElementSibling);
  const show = (open) => {
    body.classList.toggle("short", !open);
    button.setAttribute("aria-expanded", open);
    button.textContent = open ? button.dataset.fewer : button.dataset.more;
  };
  show(false);
  button.addEventListener("click", () => show(body.classList.contains("short")));
}
one("#show-alone").addEventListener("change", (changed) => document.body.classList.toggle("show-alone", changed.target.checked));

// From a finding to the place in the article, and back.
const named = (hash) => {
  try {
    return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  } catch { return null; } // not every name is an address
};
const opened = (target) => {
  for (let each = target.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
  const entry = target.closest(".card, .item");
  if (entry && entry.hidden) filter.reset(), sift();
};
const go = (target) => {
  opened(target);
  if (!target.hasAttribute("tabindex") && !target.matches("a")) target.tabIndex = -1;
  const scroll = () => target.scrollIntoView({ block: target.matches(".c") ? "center" : "start", behavior: "instant" });
  scroll();
  requestAnimationFrame(() => requestAnimationFrame(scroll)); // what was not laid out before has its own height now
  target.focus({ preventScroll: true });
};
const light = (id) => {
  for (const each of all(".lit")) each.classList.remove("lit");
  if (id) for (const each of all(`.c[data-f~="${CSS.escape(id)}"]`)) each.classList.add("lit");
};
const back = one("#back");
document.addEventListener("click", (clicked) => {
  const link = clicked.target.closest('a[href^="#"]');
  if (!link || clicked.ctrlKey || clicked.metaKey) return;
  const findings = link.matches(".c") ? link.dataset.f.split(" ") : [];
  if (findings.length > 1 && !link.closest("#choice")) {
    clicked.preventDefault();
    offer(link, findings);
    return;
  }
  const target = named(link.hash);
  if (!target) return;
  clicked.preventDefault();
  close();
  history.pushState(null, "", link.hash);
  const from = link.dataset.from;
  light(from);
  back.hidden = !from;
  if (from) {
    back.href = `#${from}`;
    back.textContent = `↩ ${fill(words.back, { id: from })}`;
  }
  go(target);
});
addEventListener("popstate", () => {
  const target = named(location.hash);
  if (target) go(target);
});
if (named(location.hash)) go(named(location.hash));

// Words that several findings speak of.
const choice = one("#choice");
let chooser = null;
const close = () => {
  if (choice.hidden) return;
  choice.hidden = true;
  if (chooser && choice.contains(document.activeElement)) chooser.focus();
};
const label = (id) => {
  const entry = document.getElementById(id);
  const heading = one("h4", entry) || one(".tag", entry.closest("details"));
  const told = one(".explanation, .told, .place", entry);
  return `${heading.textContent.trim()} · ${told.textContent.trim().slice(0, 60)}`;
};
const offer = (link, findings) => {
  choice.replaceChildren(...findings.map((id) => {
    const each = made("a", "", label(id));
    each.href = `#${id}`;
    return each;
  }));
  const button = made("button", "", words.close);
  button.type = "button";
  button.addEventListener("click", close);
  choice.append(button);
  choice.hidden = false;
  chooser = link;
  const box = link.getBoundingClientRect();
  choice.style.left = `${Math.max(8, Math.min(box.left, innerWidth - choice.offsetWidth - 8)) + scrollX}px`;
  const below = box.bottom + choice.offsetHeight + 4 < innerHeight;
  choice.style.top = `${(below ? box.bottom + 4 : Math.max(4, box.top - choice.offsetHeight - 4)) + scrollY}px`;
  one("a", choice).focus({ preventScroll: true });
};
document.addEventListener("pointerdown", (pressed) => { if (!pressed.target.closest("#choice, .c")) close(); });
document.addEventListener("keydown", (pressed) => {
  if (pressed.key === "Escape") close();
  const step = { j: 1, k: -1 }[pressed.key];
  const here = document.activeElement && document.activeElement.closest(".card, .item");
  if (!step || !here || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  const shown = entries.map((entry) => entry.element).filter((element) => !element.hidden);
  const next = shown[shown.indexOf(here) + step];
  if (next) go(next);
});

// Two articles, the paragraphs that hold a common finding next to one another.
const pair = one("#pair");
const options = [...pair.elements.left.options].map((option) => option.value);
const marked = (paragraph) => new Set(all(".c", paragraph).flatMap((each) => each.dataset.f.split(" ")));
const gravity = { discrepancy: 100, update: 30, agreement: 1 };
const sign = { discrepancy: "≠", update: "→" };
const verdict = (id) => document.getElementById(id).dataset.verdict;
const stands = (id, article) => (document.getElementById(id).dataset.sides || "").split(" ").filter((each) => each.startsWith(`${article}:`)).map((each) => each.slice(article.length));
// What these two articles are to one another in a finding: at odds only where they take different positions.
const between = (id, chosen) => {
  const [left, right] = chosen.map((article) => stands(id, article).join());
  return left === right && verdict(id) !== "uncorroborated" ? "agreement" : verdict(id);
};
const paragraphsOf = (id) => all(".text > p", document.getElementById(`a-${id}`)).map((element) => ({ element, findings: marked(element) }));
const copy = (element, shared, outlet) => { // shared: finding -> what the two are to one another
  const paragraph = element.cloneNode(true);
  for (const each of all("[id]", paragraph)) each.removeAttribute("id");
  for (const each of all(".c", paragraph)) {
    const kept = each.dataset.f.split(" ").filter((id) => shared.has(id));
    if (kept.length) { each.dataset.f = kept.join(" "); each.href = `#${kept[0]}`; each.className = `c ${shared.get(kept.find((id) => shared.get(id) !== "agreement") || kept[0])}`; }
    else each.replaceWith(...each.childNodes);
  }
  paragraph.prepend(made("span", "outlet-tag", outlet));
  return paragraph;
};
const row = (lefts, rights, shared, names) => {
  const line = made("div", lefts.length && rights.length ? "pair-row" : "pair-row lone");
  const ids = new Set(lefts.flatMap((each) => [...each.findings]).filter((id) => shared.has(id) && rights.some((each) => each.findings.has(id))));
  if (ids.size) {
    const tags = made("div", "tags");
    for (const id of ids) {
      if (shared.get(id) === "agreement") continue;
      const link = made("a", `tag v-${shared.get(id)}`, `${sign[shared.get(id)]} ${one(".label", document.getElementById(id)).textContent.trim()} · ${id}`);
      link.href = `#${id}`;
      tags.append(link);
    }
    if (tags.childNodes.length) line.append(tags);
  }
  [lefts, rights].forEach((side, index) => {
    const cell = made("div", "cell");
    cell.append(...side.map((each) => copy(each.element, shared, names[index])));
    line.append(cell);
  });
  return line;
};
const beside = () => {
  const chosen = [pair.elements.left.value, pair.elements.right.value];
  const [left, right] = chosen.map(paragraphsOf);
  const names = chosen.map((id) => document.getElementById(`a-${id}`).dataset.outlet);
  const ours = new Set(left.flatMap((each) => [...each.findings]));
  const shared = new Map(right.flatMap((each) => [...each.findings]).filter((id) => ours.has(id) && verdict(id) in gravity).map((id) => [id, between(id, chosen)]));
  const weight = (one, other) => [...one.findings].reduce((sum, id) => sum + (shared.has(id) && other.findings.has(id) ? gravity[shared.get(id)] : 0), 0);
  const partners = new Map(left.map((each) => [each, []]));
  const lone = [];
  for (const each of right) {
    const best = left.reduce((held, other) => (weight(each, other) > weight(each, held) ? other : held), left[0]);
    if (best && chosen[0] !== chosen[1] && weight(each, best)) partners.get(best).push(each);
    else lone.push(each);
  }
  // A paragraph stands beside the one it has most in common with, and once more wherever it is at odds with another.
  for (const [id, relation] of shared) {
    const holders = left.filter((each) => each.findings.has(id));
    if (relation === "agreement" || holders.some((each) => partners.get(each).some((other) => other.findings.has(id)))) continue;
    partners.get(holders[0]).push(right.find((each) => each.findings.has(id)));
  }
  const whole = pair.elements.whole.checked;
  const rows = left.filter((each) => whole || partners.get(each).length).map((each) => row([each], partners.get(each), shared, names));
  if (whole && lone.length) rows.push(...lone.map((each) => row([], [each], shared, names)));
  const head = made("div", "pairs-head");
  head.append(...names.map((name, index) => made("div", "", `${name} · ${document.getElementById(`a-${chosen[index]}`).dataset.date}`)));
  one("#pairs").replaceChildren(...(rows.length ? [head, ...rows] : []));
  const apart = [...shared.values()].filter((each) => each === "discrepancy").length;
  one("#paired").textContent = shared.size ? fill(words.shared, { count: shared.size, apart }) : words.noShared;
};
if (options.length > 1) {
  const first = one(".beside");
  const [left, right] = first ? [first.dataset.left, first.dataset.right] : options;
  pair.elements.left.value = left;
  pair.elements.right.value = right;
  pair.addEventListener("change", beside);
  pair.addEventListener("submit", (submitted) => submitted.preventDefault());
  one("#swap").addEventListener("click", () => {
    [pair.elements.left.value, pair.elements.right.value] = [pair.elements.right.value, pair.elements.left.value];
    beside();
  });
  for (const button of all(".beside")) {
    button.addEventListener("click", () => {
      pair.elements.left.value = button.dataset.left;
      pair.elements.right.value = button.dataset.right;
      beside();
      const place = one(`#pairs .c[data-f~="${CSS.escape(button.dataset.finding)}"]`);
      light(button.dataset.finding);
      go(place || one("#side-by-side"));
      back.href = `#${button.dataset.finding}`;
      back.textContent = `↩ ${fill(words.back, { id: button.dataset.finding })}`;
      back.hidden = false;
    });
  }
  beside();
} else one("#side-by-side").hidden = true;
