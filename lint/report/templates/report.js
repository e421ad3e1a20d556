// Filters and hovering only: the page reads and prints without this.
(function () {
  "use strict";
  var tools = document.getElementById("tools");
  var copy = document.getElementById("copy");
  if (!tools || !copy) { return; }
  tools.hidden = false;
  var who = document.getElementById("only");
  var quotes = Array.prototype.slice.call(copy.querySelectorAll("[data-s]"));
  function filter() {
    quotes.forEach(function (one) {
      one.classList.toggle("dim", who.value !== "" && one.dataset.s !== who.value);
    });
  }
  who.addEventListener("change", filter);
  tools.querySelectorAll("input[data-severity]").forEach(function (box) {
    box.addEventListener("change", function () {
      document.querySelectorAll("[data-f='" + box.dataset.severity + "']").forEach(function (one) {
        if (one.tagName === "MARK") { one.classList.toggle("edge", !box.checked); } else { one.hidden = !box.checked; }
      });
    });
  });
  function light(event, on) {
    var near = event.target.closest("[data-s]");
    if (!near) { return; }
    quotes.forEach(function (one) {
      one.classList.toggle("on", on && one.dataset.s === near.dataset.s);
    });
  }
  document.addEventListener("mouseover", function (event) { light(event, true); });
  document.addEventListener("mouseout", function (event) { light(event, false); });
})();
