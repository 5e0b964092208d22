(function () {
  "use strict";
  var box = document.querySelector(".search");
  var input = box.querySelector("input");
  var none = document.querySelector(".none");
  var items = Array.prototype.slice.call(document.querySelectorAll("[data-words]"));
  box.hidden = false;
  input.addEventListener("input", function () {
    var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    items.forEach(function (item) {
      var text = item.getAttribute("data-words");
      var fits = words.every(function (word) { return text.indexOf(word) >= 0; });
      item.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    none.hidden = shown > 0;
  });
})();
