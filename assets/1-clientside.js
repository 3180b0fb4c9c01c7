/* What happens in the browser alone: the look, the URL of controls, drawing and saving of charts.
   No number is computed here. One namespace, one function a job. */
window.dash_clientside = window.dash_clientside || {};
window.dash_clientside.framing = window.dash_clientside.framing || {};

(function (framing) {
  'use strict';

  /* ---- small things other files use ---- */

  framing.say = function (text) {
    var live = document.getElementById('shell-live');
    if (live) { live.textContent = ''; setTimeout(function () { live.textContent = text; }, 30); }
  };

  framing.query = function () { return new URLSearchParams(window.location.search); };

  /* Change the URL and let Dash's router draw the page again. */
  framing.go = function (query, path) {
    var text = query.toString();
    history.pushState({}, '', (path || location.pathname) + (text ? '?' + text : ''));
    window.dispatchEvent(new CustomEvent('_dashprivate_pushstate'));
  };

  /* Change the URL without drawing again: the page already shows it. */
  framing.note_state = function (name, value) {
    var query = framing.query();
    if (value === null || value === '') query.delete(name); else query.set(name, value);
    var text = query.toString();
    history.replaceState(history.state, '', location.pathname + (text ? '?' + text : '') + location.hash);
  };

  framing.save = function (blob, name) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  };

  /* Put the focus on a part of the page that is no control, without moving the page. */
  framing.focus_on = function (part) {
    if (part.tabIndex < 0) part.setAttribute('tabindex', '-1');
    part.focus({ preventScroll: true });
  };

  /* ---- controls that write the URL ---- */

  function param_changed(name, value, many) {
    var query = framing.query();
    /* Another choice makes another list: it starts at its first page. */
    if (name !== 'rows') query.delete('rows');
    if (many) {
      var values = query.getAll(name), at = values.indexOf(value);
      if (at >= 0) values.splice(at, 1); else values.push(value);
      query.delete(name);
      values.forEach(function (v) { query.append(name, v); });
    } else if (value) query.set(name, value); else query.delete(name);
    framing.go(query);
  }

  document.addEventListener('change', function (event) {
    var control = event.target.closest && event.target.closest('select[data-param]');
    if (control) {
      keep_focus(control.id);
      return param_changed(control.dataset.param, control.value, false);
    }
    var field = event.target.closest && event.target.closest('[data-param-input]');
    if (field) { keep_focus(event.target.id); param_changed(field.dataset.paramInput, event.target.value.trim(), false); }
  });

  document.addEventListener('click', function (event) {
    var control = event.target.closest('button[data-param]');
    if (!control) return;
    keep_focus(control.id);
    /* Another page of a list is read from its top; with the keyboard one stays at the buttons. */
    var list = event.detail > 0 && control.closest('.pager') && control.closest('[id]:not(button)');
    list_next = list ? list.id : null;
    param_changed(control.dataset.param, control.dataset.value, control.dataset.many === 'true');
  });

  /* One more of a list, once the reader says so: with the arrow keys every line on the way is a change. */
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button[data-adds]');
    var list = button && document.getElementById(button.dataset.adds);
    if (!list) return;
    if (!list.value) { framing.say('Choose one in the list first.'); return list.focus(); }
    keep_focus(list.id);
    param_changed(list.name, list.value, true);
  });

  /* Links of an earlier version called two things "show": layers of marks in texts, outlets elsewhere. */
  framing.rename_show = function () {
    var query = framing.query(), values = query.getAll('show');
    if (!values.length) return;
    var name = /^\/(articles|text)$/.test(location.pathname) ? 'layers' : 'chosen';
    query.delete('show');
    if (!query.has(name)) values.forEach(function (value) { query.append(name, value); });
    history.replaceState(history.state, '', location.pathname + '?' + query.toString() + location.hash);
  };

  /* A link into the same page: Dash would jump to its top first. */
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href]');
    if (!link || !link.hash || link.host !== location.host || link.pathname !== location.pathname) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    var top = window.scrollY;
    setTimeout(function () { window.scrollTo(0, top); }, 0);
  }, true);

  /* Where the focus was, should drawing the page again take its control away. */
  var focused = null;
  document.addEventListener('pointerdown', function () { focused = null; }, true);
  document.addEventListener('focusin', function (event) {
    var part = event.target.closest('#main section[id], #main figure[id]');
    if (event.target !== document.body) focused = { id: event.target.id, part: part && part.id, path: location.pathname };
  });
  function refocus() {
    if (document.activeElement !== document.body || !focused || focused.path !== location.pathname) return;
    var control = focused.id && document.getElementById(focused.id), part = focused.part && document.getElementById(focused.part);
    if (control && !control.disabled) control.focus({ preventScroll: true });
    else if (part) framing.focus_on(part);
  }

  document.addEventListener('click', function (event) {
    var control = event.target.closest('button[data-sort]');
    if (!control) return;
    keep_focus(control.id);
    var query = framing.query();
    query.set('sort', control.dataset.sort);
    query.set('order', control.dataset.order);
    query.delete('rows');
    framing.go(query);
  });

  var focus_next = null, list_next = null;
  function keep_focus(id) { focus_next = id || null; }

  var last_path = null;
  framing.page_shown = function () {
    setTimeout(function () {
      framing.rename_show();
      var heading = document.querySelector('#main h1');
      document.title = (heading ? heading.textContent + ' · ' : '') + 'Framing';
      document.querySelectorAll('.nav-link').forEach(function (link) {
        if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      });
      var again = focus_next && document.getElementById(focus_next), list = list_next && document.getElementById(list_next);
      focus_next = list_next = null;
      /* The first and the last page have one button less. */
      if (again && again.disabled) again = again.parentElement.querySelector('button:not(:disabled)') || again;
      if (again) {
        again.focus({ preventScroll: true });
        if (list) list.scrollIntoView();
      } else if (location.hash.length > 1) {
        var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        if (target) { target.scrollIntoView(); framing.focus_on(target); }
      } else if (last_path !== null && last_path !== location.pathname) {
        window.scrollTo(0, 0);
        document.getElementById('main').focus({ preventScroll: true });
      }
      else refocus();
      last_path = location.pathname;
      framing.shown_hooks.forEach(function (hook) { hook(); });
    }, 0);
    return Date.now();
  };
  /* Other files add what has to happen after a page was drawn. */
  framing.shown_hooks = [];

  /* ---- light, dark, projector ---- */

  var root = document.documentElement;

  /* On a projector words grow with the wall; charts with them: 1 on a wall of 1280. */
  function wall() { return root.dataset.view === 'projector' ? Math.max(1, Math.round(parseFloat(getComputedStyle(root).fontSize) / 22 * 10) / 10) : 1; }
  function look() {
    return { theme: root.dataset.theme, view: root.dataset.view || '', wide: window.innerWidth >= 700, wall: wall() };
  }

  function look_changed(keep) {
    if (keep) {
      try { localStorage.setItem('framing-look', JSON.stringify({ theme: root.dataset.theme, view: root.dataset.view || '' })); }
      catch (e) { /* private window: the look lasts as long as the page */ }
    }
    var theme = document.getElementById('look-theme'), view = document.getElementById('look-view');
    if (theme) theme.setAttribute('aria-pressed', String(root.dataset.theme === 'dark'));
    if (view) view.setAttribute('aria-pressed', String(root.dataset.view === 'projector'));
    if (window.dash_clientside.set_props) window.dash_clientside.set_props('shell-look', { data: look() });
  }

  document.addEventListener('click', function (event) {
    if (event.target.closest('#look-theme')) {
      root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
      look_changed(true);
    } else if (event.target.closest('#look-view')) {
      if (root.dataset.view === 'projector') delete root.dataset.view;
      else { root.dataset.view = 'projector'; root.dataset.theme = 'light'; }
      look_changed(true);
    }
  });

  var was_wide = window.innerWidth >= 700, was_wall = wall();
  window.addEventListener('resize', function () {
    if ((window.innerWidth >= 700) === was_wide && wall() === was_wall) return;
    was_wide = window.innerWidth >= 700;
    was_wall = wall();
    look_changed(false);
  });
  framing.shown_hooks.push(function () {
    var theme = document.getElementById('look-theme'), view = document.getElementById('look-view');
    theme.setAttribute('aria-pressed', String(root.dataset.theme === 'dark'));
    view.setAttribute('aria-pressed', String(root.dataset.view === 'projector'));
  });

  /* ---- charts ---- */

  var to_dark = null;
  function dark_of(text) {
    if (to_dark === null) to_dark = JSON.parse(document.getElementById('framing-recoloring').textContent);
    return text.replace(/#[0-9a-f]{6}\b/gi, function (hex) { return to_dark[hex.toLowerCase()] || hex; });
  }

  /* A copy of a figure in the colours of the theme. */
  framing.recolor = function (value, theme) {
    if (typeof value === 'string') return theme === 'dark' && value.indexOf('#') >= 0 ? dark_of(value) : value;
    if (Array.isArray(value)) return value.map(function (item) { return framing.recolor(item, theme); });
    if (value && typeof value === 'object' && !ArrayBuffer.isView(value)) {
      var out = {};
      Object.keys(value).forEach(function (key) { out[key] = framing.recolor(value[key], theme); });
      return out;
    }
    return value;
  };

  /* The figure as the page shows it: its title and caption stand around it as text. */
  framing.on_screen = function (figure, now, picked) {
    var layout = figure.layout, meta = layout.meta || {}, screen = meta.screen || {};
    delete layout.title;
    layout.annotations = (layout.annotations || []).filter(function (a) { return a.name !== 'caption'; });
    layout.margin = Object.assign({}, layout.margin, screen.margin);
    if (screen.height) layout.height = screen.height;
    var narrow = !now.wide && meta.narrow;
    if (narrow) {
      (meta.narrow_annotations || []).length && (layout.annotations = meta.narrow_annotations);
      layout.annotations = layout.annotations.concat(meta.narrow_labels || []);
      Object.keys(narrow).forEach(function (key) {
        layout[key] = narrow[key] && typeof narrow[key] === 'object' && !Array.isArray(narrow[key])
          ? Object.assign({}, layout[key], narrow[key]) : narrow[key];
      });
      if (meta.panels) one_panel(figure, meta.panels[picked] || meta.panels[0]);
    }
    if (now.view === 'projector') {
      var by = now.wall || 1;
      enlarge(figure, 1.5 * by);
      layout.height = Math.round(layout.height * 1.4 * by);
    }
    layout.autosize = true;
    delete layout.width;
    return figure;
  };

  /* Panels side by side have no room on a phone: one is drawn, on the first pair of axes. */
  function one_panel(figure, panel) {
    var layout = figure.layout, x = 'x' + panel.axes, y = 'y' + panel.axes;
    var own = { xaxis: layout['xaxis' + panel.axes], yaxis: layout['yaxis' + panel.axes] };
    Object.keys(layout).forEach(function (key) { if (/^[xy]axis/.test(key)) delete layout[key]; });
    layout.xaxis = Object.assign({}, own.xaxis, { anchor: 'y' });
    layout.yaxis = Object.assign({}, own.yaxis, { anchor: 'x' });
    figure.data = figure.data.filter(function (trace) { return (trace.xaxis || 'x') === x; })
      .map(function (trace) { return Object.assign({}, trace, { xaxis: 'x', yaxis: 'y' }); });
    layout.annotations = panel.annotations.map(function (a) {
      return Object.assign({}, a, a.xref === x ? { xref: 'x' } : {}, a.yref === y ? { yref: 'y' } : {});
    });
  }

  /* For the last row of a room. What stands over panels side by side has no room to grow as much. */
  function enlarge(figure, by) {
    var layout = figure.layout, tight = Object.keys(layout).some(function (key) {
      var width = /^xaxis/.test(key) && layout[key] && layout[key].domain;
      return width && width[1] - width[0] < 0.3;
    });
    var words = tight ? by * 0.8 : by;
    function larger(holder, key, times) {
      var font = holder[key];
      return font && font.size ? Object.assign({}, holder, pair(key, Object.assign({}, font, { size: font.size * times }))) : holder;
    }
    layout.font = Object.assign({}, layout.font, { size: layout.font.size * by });
    if (layout.legend) layout.legend = larger(layout.legend, 'font', by);
    Object.keys(layout).forEach(function (key) {
      if (!/^[xy]axis/.test(key) || !layout[key]) return;
      layout[key] = larger(layout[key], 'tickfont', tight ? by * 0.87 : by);
      if (layout[key].title && layout[key].title.font) layout[key].title = larger(layout[key].title, 'font', words);
    });
    layout.annotations = (layout.annotations || []).map(function (a) {
      return Object.assign(larger(a, 'font', words), a.yshift < -20 ? { yshift: a.yshift - 8 } : {});
    });
    figure.data = figure.data.map(function (trace) {
      var marker = trace.marker, size = marker && marker.size;
      if (trace.textfont) trace = larger(trace, 'textfont', by);
      if (typeof size !== 'number' || size < 7) return trace;
      return Object.assign({}, trace, { marker: Object.assign({}, marker, { size: size * 1.25 }) });
    });
  }
  function pair(key, value) { var out = {}; out[key] = value; return out; }

  /* Panels of the same articles say their headlines once, in the layout; theme.SHARED_TEXTS. */
  function share_texts(figure) {
    var texts = (figure.layout.meta || {}).texts;
    figure.data.forEach(function (trace) {
      if (texts && trace.meta === 'shared texts') trace.text = trace.customdata.map(function (i) { return texts[i]; });
    });
    return figure;
  }

  /* Which panel of a chart a phone shows: the one that was picked last for any chart with such a panel. */
  var picked = '';
  function panel_of(figure) {
    var panels = (figure.layout.meta || {}).panels || [];
    return Math.max(0, panels.map(function (p) { return p.label; }).indexOf(framing.query().get('panel') || picked));
  }
  document.addEventListener('change', function (event) {
    var picker = event.target.closest && event.target.closest('[data-panel-of]');
    if (!picker) return;
    picked = picker.value;
    framing.note_state('panel', picker.selectedIndex ? picked : '');
    var drawn = framing.draw(sources[picker.dataset.panelOf]);
    window.dash_clientside.set_props({ type: 'chart-graph', name: picker.dataset.panelOf }, { figure: drawn[0], style: drawn[1] });
  });

  var sources = {};
  framing.draw = function (source) {
    if (!source) return [window.dash_clientside.no_update, window.dash_clientside.no_update];
    if (typeof source.figure === 'string') source = Object.assign({}, source, { figure: share_texts(JSON.parse(source.figure)) });
    sources[source.name] = source;
    var now = look(), panel = panel_of(source.figure);
    setTimeout(function () {
      framing.fill_numbers(source);
      var picker = document.querySelector('[data-panel-of="' + source.name + '"]');
      if (picker) picker.selectedIndex = panel;
    }, 0);
    var figure = framing.on_screen(framing.recolor(source.figure, now.theme), now, panel);
    return [figure, { height: figure.layout.height + 'px' }];
  };

  /* The figure as a file shows it: with question, subtitle and caption inside. */
  framing.image = function (name, format) {
    var source = sources[name];
    var figure = framing.recolor(source.figure, look().theme);
    var layout = figure.layout, height = Math.max(675, layout.height + 200);
    layout.autosize = false;
    layout.width = 1200;
    layout.height = height;
    if (layout.title) layout.title.y = 1 - 14 / height;
    return flush_caption(figure).then(function () {
      return window.Plotly.toImage(
        { data: figure.data, layout: layout, config: { staticPlot: true } },
        { format: format, width: 1200, height: height, scale: format === 'png' ? 3 : 1 }
      );
    });
  };

  /* The caption begins under the title, however wide the labels of the rows turn out to be. */
  function flush_caption(figure) {
    var caption = (figure.layout.annotations || []).filter(function (a) { return a.name === 'caption'; })[0];
    if (!caption) return Promise.resolve();
    var trial = document.createElement('div');
    return window.Plotly.newPlot(trial, figure.data, figure.layout, { staticPlot: true }).then(function (drawn) {
      caption.xshift = 24 - drawn._fullLayout._size.l;
      window.Plotly.purge(trial);
    });
  }

  /* The numbers of a chart as a table beside it; text only, so nothing in a title is taken for markup. */
  framing.fill_numbers = function (source) {
    var frame = document.getElementById('chart-' + source.name + '-numbers');
    if (!frame) return;
    var given = source.table, table = document.createElement('table');
    function row(parent, cells, head) {
      var tr = parent.insertRow();
      cells.forEach(function (value, i) {
        var cell = document.createElement(head || i === 0 ? 'th' : 'td');
        if (head || i === 0) cell.scope = head ? 'col' : 'row';
        if ((given.numeric || [])[i]) cell.className = 'num';
        cell.textContent = head ? value : shown(value);
        tr.appendChild(cell);
      });
    }
    function shown(value) {
      if (value === null || value === undefined || value !== value) return '–';
      if (typeof value !== 'number' || Number.isInteger(value)) return String(value);
      return value.toFixed(2).replace(/0+$/, '').replace(/\.$/, '');
    }
    row(table.createTHead(), given.columns, true);
    var body = table.createTBody();
    given.rows.forEach(function (cells) { row(body, cells, false); });
    frame.replaceChildren(table);
    if (framing.edges_changed) framing.edges_changed();
  };

  framing.csv = function (table) {
    function cell(value) {
      var text = value === null || value === undefined ? '' : String(value);
      return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    }
    return [table.columns].concat(table.rows).map(function (row) { return row.map(cell).join(','); }).join('\r\n') + '\r\n';
  };

  framing.chart_names = function () { return Object.keys(sources).filter(function (n) { return document.getElementById('chart-' + n); }); };
  framing.chart_source = function (name) { return sources[name]; };

  /* ---- file names that say what is in the file: corpus, chart, and what was chosen ---- */

  /* A part of a file name: letters and digits of any script, nothing that a file system minds. */
  framing.file_part = function (text) {
    return String(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
      .replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '').slice(0, 40).replace(/[-.]+$/, '');
  };

  var said_plainly = ['a', 'b', 'measure', 'voice', 'source', 'story', 'outlet', 'chosen'];
  var said_as = { rows: 'page', q: 'search', find: 'search', key: 'by', kwic: 'context' };
  /* What changes neither a number nor a row of what is saved: looks, order, where one reads. */
  var not_said = ['theme', 'view', 'sort', 'order', 'done', 'near', 'pick', 'panel', 'at', 'mark', 'fold', 'side', 'layers'];

  /* The address as name and value, and the measure and voice that stand chosen without being in it. */
  framing.selection = function () {
    var query = framing.query(), out = [], pressed = document.querySelector('[id^="q-voice-"][aria-pressed="true"]');
    var measure = document.querySelector('select[data-param="measure"]');
    query.forEach(function (value, name) { out.push([name, value]); });
    if (!query.has('measure') && measure) out.push(['measure', measure.value]);
    if (!query.has('voice') && pressed) out.push(['voice', pressed.id.slice('q-voice-'.length)]);
    function place(pair) { var at = said_plainly.indexOf(pair[0]); return at < 0 ? said_plainly.length : at; }
    return out.filter(function (pair) { return not_said.indexOf(pair[0]) < 0; })
      .sort(function (one, other) { return place(one) - place(other); });
  };

  framing.file_name = function (name, ending) {
    var corpus = (document.querySelector('[data-corpus]') || { dataset: {} }).dataset.corpus || '';
    var parts = ['framing', corpus, name].concat(framing.selection().map(function (pair) {
      var called = said_as[pair[0]] || pair[0].replace(/^only\./, '');
      return said_plainly.indexOf(pair[0]) < 0 ? called + '-' + pair[1] : pair[1];
    }));
    var text = parts.map(framing.file_part).filter(Boolean).join('_');
    /* Twelve outlets by name are too long for a file: cut names end in a check, so that no two are the same. */
    if (text.length > 150) text = text.slice(0, 141).replace(/[-_.]+$/, '') + '_' + check(text);
    return text + '.' + ending;
  };

  function check(text) {
    var sum = 5381;
    for (var i = 0; i < text.length; i++) sum = (sum * 33 + text.charCodeAt(i)) >>> 0;
    return sum.toString(36);
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-export]');
    if (!button) return;
    var name = button.dataset.chart, kind = button.dataset.export;
    if (kind === 'link') return framing.copy_link('chart-' + name);
    if (!sources[name]) return;
    if (kind === 'csv' && sources[name].whole) {
      return framing.whole_csv(name).then(function (blob) {
        framing.save(blob, framing.file_name(name, 'csv'));
        framing.say('Saved the numbers of every article as CSV.');
      }, function () { framing.say('That did not work; is the dashboard still running?'); });
    }
    if (kind === 'csv') {
      framing.save(new Blob(['\ufeff' + framing.csv(sources[name].table)], { type: 'text/csv;charset=utf-8' }), framing.file_name(name, 'csv'));
      return framing.say('Saved the numbers as CSV.');
    }
    framing.image(name, kind).then(function (url) { return framing.blob_of(url); }).then(function (blob) {
      framing.save(blob, framing.file_name(name, kind));
      framing.say('Saved the chart as ' + kind.toUpperCase() + '.');
    });
  });

  /* Every row, from the server: the page holds those that are drawn. */
  framing.whole_csv = function (name, guarded) {
    return fetch(sources[name].whole + (guarded ? '&guarded=1' : '')).then(function (answer) {
      if (!answer.ok) throw new Error('csv ' + answer.status);
      return answer.blob();
    });
  };

  framing.blob_of = function (url) {
    var comma = url.indexOf(','), head = url.slice(5, comma), body = url.slice(comma + 1);
    var text = /;base64/.test(head) ? atob(body) : null;
    if (text === null) return Promise.resolve(new Blob([decodeURIComponent(body)], { type: head.split(';')[0].split(',')[0] }));
    var bytes = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return Promise.resolve(new Blob([bytes], { type: head.split(';')[0] }));
  };

  framing.copy_link = function (anchor) {
    var address = location.href.replace(/#.*$/, '') + (anchor ? '#' + anchor : '');
    function by_hand() {
      var field = document.createElement('textarea');
      field.value = address;
      document.body.appendChild(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    var done = navigator.clipboard && window.isSecureContext
      ? navigator.clipboard.writeText(address).catch(by_hand) : Promise.resolve(by_hand());
    return done.then(function () { framing.say('Link copied.'); });
  };
})(window.dash_clientside.framing);
