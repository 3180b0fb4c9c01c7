/* A pupil's marks as a short code: which words of the two texts, of which kind, and a random number that
   tells one browser from another. No name, no text. The teacher's browser reads it back; no server does. */
(function (framing) {
  'use strict';

  /* Crockford's letters: none that is easily taken for another one. */
  var LETTERS = '0123456789abcdefghjkmnpqrstvwxyz', KINDS = ['loaded', 'hedge', 'source'], VERSION = 1;
  var PUPIL = 20, TEXTS = 20, COUNT = 11, CHECK = 15;

  /* FNV-1a over character codes, folded to so many bits. */
  function hash(text, bits) {
    var h = 0x811c9dc5;
    for (var i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return ((h >>> bits) ^ h) & ((1 << bits) - 1);
  }

  function put(bits, value, width) { for (var i = width - 1; i >= 0; i--) bits.push(Math.floor(value / Math.pow(2, i)) % 2); }
  function taker(bits) {
    var at = 0;
    return {
      take: function (width) {
        if (at + width > bits.length) throw new Error('short');
        for (var value = 0; width > 0; width--) value = value * 2 + bits[at++];
        return value;
      },
      left: function () { return bits.length - at; }
    };
  }

  /* Gaps between marked words are mostly small: four bits and, for each doubling more, two. */
  function put_gap(bits, gap) {
    var value = gap + 16, width = Math.floor(Math.log2(value)) + 1;
    put(bits, 0, width - 5);
    put(bits, value, width);
  }
  function take_gap(from) {
    var more = 0;
    while (from.take(1) === 0) { more += 1; if (more > 20) throw new Error('gap'); }
    var rest = 4 + more;
    return Math.pow(2, rest) + from.take(rest) - 16;
  }

  /* texts: [{token, words}] in any order; what two pages must share to read each other's codes. */
  function sorted(texts) { return texts.slice().sort(function (a, b) { return a.token < b.token ? -1 : a.token > b.token ? 1 : 0; }); }
  function print_of(texts) { return hash(sorted(texts).map(function (t) { return t.token + ':' + t.words; }).join('|'), TEXTS); }

  /* marks: token → [[number of the word, kind]]; pupil: 0 to 2^20 - 1. */
  framing.code_of = function (texts, marks, pupil) {
    var bits = [], letters = '';
    put(bits, VERSION, 5);
    put(bits, print_of(texts), TEXTS);
    put(bits, pupil, PUPIL);
    sorted(texts).forEach(function (text) {
      var own = (marks[text.token] || []).slice().sort(function (a, b) { return a[0] - b[0]; }).slice(0, Math.pow(2, COUNT) - 1), last = -1;
      put(bits, own.length, COUNT);
      own.forEach(function (mark) {
        put_gap(bits, mark[0] - last - 1);
        put(bits, KINDS.indexOf(mark[1]), 2);
        last = mark[0];
      });
    });
    put(bits, hash(bits.join(''), CHECK), CHECK);
    while (bits.length % 5) bits.push(0);
    for (var i = 0; i < bits.length; i += 5) letters += LETTERS[parseInt(bits.slice(i, i + 5).join(''), 2)];
    return letters.replace(/(.{5})(?=.)/g, '$1-');
  };

  /* Returns {pupil, marks}, or {problem: 'other texts' | 'not a code' | 'mistyped'}. */
  framing.read_code = function (code, texts) {
    var plain = String(code).toLowerCase().replace(/[\s-]+/g, '').replace(/o/g, '0').replace(/[il]/g, '1'), bits = [];
    if (plain.length < 12 || /[^0-9a-hjkmnp-tv-z]/.test(plain)) return { problem: 'not a code' };
    for (var i = 0; i < plain.length; i++) put(bits, LETTERS.indexOf(plain[i]), 5);
    var from = taker(bits), order = sorted(texts);
    try {
      if (from.take(5) !== VERSION) return { problem: 'not a code' };
      var texts_seen = from.take(TEXTS), out = { pupil: from.take(PUPIL), marks: {} };
      order.forEach(function (text) {
        var at = -1, own = out.marks[text.token] = [];
        for (var n = from.take(COUNT); n > 0; n--) {
          at += take_gap(from) + 1;
          own.push([at, KINDS[from.take(2)]]);
        }
      });
      var said = bits.slice(0, bits.length - from.left());
      if (from.take(CHECK) !== hash(said.join(''), CHECK) || from.left() > 4 || from.take(from.left())) return { problem: 'mistyped' };
      if (texts_seen !== print_of(texts)) return { problem: 'other texts' };
      var wrong = order.some(function (t) { return out.marks[t.token].some(function (m) { return m[0] >= t.words || !m[1]; }); });
      return wrong ? { problem: 'mistyped' } : out;
    } catch (e) { return { problem: 'mistyped' }; }
  };
})(window.dash_clientside.framing);
