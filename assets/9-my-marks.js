/* Notes on marks, what agreement and disagreement change, and both as a CSV: kept in this browser alone. */
(function (framing) {
  'use strict';

  var STORE = 'framing-notes', opened = null, later = null;
  function all(selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); }

  function notes() { try { return JSON.parse(localStorage.getItem(STORE) || '{}'); } catch (e) { return {}; } }
  function keep(held) { try { localStorage.setItem(STORE, JSON.stringify(held)); } catch (e) { /* lasts as long as the page */ } }

  function write(article, key, text) {
    var held = notes();
    held[article] = held[article] || {};
    if (text.trim()) held[article][key] = text.trim(); else delete held[article][key];
    keep(held);
  }

  /* The panel shows a mark: put its note into the field. */
  framing.note_opened = function (article, key) {
    var field = document.getElementById('mark-note');
    if (!field) return;
    opened = { article: article, key: key };
    if (document.activeElement !== field) field.value = (notes()[article] || {})[key] || '';
  };

  document.addEventListener('input', function (event) {
    if (event.target.id !== 'mark-note' || !opened) return;
    write(opened.article, opened.key, event.target.value);
    clearTimeout(later);
    later = setTimeout(framing.my_marks_shown, 500);
  });

  /* Tell the server which marks to leave out of the chart; nothing is sent before anything was said. */
  framing.my_marks_shown = function () {
    var place = document.getElementById('articles-difference');
    if (!place) return;
    var said = { a: [], b: [], agreed: 0, notes: 0 }, votes = framing.votes(), held = notes();
    all('.text').forEach(function (text) {
      var own = votes[text.dataset.token] || {}, mine = held[text.dataset.token] || {};
      all('mark.first[data-mark]', text).forEach(function (mark) {
        var key = mark.dataset.mark.slice(2);
        if (own[key] === -1) said[text.dataset.side].push(key);
        if (own[key] === 1) said.agreed += 1;
        if (mine[key]) said.notes += 1;
        mark.classList.toggle('noted', !!mine[key]);
      });
    });
    var now = JSON.stringify(said), none = !said.a.length && !said.b.length && !said.agreed && !said.notes;
    if (place.dataset.said === now || (none && !place.dataset.said)) return;
    place.dataset.said = now;
    window.dash_clientside.set_props('articles-votes', { data: said });
  };

  function rows() {
    var votes = framing.votes(), held = notes(), out = [];
    all('.text').forEach(function (text) {
      var own = votes[text.dataset.token] || {}, mine = held[text.dataset.token] || {}, seen = {};
      var title = (text.querySelector('.headline') || {}).textContent || '';
      all('mark.first[data-mark]', text).forEach(function (mark) {
        var name = mark.dataset.mark, key = name.slice(2);
        if (seen[key] || (!own[key] && !mine[key])) return;
        seen[key] = true;
        var sentence = mark.closest('.s');
        out.push([text.dataset.side.toUpperCase(), text.dataset.article, title, words(text, name), mark.dataset.layer,
          own[key] === 1 ? 'agree' : own[key] === -1 ? 'disagree' : '', mine[key] || '', sentence ? plain(sentence) : title]);
      });
    });
    return out;
  }

  /* The words themselves, without what only a screen reader is told. */
  function plain(node) {
    var copy = node.cloneNode(true);
    all('.aloud', copy).forEach(function (n) { n.remove(); });
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  function words(text, name) {
    return all('mark[data-mark="' + CSS.escape(name) + '"]', text).map(plain).join(' ');
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-my-marks]');
    if (!button) return;
    if (button.dataset.myMarks === 'forget') {
      var held = notes();
      all('.text').forEach(function (text) {
        var own = framing.votes()[text.dataset.token] || {};
        Object.keys(own).forEach(function (key) { framing.vote(text.dataset.token, key, 0); });
        delete held[text.dataset.token];
      });
      keep(held);
      framing.show_votes();
      return framing.say('Your marks on these texts are forgotten.');
    }
    var table = { columns: ['text', 'article', 'title', 'word', 'marked_as', 'vote', 'note', 'sentence'], rows: rows() };
    /* A note that begins like a formula must not run in a spreadsheet. */
    table.rows = table.rows.map(function (row) {
      return row.map(function (cell) { return /^[=+\-@\t\r]/.test(cell) ? "'" + cell : cell; });
    });
    framing.save(new Blob(['\ufeff' + framing.csv(table)], { type: 'text/csv;charset=utf-8' }), 'framing-my-marks.csv');
    framing.say('Saved your marks as CSV.');
  });
})(window.dash_clientside.framing);
