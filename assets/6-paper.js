/* Paper: a sheet is half as wide as a screen and always white. Each chart is drawn for it anew, so that
   nothing is cut off at the edge and its words are large enough to read. No number is computed here. */
(function (framing) {
  'use strict';

  /* Panels side by side need more room than one; 900 on a sheet of 170 mm still leaves letters of 6 pt. */
  var WIDE = 900, PLAIN = 720;

  function width_of(layout) {
    var tight = Object.keys(layout).some(function (key) {
      var across = /^xaxis/.test(key) && layout[key] && layout[key].domain;
      return across && across[1] - across[0] < 0.3;
    });
    return tight ? WIDE : PLAIN;
  }

  /* The chart as SVG text: light, every panel, without the question and caption that stand around it as text.
     At once, not in a while: the browser prints as soon as those who listen for it have answered. */
  framing.paper_svg = function (name) {
    var source = framing.chart_source(name), light = { theme: 'light', view: '', wide: true };
    var figure = framing.on_screen(framing.recolor(source.figure, 'light'), light, 0), layout = figure.layout;
    var width = width_of(layout), trial = document.createElement('div');
    layout.autosize = false;
    layout.width = width;
    /* Lower than on a screen, so that a chart shares a sheet with its heading, but no row over another. */
    layout.height = Math.round(Math.min(layout.height, Math.max(width * 0.85, layout.height * 0.72)));
    var drawn = window.Plotly.newPlot(trial, figure.data, layout, { staticPlot: true });
    var svg = window.Plotly.Snapshot.toSVG(trial, 'svg');
    drawn.then(function () { window.Plotly.purge(trial); });
    /* Without it a drawing does not shrink with its frame. */
    return /^<svg[^>]*viewBox/.test(svg) ? svg : svg.replace('<svg ', '<svg viewBox="0 0 ' + width + ' ' + layout.height + '" ');
  };

  /* On paper nothing can be unfolded. What is left folded (a hundred rows of numbers, which cost paper) says so. */
  framing.unfold = function (inside) {
    return Array.prototype.filter.call(inside.querySelectorAll('details:not([open])'), function (node) {
      var rows = node.matches('.chart-numbers') ? node.querySelectorAll('tbody tr').length : 1;
      if (node.matches('.menu, .more-controls') || rows > 40 || !rows) return false;
      node.open = true;
      return true;
    });
  };

  var unfolded = [];
  window.addEventListener('beforeprint', function () {
    unfolded = unfolded.concat(framing.unfold(document));
    framing.list_matrices(document);
    /* Grey on grey the kinds of mark are told apart by their letters. */
    document.querySelectorAll('.texts').forEach(function (texts) {
      if ('before' in texts.dataset) return; /* asked twice: what stood before the first is to come back */
      texts.dataset.before = texts.dataset.many || '';
      texts.dataset.many = 'true';
    });
    if (!window.Plotly) return;
    framing.chart_names().forEach(function (name) {
      var drawing = document.querySelector('[id="chart-' + name + '"] .chart-drawing');
      if (!drawing || drawing.querySelector('.on-paper')) return;
      var sheet = document.createElement('div');
      sheet.className = 'on-paper';
      sheet.setAttribute('aria-hidden', 'true');
      /* One chart that cannot be drawn anew is printed as on the screen; the others are not to miss it. */
      try { sheet.innerHTML = framing.paper_svg(name); } catch (error) { window.console.error(error); return; }
      drawing.appendChild(sheet);
    });
  });
  window.addEventListener('afterprint', function () {
    unfolded.forEach(function (node) { node.open = false; });
    unfolded = [];
    document.querySelectorAll('.for-paper').forEach(function (frame) { frame.classList.remove('listed', 'for-paper'); });
    framing.edges_changed();
    document.querySelectorAll('.texts').forEach(function (texts) {
      if (!('before' in texts.dataset)) return;
      if (texts.dataset.before) texts.dataset.many = texts.dataset.before; else delete texts.dataset.many;
      delete texts.dataset.before;
    });
    document.querySelectorAll('.on-paper').forEach(function (sheet) { sheet.remove(); });
  });
})(window.dash_clientside.framing);
