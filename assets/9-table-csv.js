/* A table as it stands on the page, saved as CSV: for tables that belong to no chart. */
(function (framing) {
  'use strict';

  function all(selector, inside) { return Array.prototype.slice.call(inside.querySelectorAll(selector)); }

  /* What a reader sees in a cell; buttons are no data, a hidden word ("times") is. */
  function said(cell) {
    var copy = cell.cloneNode(true);
    all('button, [aria-hidden=true], input', copy).forEach(function (node) { node.remove(); });
    var text = copy.textContent.replace(/\s+/g, ' ').trim();
    /* 1,234 is written for a reader; a file holds 1234. */
    return /^[+\-−]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replace(/,/g, '') : text;
  }

  /* The tables of the place that a button saves: name → {columns, rows}, in the order of the page. */
  function tables_of(id) {
    var place = document.getElementById(id), out = {};
    if (!place) return out;
    all('table', place).forEach(function (table, i) {
      var caption = table.querySelector('caption');
      var name = (i ? (caption ? caption.textContent : id + '-' + i) : id).toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 60);
      out[name] = { columns: all('thead th', table).map(said), rows: all('tbody tr', table).map(function (tr) {
        return Array.prototype.map.call(tr.cells, said);
      }) };
    });
    return out;
  }

  /* Every table of the page that a button saves. */
  framing.page_tables = function () {
    return all('[data-csv-of]', document).reduce(function (out, button) { return Object.assign(out, tables_of(button.dataset.csvOf)); }, {});
  };

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-csv-of]');
    if (!button) return;
    var tables = tables_of(button.dataset.csvOf);
    Object.keys(tables).forEach(function (name) {
      framing.save(new Blob(['\ufeff' + framing.csv(framing.guarded(tables[name]))], { type: 'text/csv;charset=utf-8' }), 'framing-' + name + '.csv');
    });
    framing.say('Saved the table as CSV.');
  });
})(window.dash_clientside.framing);
