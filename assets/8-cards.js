/* On a phone a table that is wider than the page becomes a list of cards, each cell under its heading's
   name; the table itself is one tap away. Nothing is left out and no number is computed here. */
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

  function show(frame, table, cards) {
    if (cards && !table.dataset.named) name_cells(table);
    frame.classList.toggle('cards', cards);
    switch_of(frame).textContent = cards ? 'Show as a table' : 'Show as cards';
    frame.querySelector(':scope > .cards-switch').setAttribute('aria-label', (cards ? 'Show as a table: ' : 'Show as cards: ') + (frame.getAttribute('aria-label') || ''));
  }

  function fit(frame) {
    var table = frame.querySelector('table'), button = frame.querySelector(':scope > .cards-switch');
    if (!table || table.matches('.kwic') || frame.closest('.paper')) return;
    if (!PHONE.matches) {
      frame.classList.remove('cards');
      if (button) button.remove();
      return;
    }
    if (!frame.clientWidth) return;
    /* Drawn anew: its cells have no names yet. */
    if (frame.classList.contains('cards') && !table.dataset.named) frame.classList.remove('cards');
    if (frame.classList.contains('cards') || frame.dataset.asTable) return;
    if (table.scrollWidth > frame.clientWidth + 2) show(frame, table, true);
  }

  function fit_all() { document.querySelectorAll('.table-frame').forEach(fit); }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('.cards-switch');
    if (!button) return;
    var frame = button.closest('.table-frame'), cards = !frame.classList.contains('cards');
    if (cards) delete frame.dataset.asTable; else frame.dataset.asTable = 'true';
    show(frame, frame.querySelector('table'), cards);
    framing.edges_changed();
  });

  /* Whatever draws, opens or resizes a table tells the edges; cards first, then what still scrolls. */
  var edges = framing.edges_changed;
  framing.edges_changed = function () { fit_all(); edges(); };
  document.addEventListener('toggle', fit_all, true);
  window.addEventListener('resize', framing.edges_changed);
  framing.shown_hooks.push(framing.edges_changed);
})(window.dash_clientside.framing);
