/* Presenter keys, on the projector alone and with a switch: Right and Left go to the next and previous
   step, text or section; B blanks the screen. They never act where a key already means something. */
(function (framing) {
  'use strict';

  var STORE = 'framing-keys', root = document.documentElement;
  var OWN_KEYS = 'input, textarea, select, [contenteditable], .w, mark[tabindex], .texts [role=region], .table-frame, .chart-drawing';
  var blank = null;

  function off() { try { return localStorage.getItem(STORE) === 'off'; } catch (e) { return false; } }
  function projected() { return root.dataset.view === 'projector'; }

  function show_switch() {
    var button = document.getElementById('look-keys');
    if (!button) return;
    button.hidden = !projected();
    button.setAttribute('aria-pressed', String(!off()));
  }

  function show_blank(on) {
    if (on && !blank) {
      blank = document.createElement('div');
      blank.className = 'blank';
      blank.setAttribute('role', 'dialog');
      blank.setAttribute('aria-label', 'Blank screen. Any key shows the page again.');
      blank.tabIndex = -1;
      blank.back = document.activeElement;
      document.body.append(blank);
      blank.focus();
    } else if (!on && blank) {
      var back = blank.back;
      blank.remove();
      blank = null;
      if (back && back.focus) back.focus({ preventScroll: true });
    }
  }

  /* Steps of blind reading; else the other text; else the next section of the page. */
  function move(by) {
    var steps = Array.prototype.slice.call(document.querySelectorAll('.steps-nav .step'));
    if (steps.length) {
      var at = steps.findIndex(function (s) { return s.classList.contains('current'); });
      if (steps[at + by]) steps[at + by].click();
      return;
    }
    var sections = Array.prototype.slice.call(document.querySelectorAll('#main .card, #main .chart, #main .texts'))
      .filter(function (s) { return s.offsetParent !== null && !s.parentElement.closest('.card, .chart'); });
    var line = parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;
    var tops = sections.map(function (s) { return s.getBoundingClientRect().top - line; });
    var next = by > 0 ? tops.findIndex(function (t) { return t > 8; })
      : tops.reduce(function (last, t, i) { return t < -8 ? i : last; }, -1);
    if (next >= 0) sections[next].scrollIntoView({ block: 'start' });
    else if (by < 0) window.scrollTo(0, 0);
  }

  document.addEventListener('keydown', function (event) {
    if (blank) { event.preventDefault(); return show_blank(false); }
    if (!projected() || off() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest && event.target.closest(OWN_KEYS)) return;
    if (event.key === 'b' || event.key === 'B') { event.preventDefault(); return show_blank(true); }
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    move(event.key === 'ArrowRight' ? 1 : -1);
  });

  document.addEventListener('click', function (event) {
    if (blank) return show_blank(false);
    if (event.target.closest('#look-keys')) {
      try { localStorage.setItem(STORE, off() ? 'on' : 'off'); } catch (e) { /* a private window: the keys stay on */ }
    }
    setTimeout(show_switch, 0);
  });

  framing.shown_hooks.push(show_switch);
})(window.dash_clientside.framing);
