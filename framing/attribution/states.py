"""The states of the United States, in lower case: geography that tells a place from a person or a body."""

STATES = frozenset(
    name.strip()
    for name in """
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii,
    idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan,
    minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,
    new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island,
    south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington, west virginia,
    wisconsin, wyoming
    """.split(",")
)

# How newspapers shorten them where the first three letters do not tell: "D-Ky.", "R-N.C.".
SHORT_STATES = dict(
    pair.strip().split(": ")
    for pair in """
    ak: alaska, al: alabama, ar: arkansas, az: arizona, ca: california, co: colorado, conn: connecticut,
    ct: connecticut, de: delaware, fl: florida, ga: georgia, hi: hawaii, ia: iowa, il: illinois, ks: kansas,
    ky: kentucky, la: louisiana, ma: massachusetts, md: maryland, me: maine, mi: michigan, mn: minnesota,
    mo: missouri, mt: montana, nc: north carolina, n.c: north carolina, nd: north dakota,
    n.d: north dakota, ne: nebraska, nh: new hampshire, n.h: new hampshire, nj: new jersey,
    n.j: new jersey, nm: new mexico, n.m: new mexico, nv: nevada, ny: new york, n.y: new york, oh: ohio,
    ok: oklahoma, pa: pennsylvania, penn: pennsylvania, ri: rhode island, r.i: rhode island,
    sc: south carolina, s.c: south carolina, sd: south dakota, s.d: south dakota, tn: tennessee, tx: texas,
    ut: utah, va: virginia, vt: vermont, wi: wisconsin, wv: west virginia, w.va: west virginia, wy: wyoming
    """.split(",")
)
