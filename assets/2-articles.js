/* Reading two texts: layers of marks, the chosen mark, keyboard, locked scroll, votes, folding. */
(function (framing) {
  'use strict';

  var STORE = 'framing-votes';
  function texts() { return document.getElementById('texts'); }
  function all(selector, inside) { return Array.prototype.slice.call((inside || document).querySelectorAll(selector)); }

  /* ---- votes: kept in this browser alone ---- */

  function votes() {
    try { return JSON.parse(localStorage.getItem(STORE) || '{}'); } catch (e) { return {}; }
  }
  function vote(article, key, value) {
    var held = votes();
    held[article] = held[article] || {};
    if (value) held[article][key] = value; else delete held[article][key];
    try { localStorage.setItem(STORE, JSON.stringify(held)); } catch (e) { /* lasts as long as the page */ }
  }
  function article_of(side, name) {
    var text = document.querySelector('.text-' + side);
    return text ? text.dataset[name || 'token'] : '';
  }
  framing.votes = votes;
  framing.vote = vote;
  framing.show_votes = show_votes;
  function parse(name) { var at = name.indexOf(':'); return { side: name.slice(0, at), key: name.slice(at + 1) }; }

  /* Strike what the reader disagrees with, and count again. */
  function show_votes() {
    var held = votes();
    all('.text').forEach(function (text) {
      var own = held[text.dataset.token] || {}, side = text.dataset.side, counted = {};
      all('mark[data-mark]', text).forEach(function (mark) {
        var name = parse(mark.dataset.mark).key;
        mark.classList.toggle('disputed', own[name] === -1);
        if (mark.classList.contains('first')) {
          counted[mark.dataset.layer] = (counted[mark.dataset.layer] || 0) + (own[name] === -1 ? 0 : 1);
        }
      });
      all('[data-count^="' + side + ':"]').forEach(function (place) {
        var layer = place.dataset.count.slice(2);
        var now = String(counted[layer] || 0);
        if (place.closest('.legend-bar').classList.contains('live')) place.dataset.all = String(all('mark.first[data-layer=' + layer + ']', text).length);
        if (place.dataset.all === undefined) place.dataset.all = place.textContent;
        place.textContent = now === place.dataset.all ? now : now + ' of ' + place.dataset.all;
      });
    });
    if (framing.my_marks_shown) framing.my_marks_shown();
  }

  /* ---- layers ---- */

  function layers() { var t = texts(); return t ? t.dataset.show.split(' ').filter(Boolean) : []; }

  function marks_shown(inside) {
    var shown = layers();
    return all('mark.first[data-mark]', inside).filter(function (m) {
      return shown.indexOf(m.dataset.layer) >= 0 && m.offsetParent !== null;
    });
  }

  /* One tab stop a text: the mark last visited, else the first. A button must hold no other control, so a
     mark around another mark is a group that is reached by the same keys and opens on Enter. */
  function set_stops() {
    all('.text').forEach(function (text) {
      var shown = layers(), stop = null;
      var active = all('mark[data-mark]', text).filter(function (mark) {
        var on = shown.indexOf(mark.dataset.layer) >= 0 && mark.classList.contains('first');
        if (!on) ['role', 'tabindex', 'aria-label'].forEach(function (name) { mark.removeAttribute(name); });
        return on;
      });
      active.forEach(function (mark) {
        var around = all('mark[data-mark]', mark).some(function (inner) { return active.indexOf(inner) >= 0; });
        mark.setAttribute('role', around ? 'group' : 'button');
        if (around) mark.setAttribute('aria-label', mark.textContent); else mark.removeAttribute('aria-label');
        mark.setAttribute('tabindex', '-1');
        if (!stop || mark.classList.contains('chosen')) stop = mark;
      });
      if (stop) stop.setAttribute('tabindex', '0');
    });
  }

  function show_layers(list) {
    var place = texts();
    place.dataset.show = list.join(' ');
    all('[data-layer-toggle]').forEach(function (chip) {
      chip.setAttribute('aria-pressed', String(list.indexOf(chip.dataset.layerToggle) >= 0));
    });
    place.dataset.many = String(list.length > 1);
    all('.legend-warning').forEach(function (p) { p.hidden = list.length < 3; });
    set_stops();
  }

  document.addEventListener('click', function (event) {
    var chip = event.target.closest('[data-layer-toggle]');
    if (!chip || !texts()) return;
    var list = layers(), at = list.indexOf(chip.dataset.layerToggle);
    if (at >= 0) list.splice(at, 1); else list.push(chip.dataset.layerToggle);
    show_layers(list);
    framing.note_state('layers', list.length === 1 && list[0] === 'loaded' ? '' : list.join(',') || 'none');
    var a = marks_shown(document.querySelector('.text-a')).length, b = document.querySelector('.text-b');
    framing.say(b ? a + ' marks in A, ' + marks_shown(b).length + ' in B' : a + ' marks');
  });

  /* ---- the chosen mark ---- */

  var came_from = null, focus_panel = false;

  function choose(name, into_panel) {
    var place = parse(name);
    all('mark.chosen').forEach(function (m) { m.classList.remove('chosen'); });
    all('mark[data-mark="' + CSS.escape(name) + '"]').forEach(function (m) { m.classList.add('chosen'); });
    came_from = document.querySelector('mark.first[data-mark="' + CSS.escape(name) + '"]');
    focus_panel = !!into_panel;
    set_stops();
    framing.note_state('mark', name);
    window.dash_clientside.set_props('articles-mark', { data: { article: article_of(place.side, 'article'), side: place.side, key: place.key } });
  }

  function close_panel(back) {
    var panel = document.getElementById('articles-panel');
    if (!panel || panel.hidden) return;
    window.dash_clientside.set_props('articles-mark', { data: null });
    panel.hidden = true;
    document.body.classList.remove('panel-open');
    all('mark.chosen').forEach(function (m) { m.classList.remove('chosen'); });
    framing.note_state('mark', '');
    if (back && came_from) came_from.focus();
  }

  function open_layer(name) {
    var layer = name.slice(name.indexOf(':') + 1).split('-')[0], list = layers();
    if (list.indexOf(layer) < 0) { list.push(layer); show_layers(list); framing.note_state('layers', list.join(',')); }
  }

  function step(by) {
    var here = document.querySelector('mark.chosen');
    if (!here) return;
    var list = marks_shown(here.closest('.text')), at = list.indexOf(came_from);
    var next = list[(at + by + list.length) % list.length];
    if (next) { next.scrollIntoView({ block: 'center' }); choose(next.dataset.mark, false); }
  }

  document.addEventListener('click', function (event) {
    var target = event.target;
    var opener = target.closest('[data-open]');
    if (opener) {
      open_layer(opener.dataset.open);
      var wanted = document.querySelector('mark.first[data-mark="' + CSS.escape(opener.dataset.open) + '"]');
      if (wanted) wanted.scrollIntoView({ block: 'center' });
      return choose(opener.dataset.open, true);
    }
    if (target.closest('[data-close-panel]')) return close_panel(true);
    var stepper = target.closest('[data-step]');
    if (stepper) return step(Number(stepper.dataset.step));
    var voter = target.closest('[data-vote]');
    if (voter) return cast(voter);
    var mark = target.closest('mark[data-mark]');
    while (mark && layers().indexOf(mark.dataset.layer) < 0) mark = mark.parentElement.closest('mark[data-mark]');
    if (mark && texts()) choose(mark.dataset.mark, false);
  });

  function cast(button) {
    if (!came_from) return;
    var place = parse(came_from.dataset.mark), article = article_of(place.side);
    var now = (votes()[article] || {})[place.key], value = Number(button.dataset.vote);
    vote(article, place.key, now === value ? 0 : value);
    show_votes();
    show_cast();
  }

  function show_cast() {
    if (!came_from) return;
    var place = parse(came_from.dataset.mark), now = (votes()[article_of(place.side)] || {})[place.key];
    all('[data-vote]').forEach(function (b) { b.setAttribute('aria-pressed', String(Number(b.dataset.vote) === now)); });
    if (framing.note_opened) framing.note_opened(article_of(place.side), place.key);
  }

  new MutationObserver(function () {
    var panel = document.getElementById('articles-panel');
    if (!panel || panel.hidden || !panel.firstChild) return document.body.classList.remove('panel-open');
    if (document.body.classList.contains('panel-open') && panel.dataset.word === panel.textContent) return;
    panel.dataset.word = panel.textContent;
    document.body.classList.add('panel-open');
    /* The panel must not lie on the word it is about. */
    if (came_from) came_from.scrollIntoView({ block: 'nearest' });
    show_cast();
    if (focus_panel) { var word = document.getElementById('panel-word'); if (word) word.focus(); focus_panel = false; }
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') return close_panel(true);
    var mark = event.target.closest && event.target.closest('mark[tabindex]');
    if (!mark) return;
    if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); return choose(mark.dataset.mark, true); }
    var by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    var list = marks_shown(mark.closest('.text')), at = list.indexOf(mark);
    var next = event.key === 'Home' ? list[0] : event.key === 'End' ? list[list.length - 1] : list[Math.max(0, Math.min(list.length - 1, at + by))];
    if (!next) return;
    mark.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  });

  /* ---- switches ---- */

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-switch]');
    if (button && texts()) {
      var on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      texts().classList.toggle(button.dataset.switch, on);
    }
    var choice = event.target.closest('[data-side-choice]');
    if (choice && texts()) {
      texts().dataset.sideShown = choice.dataset.sideChoice;
      framing.note_state('side', choice.dataset.sideChoice === 'a' ? '' : 'b');
      show_side();
    }
    var fold = event.target.closest('[data-fold]');
    if (fold) {
      var open = fold.getAttribute('aria-expanded') === 'true';
      fold.setAttribute('aria-expanded', String(!open));
      fold.textContent = open ? 'Unfold' : 'Fold';
      fold.parentElement.classList.toggle('folded', open);
      /* What begins folded need not be said in the address; that it was unfolded must. */
      var folded = all('.folded .fold'), first = all('[data-folded-first]');
      var same = folded.length === first.length && folded.every(function (f) { return f.dataset.foldedFirst; });
      framing.note_state('fold', same ? '' : folded.map(function (f) { return f.dataset.fold.slice(2); }).join(',') || 'none');
    }
    var sentence = event.target.closest('.matches .paired');
    if (sentence && !event.target.closest('mark[tabindex]')) meet(sentence);
  });

  function show_side() {
    var place = texts();
    all('[data-side-choice]').forEach(function (b) {
      b.setAttribute('aria-pressed', String(place && b.dataset.sideChoice === place.dataset.sideShown));
    });
  }

  /* Bring the matching sentence of the other text to the same height. */
  function meet(sentence) {
    var here = sentence.closest('.reading'), other = document.getElementById(here.id === 'reading-a' ? 'reading-b' : 'reading-a');
    var match = other && other.querySelector('[data-s="' + sentence.dataset.pair + '"]');
    if (!match) return;
    all('.s.met').forEach(function (s) { s.classList.remove('met'); });
    sentence.classList.add('met');
    match.classList.add('met');
    if (other.offsetParent === null) {
      var button = document.querySelector('[data-side-choice="' + (here.id === 'reading-a' ? 'b' : 'a') + '"]');
      if (button) button.click();
      return match.scrollIntoView({ block: 'center' });
    }
    var to = other.scrollTop + match.getBoundingClientRect().top - sentence.getBoundingClientRect().top;
    if (other.scrollHeight > other.clientHeight) other.scrollTop = to;
    else match.scrollIntoView({ block: 'center' });
  }

  var scrolling = null, quiet = 0;
  document.addEventListener('scroll', function (event) {
    var here = event.target;
    if (!here.classList || !here.classList.contains('reading') || !texts() || !texts().classList.contains('lock')) return;
    if (quiet > Date.now()) return;
    cancelAnimationFrame(scrolling);
    scrolling = requestAnimationFrame(function () {
      var box = here.getBoundingClientRect(), middle = box.top + box.height * 0.4, best = null, gap = Infinity;
      all('.s.paired', here).forEach(function (s) {
        var d = Math.abs(s.getBoundingClientRect().top - middle);
        if (d < gap) { gap = d; best = s; }
      });
      var other = document.getElementById(here.id === 'reading-a' ? 'reading-b' : 'reading-a');
      quiet = Date.now() + 120;
      if (best && gap < box.height / 2) meet(best);
      else other.scrollTop = here.scrollTop / Math.max(1, here.scrollHeight - here.clientHeight) * (other.scrollHeight - other.clientHeight);
    });
  }, true);

  /* ---- after a page is drawn ---- */

  /* After a callback has drawn texts into a page that was there already. */
  framing.texts_drawn = function () {
    setTimeout(framing.texts_shown, 0);
    return Date.now();
  };

  framing.texts_shown = function () {
    document.body.classList.remove('panel-open');
    if (!texts()) return;
    show_layers(layers());
    show_side();
    show_votes();
    var asked = framing.query().get('fold');
    if (asked === null) return;
    var folded = asked.split(',');
    all('[data-fold]').forEach(function (fold) {
      if ((folded.indexOf(fold.dataset.fold.slice(2)) < 0) !== (fold.getAttribute('aria-expanded') === 'true')) fold.click();
    });
  };
  function show_mark(wanted) {
    if (!document.querySelector('mark[data-mark="' + CSS.escape(wanted) + '"]')) return;
    open_layer(wanted);
    choose(wanted, false);
    came_from.scrollIntoView({ block: 'center' });
  }

  /* A link from words in context leads to the very place: the mark that begins there, else its sentence. */
  function show_sought(place) {
    if (place.dataset.soughtMark) {
      show_mark('a:' + place.dataset.soughtMark);
      return came_from && came_from.focus({ preventScroll: true });
    }
    var sentence = document.querySelector('.text-a [data-s="' + place.dataset.soughtSentence + '"]');
    if (!sentence) return;
    sentence.classList.add('sought');
    sentence.scrollIntoView({ block: 'center' });
    framing.focus_on(sentence);
  }

  framing.shown_hooks.push(function () {
    framing.texts_shown();
    var wanted = framing.query().get('mark'), place = texts();
    if (wanted) show_mark(wanted);
    else if (place && framing.query().get('at')) show_sought(place);
  });
})(window.dash_clientside.framing);
