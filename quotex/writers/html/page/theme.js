// What every page has: a place to keep things, and the choice between a dark and a light page.

const $ = (id) => document.getElementById(id);

function load(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // some browsers keep nothing for file:// pages
  }
}

function save(key, value) {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

const THEME = "quotex.theme";
const root = document.documentElement;
const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches;
}

function setTheme(name) {
  if (name === "dark" || name === "light") root.dataset.theme = name;
  $("theme").setAttribute("aria-pressed", isDark());
}

setTheme(load(THEME));
prefersDark.addEventListener("change", () => setTheme());
$("theme").addEventListener("click", () => {
  setTheme(isDark() ? "light" : "dark");
  save(THEME, root.dataset.theme);
});
if (matchMedia("(max-width: 54rem)").matches) $("panel").open = false;
