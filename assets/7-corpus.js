/* An open page asks now and then whether the corpus is still the one it shows, and says so when it is not.
   Nothing is drawn anew by itself: a reader in the middle of a text keeps their place. */
(function (framing) {
  'use strict';

  var EVERY = 5000, shown_for = null;

  function bar(text, button) {
    var old = document.getElementById('corpus-changed');
    if (old) old.remove();
    shown_for = null;
    if (!text) return;
    var box = document.createElement('div'), said = document.createElement('p');
    box.id = 'corpus-changed';
    box.className = 'notice caution corpus-changed';
    box.setAttribute('role', 'status');
    said.textContent = text;
    box.appendChild(said);
    if (button) {
      var again = document.createElement('button');
      again.type = 'button';
      again.className = 'button';
      again.textContent = button;
      again.addEventListener('click', function () { location.reload(); });
      box.appendChild(again);
    }
    var main = document.getElementById('main');
    main.parentNode.insertBefore(box, main);
  }

  framing.look_at_corpus = function () {
    var page = document.querySelector('#main [data-version]');
    if (!page || document.hidden) return Promise.resolve();
    return fetch('/_corpus.json', { cache: 'no-store' }).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (now) {
      if (!now || !page.isConnected) return;
      var state = now.gone ? 'gone' : now.version === page.dataset.version ? '' : now.version;
      if (state === shown_for || (!state && !document.getElementById('corpus-changed'))) return;
      if (!state) return bar('');
      bar(now.gone
        ? 'This corpus is not there any more: it was deleted, or has another name now. The page shows it as it was.'
        : 'The corpus has changed since this page was drawn.', now.gone ? '' : 'Show it as it is now');
      shown_for = state;
    }, function () { /* the dashboard was stopped: the page stays readable */ });
  };

  setInterval(framing.look_at_corpus, EVERY);
  document.addEventListener('visibilitychange', function () { framing.look_at_corpus(); });
  framing.shown_hooks.push(function () { bar(''); });
})(window.dash_clientside.framing);
