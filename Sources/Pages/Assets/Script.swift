/// The one script of the site. Everything works without it; it remembers on the device what the reader said of himself,
/// and copies text.
package enum Script {
  package static let text: StaticString = """
    "use strict";
    (function () {
      var names = ["unit", "system", "me"];
      var store = null;
      try { store = window.localStorage; store.getItem("kengen.unit"); } catch (e) { store = null; }

      // What was typed last is offered again; an address that says otherwise wins.
      var asked = new URLSearchParams(location.search);
      document.querySelectorAll("form[data-remembers]").forEach(function (form) {
        names.forEach(function (name) {
          var field = form.elements.namedItem(name);
          if (!field || field.type === "hidden") return;
          if (store && !asked.has(name) && !field.value) {
            var kept = store.getItem("kengen." + name);
            if (kept) field.value = kept;
          }
        });
        form.addEventListener("submit", function () {
          names.forEach(function (name) {
            var field = form.elements.namedItem(name);
            if (!field || field.type === "hidden" || !store) return;
            if (field.value) store.setItem("kengen." + name, field.value); else store.removeItem("kengen." + name);
          });
          // Addresses stay short: what is empty is not sent.
          Array.prototype.forEach.call(form.elements, function (field) {
            if (field.name && !field.value && !field.required) field.disabled = true;
          });
        });
      });
      // Coming back by the browser's button finds the form as it was.
      window.addEventListener("pageshow", function () {
        document.querySelectorAll("form [disabled]").forEach(function (field) { field.disabled = false; });
      });
      if (store) {
        document.querySelectorAll("a[data-remembers]").forEach(function (link) {
          var target = new URL(link.href);
          ["unit", "me"].forEach(function (name) {
            var kept = store.getItem("kengen." + name);
            if (kept && !target.searchParams.has(name)) target.searchParams.set(name, kept);
          });
          link.href = target.pathname + target.search;
        });
      }

      if (navigator.clipboard) {
        document.querySelectorAll("[data-copy]").forEach(function (button) {
          var told = button.parentNode.querySelector("[data-copied]");
          button.hidden = false;
          button.addEventListener("click", function () {
            navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent).then(function () {
              if (told) told.textContent = told.dataset.copied;
            });
          });
        });
      }
    })();
    """
}
