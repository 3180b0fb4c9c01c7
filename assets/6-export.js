/* The whole page as files, made in the browser: a zip of every chart and its numbers, a report of one
   HTML file that needs nothing else, and the same report on paper. No number is computed here. */
(function (framing) {
  'use strict';

  function slug() {
    return (location.pathname.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'overview');
  }

  function bytes(blob) { return blob.arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); }); }

  function text(value) { return new TextEncoder().encode(value); }

  /* Cells that a spreadsheet would run as a formula get an apostrophe; the plain file keeps them. */
  function guarded(table) {
    /* "+0.20" and "-3" are numbers, which a spreadsheet reads as such. */
    function cell(value) { return typeof value === 'string' && /^(?:[=@\t\r]|[+\-](?![\d.,]+%?$))/.test(value) ? "'" + value : value; }
    return { columns: table.columns.map(cell), rows: table.rows.map(function (row) { return row.map(cell); }) };
  }

  framing.guarded = guarded;

  function escape(value) {
    return String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }

  function images(format) {
    var names = framing.chart_names(), out = {};
    return names.reduce(function (before, name) {
      return before.then(function () { return framing.image(name, format); })
        .then(function (url) { return framing.blob_of(url); })
        .then(function (blob) { out[name] = blob; });
    }, Promise.resolve()).then(function () { return out; });
  }

  function data_url(blob) {
    return new Promise(function (done) {
      var reader = new FileReader();
      reader.onload = function () { done(reader.result); };
      reader.readAsDataURL(blob);
    });
  }

  /* The rules of the page, in light colours: a report is read on white and on paper. */
  function styles() {
    var out = '';
    Array.prototype.forEach.call(document.styleSheets, function (sheet) {
      try { Array.prototype.forEach.call(sheet.cssRules, function (rule) { out += rule.cssText + '\n'; }); }
      catch (e) { /* a sheet of another host cannot be read, and there is none */ }
    });
    return out;
  }

  framing.report = function () {
    return Promise.all(framing.chart_names().map(function (name) {
      return data_url(new Blob([framing.paper_svg(name)], { type: 'image/svg+xml' })).then(function (url) { return [name, url]; });
    })).then(function (pairs) {
      var copy = document.getElementById('main').cloneNode(true);
      /* A button that is a word of the page (a mark in a list, a heading that sorts, the legend) stays as text. */
      copy.querySelectorAll('.layer-chip, .link-button, .sorter, th button, td button').forEach(function (node) {
        if (node.closest('.page-tools, .chart-tools, .merge-panel') || node.classList.contains('tool')) return;
        var span = document.createElement('span');
        span.className = node.className.replace('link-button', '').replace('sorter', '');
        if (span.classList.contains('layer-chip') && node.getAttribute('aria-pressed') !== 'true') return;
        while (node.firstChild) span.appendChild(node.firstChild);
        node.replaceWith(span);
      });
      var gone = '.controls, .control-panel, .chart-tools, .page-tools, .actions, .steps-nav, .reading-tools, .pager, .tool, ' +
        '.notice a, .chart-head a, .screen-only, .panel-picker, a.button, button, select, input, textarea, script, iframe, form, .skip, .fold, .mark-panel, .legend-warning, [hidden]';
      copy.querySelectorAll(gone).forEach(function (node) { node.remove(); });
      framing.unfold(copy);
      copy.querySelectorAll('[data-action]').forEach(function (head) {
        var at = head.cellIndex;
        head.closest('table').querySelectorAll('tr').forEach(function (row) { if (row.cells[at]) row.cells[at].remove(); });
      });
      copy.querySelectorAll('[data-more]').forEach(function (node) { node.removeAttribute('data-more'); });
      copy.querySelectorAll('.table-frame.cards').forEach(function (node) { node.classList.remove('cards'); });
      framing.list_matrices(copy);
      copy.querySelectorAll('.texts').forEach(function (node) { node.dataset.many = 'true'; });
      copy.querySelectorAll('[tabindex]').forEach(function (node) { node.removeAttribute('tabindex'); });
      pairs.forEach(function (pair) {
        var figure = copy.querySelector('[id="chart-' + pair[0] + '"]');
        if (!figure) return;
        var drawing = figure.querySelector('.chart-drawing'), image = document.createElement('img');
        image.src = pair[1];
        image.alt = drawing.getAttribute('aria-label') || '';
        drawing.replaceWith(image);
      });
      copy.querySelectorAll('a[href]').forEach(function (link) {
        if (link.getAttribute('href').charAt(0) === '#') return;
        var span = document.createElement('span');
        if (link.classList.contains('called-loaded')) span.className = 'called-loaded';
        while (link.firstChild) span.appendChild(link.firstChild);
        link.replaceWith(span);
      });
      var title = (document.querySelector('#main h1') || {}).textContent || 'Framing';
      var about = 'Made with framing-dashboard on ' + new Date().toISOString().slice(0, 10) + ' from ' + location.href +
        '. It counts features of language; it does not say that an article or an outlet is biased.';
      return '<!DOCTYPE html>\n<html lang="en" data-theme="light"><head><meta charset="utf-8">' +
        '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; style-src \'unsafe-inline\'">' +
        '<title>' + escape(title) + '</title><style>' + styles().replace(/<\//g, '<\\/') + '</style></head>' +
        '<body class="report"><main>' + copy.innerHTML + '</main><footer class="foot"><p>' + escape(about) +
        '</p></footer></body></html>\n';
    });
  };

  function readme(names) {
    return ['This page: ' + location.href, 'Saved: ' + new Date().toISOString(), '',
      'charts/    each chart as PNG (scale 3) and SVG; question, n, dates, interval and versions are in the image',
      'data/      the numbers of each chart and the tables of the page: .csv as they are, .spreadsheet.csv with cells guarded that begin with = + - @',
      'report.html  the page as one file that needs nothing else',
      'codebook/  what each category and measure means; lexicons/ the lexicons with their licence',
      'settings.json  versions, hashes and options behind the numbers', 'CITATION.cff  how to cite', '',
      'A rate is a number of marks per 1,000 words; an empty cell is undefined, never 0.', '',
      'Charts: ' + names.join(', '), ''].join('\n');
  }

  framing.page_zip = function () {
    var names = framing.chart_names(), files = { 'README.txt': text(readme(names)) };
    return fetch('/_companions.json').then(function (answer) {
      if (!answer.ok) throw new Error('companions ' + answer.status);
      return answer.json();
    }).then(function (given) {
      Object.keys(given).forEach(function (path) { files[path] = text(given[path]); });
      function put(name, table) {
        files['data/' + name + '.csv'] = text('\ufeff' + framing.csv(table));
        files['data/' + name + '.spreadsheet.csv'] = text('\ufeff' + framing.csv(guarded(table)));
      }
      var tables = framing.page_tables();
      Object.keys(tables).forEach(function (name) { put(name, tables[name]); });
      names.forEach(function (name) { put(name, framing.chart_source(name).table); });
      return Promise.all(names.filter(function (name) { return framing.chart_source(name).whole; }).map(function (name) {
        return Promise.all([framing.whole_csv(name), framing.whole_csv(name, true)]).then(function (blobs) {
          return Promise.all(blobs.map(bytes));
        }).then(function (both) {
          files['data/' + name + '.csv'] = both[0];
          files['data/' + name + '.spreadsheet.csv'] = both[1];
        });
      }));
    }).then(function () {
      return images('png');
    }).then(function (pngs) {
      return Promise.all(Object.keys(pngs).map(function (name) {
        return bytes(pngs[name]).then(function (data) { files['charts/' + name + '.png'] = [data, { level: 0 }]; });
      }));
    }).then(function () { return images('svg'); }).then(function (svgs) {
      return Promise.all(Object.keys(svgs).map(function (name) {
        return bytes(svgs[name]).then(function (data) { files['charts/' + name + '.svg'] = data; });
      }));
    }).then(function () { return framing.report(); }).then(function (html) {
      files['report.html'] = text(html);
      return new Promise(function (done, failed) {
        window.fflate.zip(files, { level: 6 }, function (error, data) { if (error) failed(error); else done(data); });
      });
    }).then(function (data) { return new Blob([data], { type: 'application/zip' }); });
  };

  function print(html) {
    var frame = document.createElement('iframe');
    frame.setAttribute('title', 'The page for paper');
    frame.className = 'unseen';
    frame.srcdoc = html;
    frame.onload = function () {
      frame.contentWindow.focus();
      frame.contentWindow.print();
      setTimeout(function () { frame.remove(); }, 60000);
    };
    document.body.appendChild(frame);
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-page]');
    if (!button || button.getAttribute('aria-busy')) return;
    var kind = button.dataset.page;
    if (kind === 'paper') return window.print();
    button.setAttribute('aria-busy', 'true');
    framing.say('Making the file…');
    var made = kind === 'zip'
      ? framing.page_zip().then(function (blob) { framing.save(blob, framing.file_name(slug(), 'zip')); return 'Saved the page as a zip.'; })
      : framing.report().then(function (html) {
        if (kind === 'print') { print(html); return 'Ready to print.'; }
        framing.save(new Blob([html], { type: 'text/html;charset=utf-8' }), framing.file_name(slug(), 'html'));
        return 'Saved the page as a report.';
      });
    made.then(framing.say, function () { framing.say('That did not work; is the dashboard still running?'); })
      .then(function () { button.removeAttribute('aria-busy'); });
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy]');
    if (!button) return;
    var of = document.getElementById(button.dataset.copy);
    if (!of) return;
    function by_hand() {
      var range = document.createRange();
      range.selectNodeContents(of);
      var selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      document.execCommand('copy');
    }
    var done = navigator.clipboard && window.isSecureContext
      ? navigator.clipboard.writeText(of.textContent).catch(by_hand) : Promise.resolve(by_hand());
    done.then(function () { framing.say('Copied.'); });
  });
})(window.dash_clientside.framing);
