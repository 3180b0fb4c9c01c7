/* How far a class agrees, and how far the tool agrees with it: Krippendorff's alpha for yes or no
   (Krippendorff 2018, ch. 12), sentences as units, with an interval by resampling the sentences. */
(function (framing) {
  'use strict';

  /* An interval rests on the sentences that somebody marked: with fewer than five it would be as narrow as
     the resamples are alike, and say "1.00 to 1.00". */
  var RESAMPLES = 2000, FEWEST_MARKED = 5;

  /* counts: of each unit, how many of `readers` said yes; weights: how often each unit is taken.
     null where nobody, or everybody, said yes of everything: then chance alone explains all. */
  framing.alpha = function (counts, readers, weights) {
    var yes = 0, all = 0, apart = 0;
    counts.forEach(function (k, i) {
      var w = weights ? weights[i] : 1;
      yes += w * k;
      all += w * readers;
      apart += w * 2 * k * (readers - k) / (readers - 1);
    });
    var by_chance = 2 * yes * (all - yes) / (all - 1);
    return readers < 2 || by_chance <= 0 ? null : 1 - apart / by_chance;
  };

  /* The same between one reader drawn from the class and the tool. */
  framing.alpha_with = function (counts, readers, tool, weights) {
    var yes = 0, all = 0, apart = 0;
    counts.forEach(function (k, i) {
      var w = weights ? weights[i] : 1, share = k / readers;
      yes += w * (share + (tool[i] ? 1 : 0));
      all += w * 2;
      apart += w * 2 * (tool[i] ? 1 - share : share);
    });
    var by_chance = 2 * yes * (all - yes) / (all - 1);
    return by_chance <= 0 ? null : 1 - apart / by_chance;
  };

  /* The same numbers on every machine: a class that counts again must not get another interval. */
  function chances(seed) {
    return function () {
      seed = (seed + 0x6d2b79f5) | 0;
      var t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
  }

  function middle(values) {
    if (values.length < RESAMPLES / 2) return null;
    values.sort(function (a, b) { return a - b; });
    return [values[Math.floor(0.025 * values.length)], values[Math.ceil(0.975 * values.length) - 1]];
  }

  /* counts, readers as above; tool: of each unit whether the tool says yes, or null.
     Returns {class, class_interval, tool, tool_interval, difference_interval}. */
  framing.agreement = function (counts, readers, tool) {
    var chance = chances(7), n = counts.length, of_class = [], of_tool = [], apart = [];
    var out = { units: n, class: framing.alpha(counts, readers), tool: tool ? framing.alpha_with(counts, readers, tool) : null };
    for (var r = 0; r < RESAMPLES; r++) {
      var weights = new Array(n).fill(0);
      for (var i = 0; i < n; i++) weights[Math.floor(chance() * n)] += 1;
      var one = framing.alpha(counts, readers, weights), other = tool ? framing.alpha_with(counts, readers, tool, weights) : null;
      if (one !== null) of_class.push(one);
      if (other !== null) of_tool.push(other);
      if (one !== null && other !== null) apart.push(other - one);
    }
    var enough = counts.filter(function (k) { return k > 0; }).length >= FEWEST_MARKED;
    out.class_interval = enough ? middle(of_class) : null;
    out.tool_interval = enough ? middle(of_tool) : null;
    out.difference_interval = enough ? middle(apart) : null;
    return out;
  };
})(window.dash_clientside.framing);
