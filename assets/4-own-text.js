/* The form for a reader's own text: live word count, and files too large to send. */
(function (framing) {
  'use strict';
  var LARGEST = 10 * 1024 * 1024;

  function count_words(field) {
    var words = (field.value.match(/[\p{L}\p{N}]+(?:['’.\-&][\p{L}\p{N}]+)*/gu) || []).length;
    var place = document.getElementById('own-words');
    if (place) place.textContent = words.toLocaleString('en') + (words === 1 ? ' word' : ' words') + (words < 150 ? ' · under 150 every rate is very uncertain' : '');
  }
  document.addEventListener('input', function (event) { if (event.target.id === 'own-body') count_words(event.target); });
  /* Drawn anew with the text still in it: say how long it is, not how long it may be. */
  framing.shown_hooks.push(function () {
    var field = document.getElementById('own-body');
    if (field && field.value) count_words(field);
  });

  /* Whoever asks for a text to be read wants to see it read: go to the result once it is there. */
  var wanted = false;
  document.addEventListener('click', function (event) {
    if (event.target.closest('#own-read, #own-example, #own-fetch')) wanted = true;
    else if (event.target.closest('button, a')) wanted = false;
  });
  var drawn = framing.texts_drawn;
  framing.texts_drawn = function () {
    var result = document.getElementById('own-result');
    if (wanted && result && result.firstElementChild) {
      wanted = false;
      setTimeout(function () { result.scrollIntoView({ block: 'start' }); }, 0);
    }
    /* Its tables are drawn with it, and may be wider than a phone. */
    setTimeout(framing.edges_changed, 0);
    return drawn.apply(null, arguments);
  };

  function check(files) {
    var file = files && files[0];
    if (!file || file.size <= LARGEST) return;
    var note = document.createElement('div');
    note.className = 'notice caution';
    note.textContent = '“' + file.name + '” has ' + Math.round(file.size / 1e6) + ' MB; up to 10 MB can be read here. Import larger files with: framing import FILE';
    var place = document.getElementById('own-too-large');
    if (!place) {
      place = document.createElement('div');
      place.id = 'own-too-large';
      document.getElementById('own-upload').after(place);
    }
    place.replaceChildren(note);
    framing.say(note.textContent);
  }
  document.addEventListener('change', function (event) {
    if (event.target.type === 'file' && event.target.closest('#own-upload')) {
      var old = document.getElementById('own-too-large');
      if (old) old.replaceChildren();
      check(event.target.files);
    }
  }, true);
  document.addEventListener('drop', function (event) {
    if (event.target.closest && event.target.closest('#own-upload')) check(event.dataTransfer.files);
  }, true);
  /* Dash draws the upload later than the page and gives its input no name. */
  new MutationObserver(function () {
    var input = document.querySelector('#own-upload input[type=file]:not([aria-label])');
    if (input) input.setAttribute('aria-label', 'Choose a file');
  }).observe(document.documentElement, { childList: true, subtree: true });
})(window.dash_clientside.framing);
