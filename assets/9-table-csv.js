/* A table as it stands on the page, saved as CSV: for tables that belong to no chart. */
(function (framing) {
  'use strict';

  function all(selector, inside) { return Array.prototype.slice.call(inside.querySelectorAll(selector)); }

  /* What a reader sees in a cell; buttons are no data, a hidden word ("times") is. */
  function said(cell) {
    var copy = cell.cloneNode(true);
    all('button, [aria-hidden=true], input', copy).forEach(function (node) { node.remove(); });
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  function guarded(text) { return /^[=+\-@]\D/.test(text) ? "'" + text : text; }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-csv-of]');
    if (!button) return;
    var place = document.getElementById(button.dataset.csvOf);
    if (!place) return;
    all('table', place).forEach(function (table, i) {
      var head = all('thead th', table), rows = all('tbody tr', table).map(function (tr) {
        return Array.prototype.map.call(tr.cells, function (cell) { return guarded(said(cell)); });
      });
      var caption = table.querySelector('caption');
      var name = (i ? (caption ? caption.textContent : button.dataset.csvOf + '-' + i) : button.dataset.csvOf)
        .toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 60);
      framing.save(new Blob(['\ufeff' + framing.csv({ columns: head.map(said), rows: rows })],
        { type: 'text/csv;charset=utf-8' }), 'framing-' + name + '.csv');
    });
    framing.say('Saved the table as CSV.');
  });
})(window.dash_clientside.framing);
