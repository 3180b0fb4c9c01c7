/* A class around one screen: raised hands (or marks handed in, 9-collected.js), headlines of their own, one question to take away. Kept in this
   browser alone, without a name. The only sums are hands of a class. */
(function (framing) {
  'use strict';

  var STORE = 'framing-class', MOST_ROWS = 30, all = framing.blind.all, NAMES = framing.blind.NAMES;

  function held() {
    var found = {};
    try { found = JSON.parse(localStorage.getItem(STORE) || '{}'); } catch (e) { /* starts anew */ }
    return { size: found.size || 24, hands: found.hands || {}, versions: found.versions || {}, ticket: found.ticket || '' };
  }
  function keep(data) { try { localStorage.setItem(STORE, JSON.stringify(data)); } catch (e) { /* private window */ } }

  function make(tag, given, inside) {
    var node = document.createElement(tag);
    Object.keys(given || {}).forEach(function (name) {
      if (name === 'text') node.textContent = given[name];
      else if (name.slice(0, 2) === 'on') node[name] = given[name];
      else node.setAttribute(name, given[name]);
    });
    (inside || []).forEach(function (child) { node.append(child); });
    return node;
  }
  function number(value, most, label, changed, id) {
    var field = make('input', { type: 'number', min: '0', max: String(most), inputmode: 'numeric', 'aria-label': label, class: 'hands' });
    if (id) field.id = id;
    field.value = value === undefined ? '' : value;
    field.oninput = function () { changed(field.value === '' ? null : Math.max(0, Math.min(most, Math.round(Number(field.value) || 0)))); };
    return field;
  }

  /* ---- hands: text token → place and kind → {word, n} ---- */

  function name_of(word, kind) { return word.dataset.at + '|' + kind; }
  function text_of(token) { return document.querySelector('.text[data-token="' + token + '"]'); }
  function set_hands(token, name, word, n) {
    var data = held(), text = data.hands[token] = data.hands[token] || {};
    if (n === null) delete text[name]; else text[name] = { word: word, n: n };
    keep(data);
  }
  /* What the class said: the marks that were handed in where there are any, else the hands that were counted. */
  function counted() {
    var data = held(), given = framing.collected();
    return given ? { size: given.size, hands: given.hands, given: given } : { size: data.size, hands: data.hands, given: null };
  }
  function asked(kind) {
    var now = counted(), out = [];
    Object.keys(now.hands).forEach(function (token) {
      var text = text_of(token);
      if (!text) return;
      Object.keys(now.hands[token]).forEach(function (name) {
        var cut = name.split('|'), entry = now.hands[token][name];
        if (kind && cut[1] !== kind) return;
        out.push({ token: token, name: name, at: cut[0], kind: cut[1], word: entry.word, n: Math.min(entry.n, now.size), side: text.dataset.side, text: text });
      });
    });
    return out.sort(function (a, b) { return Math.abs(a.n / now.size - 0.5) - Math.abs(b.n / now.size - 0.5); });
  }
  function said(n, size) { return n + ' of ' + size; }

  framing.show_class = function () {
    var data = counted(), kind = framing.blind.brush(), size = document.getElementById('class-size');
    if (size && data.given) size.replaceChildren(make('span', { text: framing.many(data.size, 'pupil') + ' handed in their marks' }));
    else if (size && !size.querySelector('input')) {
      size.replaceChildren(make('label', { for: 'class-size-field', text: 'Pupils here ' }),
        number(data.size, 400, 'Pupils here', function (n) { if (n) { var d = held(); d.size = n; keep(d); show_counts(); } }, 'class-size-field'));
    }
    all('.w', framing.blind.place()).forEach(function (word) {
      var entry = (data.hands[word.closest('.text').dataset.token] || {})[name_of(word, kind)];
      word.className = 'w' + (entry ? ' asked m-' + kind : '');
      word.removeAttribute('aria-pressed');
      word.style.removeProperty('--share');
      delete word.dataset.hands;
      if (!entry) return;
      word.dataset.hands = entry.n;
      word.style.setProperty('--share', Math.min(1, entry.n / data.size));
    });
    all('[data-asked]').forEach(function (n) { n.textContent = asked(n.dataset.asked).length; });
    show_counts();
    framing.show_collected(kind);
  };

  function show_counts() {
    var now = counted(), rows = asked(now.given ? framing.blind.brush() : null), size = now.size;
    var frame = document.getElementById('class-table'), more = rows.length - MOST_ROWS;
    if (!frame) return;
    frame.hidden = !rows.length;
    document.getElementById('class-none').hidden = !!rows.length;
    frame.replaceChildren();
    if (!rows.length) return;
    var body = make('tbody');
    rows.slice(0, MOST_ROWS).forEach(function (row) {
      body.append(make('tr', {}, [
        make('th', { scope: 'row', class: 'asked-word', text: row.word }),
        make('td', { text: row.side.toUpperCase() }),
        make('td', { text: NAMES[row.kind] }),
        make('td', {}, [make('span', { class: 'share', 'aria-hidden': 'true' }, [make('span', { style: 'width:' + 100 * row.n / size + '%' })])]),
        make('td', { class: 'num', text: said(row.n, size) })
      ]));
    });
    frame.append(make('table', {}, [
      make('caption', { class: 'unseen', text: 'Words by how divided the class is' }),
      make('thead', {}, [make('tr', {}, ['Word', 'Text', 'Marked as', 'Share', now.given ? 'Pupils' : 'Hands'].map(function (t, i) {
        return make('th', { scope: 'col', text: t, class: i === 4 ? 'num' : '' });
      }))]), body]));
    if (more > 0) frame.append(make('p', { class: 'muted small', text: 'and ' + framing.many(more, 'word') + ' on which the class was less divided; the CSV of the last step has all' }));
  }

  /* Marks that were handed in are not changed by hand: the panel says how many marked the word as what. */
  function said_of(word, kind, given) {
    var hands = given.hands[word.closest('.text').dataset.token] || {};
    return make('dl', { class: 'plan' }, Object.keys(NAMES).map(function (k) {
      var entry = hands[name_of(word, k)];
      return make('div', {}, [make('dt', { text: NAMES[k] }), make('dd', { text: said(entry ? entry.n : 0, given.size) })]);
    }));
  }

  framing.ask_class = function (word) {
    var panel = document.getElementById('class-panel'), data = held(), kind = framing.blind.brush();
    var token = word.closest('.text').dataset.token, name = name_of(word, kind);
    var entry = (data.hands[token] || {})[name];
    function changed(n) { set_hands(token, name, word.textContent, n); framing.show_class(); }
    var given = framing.collected();
    var field = number(entry && entry.n, data.size, 'Hands for “' + word.textContent + '”', changed);
    function by(step) {
      return function () { field.value = Math.max(0, Math.min(data.size, (Number(field.value) || 0) + step)); changed(Number(field.value)); };
    }
    function close() { panel.hidden = true; document.body.classList.remove('panel-open'); framing.blind.focus_word(word); }
    field.onkeydown = function (event) { if (event.key === 'Enter') { event.preventDefault(); close(); } };
    panel.replaceChildren(
      make('div', { class: 'panel-head' }, [
        make('div', {}, [
          make('p', { class: 'eyebrow', text: 'Text ' + word.closest('.text').dataset.side.toUpperCase() + (given ? ' · how the class marked it' : ' · who marked it ' + NAMES[kind] + '?') }),
          make('h2', { class: 'panel-word', text: word.textContent })]),
        make('div', { class: 'panel-steps' }, [make('button', { type: 'button', class: 'tool', text: 'Close', onclick: close })])]),
      given ? said_of(word, kind, given) : make('div', { class: 'hands-row' }, [
        make('button', { type: 'button', class: 'button', text: '−', 'aria-label': 'One hand fewer', onclick: by(-1) }), field,
        make('button', { type: 'button', class: 'button', text: '+', 'aria-label': 'One hand more', onclick: by(1) }),
        make('span', { class: 'muted', text: 'of ' + data.size }),
        make('button', { type: 'button', class: 'button primary', text: 'Done', onclick: close }),
        make('button', { type: 'button', class: 'link-button', text: 'Take it out', onclick: function () { changed(null); close(); } })]),
      make('p', { class: 'prompt', text: 'What makes you say that? Who might read it differently?' }));
    panel.hidden = false;
    document.body.classList.add('panel-open');
    if (given) return panel.querySelector('.tool').focus();
    field.focus();
    field.select();
  };

  /* What the hands said of a mark of the tool, in words; '' where nobody was asked. */
  framing.class_said = function (text, words, kind) {
    var data = counted(), hands = data.hands[text.dataset.token] || {}, parts = [];
    words.forEach(function (w) { var e = hands[name_of(w, kind)]; if (e) parts.push('“' + e.word + '” ' + said(Math.min(e.n, data.size), data.size)); });
    return parts.length ? 'The class: ' + parts.join(', ') + '.' : '';
  };

  /* Where a class that was asked and the tool go apart. Half of the class or more counts as the class. */
  framing.show_class_and_tool = function (kind, tool_marks) {
    var box = document.getElementById('class-and-tool'), rows = asked(kind), now = counted(), size = now.size;
    if (!box) return;
    if (now.given) return framing.show_collected_and_tool(box, kind, tool_marks);
    box.hidden = !rows.length;
    if (!rows.length) return;
    var groups = [['Class and tool', []], ['Only the class', []], ['Only the tool', []], ['Neither', []]];
    rows.forEach(function (row) {
      var word = row.text.querySelector('.w[data-at="' + row.at + '"]'), many = 2 * row.n >= size;
      var tool = !!word && tool_marks(row.text, word);
      groups[many ? (tool ? 0 : 1) : (tool ? 2 : 3)][1].push(row.side.toUpperCase() + ' “' + row.word + '” (' + said(row.n, size) + ')');
    });
    box.replaceChildren(
      make('h2', { text: 'The class and the tool: ' + NAMES[kind] }),
      make('dl', { class: 'plan' }, groups.filter(function (g) { return g[1].length; }).map(function (g) {
        return make('div', {}, [make('dt', { text: g[0] }), make('dd', { text: g[1].join(', ') })]);
      })),
      make('p', { class: 'muted small', text: 'Only words the class was asked about. “The class” means half of it or more.' }));
  };

  /* ---- headlines of their own ---- */

  function pair() { return all('.text[data-token]').map(function (t) { return t.dataset.token; }).join('-'); }

  function show_versions() {
    var data = held(), here = data.versions[pair()] || [];
    all('[data-versions]').forEach(function (list) {
      list.replaceChildren();
      here.forEach(function (version, i) {
        if (version.side !== list.dataset.versions) return;
        list.append(make('li', {}, [
          make('span', { class: 'version', text: version.text }),
          number(version.votes, data.size, 'Votes for: ' + version.text, function (n) {
            var d = held(); d.versions[pair()][i].votes = n === null ? undefined : n; keep(d);
          }),
          make('button', { type: 'button', class: 'tool', text: 'Remove', 'aria-label': 'Remove: ' + version.text, onclick: function () {
            var d = held(); d.versions[pair()].splice(i, 1); keep(d); show_versions();
          } })]));
      });
    });
  }

  /* ---- the end ---- */

  function rows_of_class() {
    var data = held(), now = counted(), rows = [];
    asked().forEach(function (r) { rows.push([now.given ? 'pupils' : 'hands', 'text ' + r.side.toUpperCase(), r.word, NAMES[r.kind], r.n, now.size]); });
    (data.versions[pair()] || []).forEach(function (v) {
      rows.push(['headline', 'text ' + v.side.toUpperCase(), v.text, 'votes', v.votes === undefined ? null : v.votes, data.size]);
    });
    if (data.ticket) rows.push(['question', '', data.ticket, '', null, null]);
    return { columns: ['What', 'Where', 'Words', 'Counted', 'Number', 'Of'], rows: rows };
  }

  document.addEventListener('click', function (event) {
    var keeper = event.target.closest('[data-keep]');
    if (keeper) {
      var field = keeper.closest('.rewrite').querySelector('textarea'), text = field.value.trim().slice(0, 300), data = held();
      if (!text) return framing.say('Type a headline first.');
      (data.versions[pair()] = data.versions[pair()] || []).push({ side: keeper.dataset.keep, text: text });
      keep(data);
      show_versions();
      return framing.say('Kept.');
    }
    if (event.target.closest('#class-save')) {
      framing.save(new Blob(['\ufeff' + framing.csv(framing.guarded(rows_of_class()))], { type: 'text/csv;charset=utf-8' }), 'framing-class.csv');
      framing.save_collected();
      return framing.say('Saved the counts as CSV.');
    }
    if (event.target.closest('#class-clear')) {
      try { ['framing-class', 'framing-blind', 'framing-votes', 'framing-notes', 'framing-codes', 'framing-pupil'].forEach(function (name) { localStorage.removeItem(name); }); } catch (e) { /* nothing was kept */ }
      var ticket = document.getElementById('class-ticket');
      if (ticket) ticket.value = '';
      return framing.say('The lesson is cleared.');
    }
  });

  document.addEventListener('input', function (event) {
    if (event.target.id !== 'class-ticket') return;
    var data = held();
    data.ticket = event.target.value;
    keep(data);
  });

  document.addEventListener('keydown', function (event) {
    var panel = document.getElementById('class-panel');
    if (event.key === 'Escape' && panel && !panel.hidden) panel.querySelector('.tool').click();
  });

  framing.shown_hooks.push(function () {
    var ticket = document.getElementById('class-ticket');
    if (ticket) ticket.value = held().ticket;
    if (document.querySelector('[data-versions]')) show_versions();
  });
})(window.dash_clientside.framing);
