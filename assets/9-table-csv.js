/* A table as it stands on the page, saved as CSV: for tables that belong to no chart. */
(function (framing) {
  'use strict';

  function all(selector, inside) { return Array.prototype.slice.call(inside.querySelectorAll(selector)); }

  /* What a reader sees in a cell; buttons are no data, a hidden word ("times") is. */
  function said(cell) {
    var copy = cell.cloneNode(true);
    /* What has another name in files than on the page. */
    all('[data-csv]', copy).forEach(function (node) { node.textContent = node.dataset.csv; });
    all('button, summary, [aria-hidden=true], input, [data-csv-apart]', copy).forEach(function (node) { node.remove(); });
    all('li + li', copy).forEach(function (node) { node.prepend('; '); });
    return plain(copy.textContent);
  }

  /* As a file holds it: 1,234 is written for a reader, and so are the dash for nothing and the long minus. */
  function plain(text) {
    text = text.replace(/\s+/g, ' ').trim();
    if (text === '–') return '';
    return /^[+\-−]?\d{1,3}(,\d{3})*(\.\d+)?$|^[+\-−]?\d+(\.\d+)?$/.test(text) ? text.replace(/,/g, '').replace('−', '-').replace(/^\+/, '') : text;
  }

  /* One column of texts as one or more of the file: [{head, cells}]. */
  function tidy(name, texts) {
    var filled = texts.filter(Boolean), two = /^([\d,]+) in ([\d,]+)$/, unit = /^([\d,]+) ([a-z]+?)s?$/;
    if (!filled.length) return [{ head: name, cells: texts }];
    /* "3 in 2": uses and articles. */
    if (filled.every(function (t) { return two.test(t); })) {
      return ['uses', 'articles'].map(function (what, i) {
        return {
          head: name.replace(/: uses in articles$/, '') + ': ' + what,
          cells: texts.map(function (t) { return t ? plain(two.exec(t)[i + 1]) : ''; })
        };
      });
    }
    /* "216 words": the unit stands in the heading, once. */
    var units = filled.map(function (t) { return (unit.exec(t) || [])[2]; });
    if (units[0] && units.every(function (u) { return u === units[0]; })) {
      var head = name.toLowerCase() === units[0] + 's' ? name : name + ' (' + units[0] + 's)';
      return [{ head: head, cells: texts.map(function (t) { return t ? plain(unit.exec(t)[1]) : ''; }) }];
    }
    return [{ head: name, cells: texts }];
  }

  /* A column of the page; what stands beside a name in small letters (its kind) is a column of its own. */
  function columns_of(head, cells) {
    var out = tidy(said(head), cells.map(function (cell) { return cell ? said(cell) : ''; })), apart = {};
    cells.forEach(function (cell, row) {
      if (cell) all('[data-csv-apart]', cell).forEach(function (node) {
        var key = node.dataset.csvApart;
        apart[key] = apart[key] || cells.map(function () { return ''; });
        apart[key][row] = plain((node.dataset.csv || node.textContent).replace(/^[\s,·]+/, ''));
      });
    });
    return Object.keys(apart).reduce(function (all_, key) { return all_.concat(tidy(key, apart[key])); }, out);
  }

  /* A table as {columns, rows}; columns that hold only what one can do (a button, a link to compare) are no data. */
  function table_of(table) {
    var heads = all('thead tr:first-child > *', table), rows = all('tbody tr', table), columns = [];
    heads.forEach(function (head, i) {
      if (head.hasAttribute('data-action')) return;
      columns = columns.concat(columns_of(head, rows.map(function (row) { return row.cells[i]; })));
    });
    return { columns: columns.map(function (c) { return c.head; }), rows: rows.map(function (_, r) {
      return columns.map(function (c) { return c.cells[r]; });
    }) };
  }

  function title_of(table) {
    var group = table.closest('.table-frame').parentElement, heading = group && group.querySelector('h3');
    return heading ? heading.textContent.trim() : '';
  }

  /* The tables of the place that a button saves: name → {columns, rows}, in the order of the page. Tables of
     one kind are one file, with a first column that says which (`by` is its heading). */
  function tables_of(id, by) {
    var place = document.getElementById(id), out = {};
    if (!place) return out;
    var tables = all('table:not(.kwic), table.statements', place), made = tables.map(table_of);
    if (by && made.length) {
      out[id] = { columns: [by].concat(made[0].columns), rows: [] };
      made.forEach(function (one, i) {
        one.rows.forEach(function (row) {
          out[id].rows.push([title_of(tables[i])].concat(made[0].columns.map(function (name) {
            var at = one.columns.indexOf(name);
            return at < 0 ? '' : row[at];
          })));
        });
      });
      return out;
    }
    tables.forEach(function (table, i) {
      var caption = table.querySelector('caption');
      var name = (i ? (caption ? caption.textContent : id + '-' + i) : id).toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/-$/, '');
      out[name] = made[i];
    });
    return out;
  }

  /* Every table of the page that a button saves. */
  framing.page_tables = function () {
    return all('[data-csv-of]', document).reduce(function (out, button) { return Object.assign(out, tables_of(button.dataset.csvOf, button.dataset.csvBy)); }, {});
  };

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-csv-of]');
    if (!button) return;
    var tables = tables_of(button.dataset.csvOf, button.dataset.csvBy);
    Object.keys(tables).forEach(function (name) {
      framing.save(new Blob(['\ufeff' + framing.csv(framing.guarded(tables[name]))], { type: 'text/csv;charset=utf-8' }), 'framing-' + name + '.csv');
    });
    framing.say('Saved the table as CSV.');
  });
})(window.dash_clientside.framing);
