/* What a change of the corpus did, said where it can be heard and read. The page is drawn anew after the
   change, so the words wait for it: a status that comes with its words is announced by no screen reader. */
(function (framing) {
  'use strict';

  var told = null, path = null;

  function show() {
    var place = document.getElementById('merge-said');
    if (place && told && path === location.pathname) place.textContent = told;
  }

  framing.told = function (given) {
    if (!given) return;
    told = given.text;
    path = location.pathname;
    framing.say(told);
    show();
    /* The next page of this kind is about something else. */
    clearTimeout(framing.told_until);
    framing.told_until = setTimeout(function () { told = null; }, 8000);
  };

  framing.shown_hooks.push(show);
})(window.dash_clientside.framing);
