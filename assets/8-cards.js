/* A table that is wider than the page: on a phone it becomes a list of cards, each cell under its heading's
   name, and a matrix becomes a list of its rows on any screen; the table itself is one tap away. Nothing is
   left out and no number is computed here. */
(function (framing) {
  'use strict';

  var PHONE = window.matchMedia('(max-width: 43.75rem)');
  var ROLES = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell', TH: 'rowheader' };

  function label_of(heading) {
    return heading ? heading.textContent.replace(/[↑↓]/g, '').trim() : '';
  }

  /* A list of blocks is no table to a screen reader unless it is told so. */
  function name_cells(table) {
    var heads = Array.prototype.map.call(table.querySelectorAll('thead tr:first-child > *'), label_of);
    table.querySelectorAll('thead, tbody, tr, th, td').forEach(function (part) { part.setAttribute('role', ROLES[part.tagName]); });
    table.setAttribute('role', 'table');
    table.querySelectorAll('thead th').forEach(function (head) { head.setAttribute('role', 'columnheader'); });
    table.querySelectorAll('tbody tr').forEach(function (row) {
      Array.prototype.forEach.call(row.cells, function (cell, i) {
        var only_button = cell.children.length === 1 && cell.firstElementChild.tagName === 'BUTTON';
        cell.dataset.label = cell.tagName === 'TH' || only_button ? '' : heads[i] || '';
        cell.classList.toggle('no-value', cell.textContent.trim() === '–');
      });
    });
    table.dataset.named = 'true';
  }

  function switch_of(frame) {
    var button = frame.querySelector(':scope > .cards-switch');
    if (button) return button;
    button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool cards-switch';
    frame.prepend(button);
    return button;
  }

  /* cards: on a phone. listed: a matrix of more outlets than fit side by side, on any screen and on paper;
     each row names the outlets that have something. */
  function show(frame, table, form) {
    var button = switch_of(frame), other = PHONE.matches ? 'cards' : 'list';
    if (form && !table.dataset.named) name_cells(table);
    frame.classList.toggle('cards', form === 'cards');
    frame.classList.toggle('listed', form === 'listed');
    button.textContent = 'Show as ' + (form ? 'a table' : other === 'list' ? 'a list' : other);
    button.setAttribute('aria-label', button.textContent + ': ' + (frame.getAttribute('aria-label') || ''));
  }

  function fit(frame) {
    var table = frame.querySelector('table'), button = frame.querySelector(':scope > .cards-switch');
    if (!table || table.matches('.kwic') || frame.matches('.tally, .for-paper')) return;
    var form = PHONE.matches ? 'cards' : table.matches('.matrix') ? 'listed' : '', width = frame.clientWidth;
    if (!form) {
      frame.classList.remove('cards');
      if (button) button.remove();
      return;
    }
    if (!width) return;
    /* Drawn anew, in the other form, or at another width: what fits is measured as a table. */
    if (!table.dataset.named || !frame.classList.contains(form) || Number(frame.dataset.fitted) !== width) frame.classList.remove('cards', 'listed');
    if (frame.classList.contains(form)) return;
    frame.dataset.fitted = width;
    var wide = table.scrollWidth > frame.clientWidth + 2;
    if (wide) show(frame, table, frame.dataset.asTable ? '' : form);
    else if (button && form === 'listed') button.remove();
  }

  /* A sheet is narrower than a screen: a matrix of more than six outlets is listed on it. The handout is made
     for paper, so there its tables are tables, whatever prints it. */
  framing.list_matrices = function (inside) {
    inside.querySelectorAll('.table-frame:not(.listed)').forEach(function (frame) {
      var table = frame.querySelector('table.matrix');
      if (!table || table.rows[0].cells.length <= 7) return;
      name_cells(table);
      frame.classList.add('listed', 'for-paper');
    });
    inside.querySelectorAll('.paper .table-frame').forEach(function (frame) {
      frame.classList.remove('cards');
      frame.classList.add('for-paper');
    });
  };

  function fit_all() { document.querySelectorAll('.table-frame').forEach(fit); }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('.cards-switch');
    if (!button) return;
    var frame = button.closest('.table-frame'), as_table = frame.matches('.cards, .listed');
    if (as_table) frame.dataset.asTable = 'true'; else delete frame.dataset.asTable;
    show(frame, frame.querySelector('table'), as_table ? '' : PHONE.matches ? 'cards' : 'listed');
    framing.edges_changed();
  });

  /* Whatever draws, opens or resizes a table tells the edges; cards first, then what still scrolls. */
  var edges = framing.edges_changed;
  framing.edges_changed = function () { fit_all(); edges(); };
  document.addEventListener('toggle', fit_all, true);
  window.addEventListener('resize', framing.edges_changed);
  framing.shown_hooks.push(framing.edges_changed);
})(window.dash_clientside.framing);
