/* Where something scrolls sideways, say so; menus close like menus. No number is computed here. */
(function (framing) {
  'use strict';

  var STRIPS = '.top nav, .legend-chips, .reading-tools, .table-frame';

  function mark_edges(strip) {
    var left = strip.scrollLeft > 2, right = strip.scrollLeft + strip.clientWidth < strip.scrollWidth - 2;
    var more = left && right ? 'both' : left ? 'left' : right ? 'right' : '';
    if (more) strip.dataset.more = more; else delete strip.dataset.more;
  }

  var waiting = 0;
  function mark_all() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(function () { document.querySelectorAll(STRIPS).forEach(mark_edges); });
  }

  /* The page one is on must be in sight in the row of pages. */
  function show_current() {
    var nav = document.querySelector('.top nav'), current = nav && nav.querySelector('[aria-current]');
    if (current && nav.scrollWidth > nav.clientWidth) {
      nav.scrollLeft = current.offsetLeft - nav.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
    }
    mark_all();
  }

  document.addEventListener('scroll', function (event) {
    if (event.target.matches && event.target.matches(STRIPS)) mark_edges(event.target);
  }, true);
  document.addEventListener('toggle', mark_all, true);
  window.addEventListener('resize', show_current);
  framing.shown_hooks.push(function () { setTimeout(show_current, 0); });
  framing.edges_changed = mark_all;

  /* ---- menus ---- */

  function close_menus(but) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) { if (menu !== but) menu.removeAttribute('open'); });
  }
  document.addEventListener('click', function (event) {
    var inside = event.target.closest('details.menu');
    close_menus(inside);
    if (inside && event.target.closest('.menu-items')) {
      inside.querySelector('summary').focus({ preventScroll: true });
      inside.removeAttribute('open');
    }
  });
  document.addEventListener('keydown', function (event) {
    var menu = event.key === 'Escape' && event.target.closest && event.target.closest('details.menu[open]');
    if (!menu) return;
    menu.removeAttribute('open');
    menu.querySelector('summary').focus();
  });
  document.addEventListener('focusout', function (event) {
    var menu = event.target.closest && event.target.closest('details.menu[open]');
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) menu.removeAttribute('open');
  });
})(window.dash_clientside.framing);
